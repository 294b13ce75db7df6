import { KernelError } from "./kernel-error.js";
import type { Message } from "./wire.js";

/** How to run one cell. */
export interface ExecuteOptions {
  /** Called with each iopub message of this cell, in order; also with those after its end. */
  onOutput?: (message: Message) => void;
  /** Whether the code may ask for input; default: when there is an `onInput`. */
  allowStdin?: boolean;
  /** Answers `input()`. */
  onInput?: (prompt: string) => string | Promise<string>;
  /** Whether the kernel aborts the cells that are queued behind an error; default false. */
  stopOnError?: boolean;
  /** Seconds until the cell is interrupted and the call rejects; default: no limit. */
  timeout?: number;
  /** Seconds from that interrupt until the kernel is killed; default 5. */
  grace?: number;
  /** Seconds of silence after which a reply or idle status that is missing is lost; default 10. */
  silence?: number;
}

/** The end of a cell. */
export interface ExecuteResult {
  status: "ok" | "error" | "aborted";
  /** The kernel's count; undefined when it gave none. */
  executionCount: number | undefined;
  /** The `execute_reply`. */
  reply: Message;
}

/** What a client does with the messages that answer one request. */
export interface Conversation {
  onReply(message: Message): void;
  onIopub?(message: Message): void;
  reject(error: Error): void;
}

/**
 * The conversation about one cell: resolves when both its reply and its idle status have come,
 * whichever is first; rejects when one has and the kernel then says nothing for `silence` seconds,
 * since a kernel that is well sends the other at once.
 */
export function cellConversation(
  resolve: (result: ExecuteResult) => void,
  { reject, silence }: { reject: (error: Error) => void; silence: number },
): Conversation {
  let reply: Message | undefined;
  let idle = false;
  let timer: NodeJS.Timeout | undefined;
  const step = () => {
    clearTimeout(timer);
    if (reply !== undefined && idle) resolve(executeResult(reply));
    else if (reply !== undefined || idle) {
      const missing = idle ? "execute_reply" : "idle status";
      const error = new KernelError("lost", `the kernel sent no ${missing}: output may be lost`);
      timer = setTimeout(() => reject(error), silence * 1000);
    }
  };
  return {
    onReply(message) {
      reply = message;
      step();
    },
    onIopub({ header, content }) {
      idle ||= header.msg_type === "status" && content.execution_state === "idle";
      step();
    },
    reject(error) {
      clearTimeout(timer);
      reject(error);
    },
  };
}

function executeResult(reply: Message): ExecuteResult {
  const { status, execution_count } = reply.content;
  return {
    // "abort" is what tslab and old kernels say.
    status: status === "ok" || status === "error" ? status : "aborted",
    executionCount: typeof execution_count === "number" ? execution_count : undefined,
    reply,
  };
}
