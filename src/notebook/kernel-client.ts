import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type Conversation,
  cellConversation,
  type ExecuteOptions,
  type ExecuteResult,
} from "./cell-conversation.js";
import { KernelError } from "./kernel-error.js";
import type { KernelProcess } from "./kernel-process.js";
import { type AskingChannel, type KernelSockets, openKernelSockets } from "./kernel-sockets.js";
import { type ConnectionInfo, header, type Message } from "./wire.js";

/** Node fires a timer that is set for longer, 25 days, at once. */
const longestTimer = 2 ** 31 - 1;

/** A running kernel and the line to it. Made by `startKernelClient`. */
export class KernelClient {
  private readonly session = randomUUID();
  private readonly conversations = new Map<string, Conversation>();
  private readonly listeners = new Map<string, (message: Message) => void>();
  private readonly inputs = new Map<string, (prompt: string) => string | Promise<string>>();
  private readonly sockets: Promise<KernelSockets>;
  private failed: Error | undefined;

  constructor(
    private readonly kernel: KernelProcess,
    private readonly interruptMode: "message" | "signal",
  ) {
    this.sockets = openKernelSockets(
      kernel.file.info,
      (channel, message) => this.dispatch(channel, message),
      (error) => this.fail(new KernelError("lost", error.message)),
    );
    void kernel.ended.then(async (how) => {
      // What it said last may still be on its way.
      await sleep(50);
      const said = kernel.stderr();
      this.fail(new KernelError("died", `the kernel died (${how})${said && `: ${said}`}`));
    });
  }

  /** The kernel's process id. */
  get pid(): number {
    return this.kernel.pid;
  }

  /** Where the kernel listens. */
  get connection(): ConnectionInfo {
    return this.kernel.file.info;
  }

  /** Resolves with how the kernel ended, such as `signal SIGKILL`, as soon as it has. */
  get ended(): Promise<string> {
    return this.kernel.ended;
  }

  /**
   * Runs code and resolves once both its reply and its idle status have come, so that every output
   * has been handed to `onOutput`. An error in the code is a result, not a rejection; rejects with
   * a {@link KernelError} when the kernel dies, runs out of time, or leaves out a message.
   */
  execute(code: string, options: ExecuteOptions = {}): Promise<ExecuteResult> {
    const { onOutput, onInput, stopOnError = false, timeout, grace = 5, silence = 10 } = options;
    const { allowStdin = onInput !== undefined } = options;
    const request = this.message("execute_request", {
      code,
      silent: false,
      store_history: true,
      user_expressions: {},
      allow_stdin: allowStdin,
      stop_on_error: stopOnError,
    });
    if (onOutput) this.listeners.set(request.header.msg_id, onOutput);
    if (onInput) this.inputs.set(request.header.msg_id, onInput);
    const done = this.untilIdle(request, silence);
    return timeout === undefined ? done : this.withLimit(done, timeout, grace);
  }

  /** What could stand at `cursor` (in code points, default the end): `complete_reply`'s content. */
  complete(code: string, cursor: number = [...code].length): Promise<Record<string, unknown>> {
    return this.request("complete_request", { code, cursor_pos: cursor });
  }

  /** What stands at `cursor` (in code points): the content of `inspect_reply`. */
  inspect(code: string, cursor: number, detail: 0 | 1 = 0): Promise<Record<string, unknown>> {
    return this.request("inspect_request", { code, cursor_pos: cursor, detail_level: detail });
  }

  /** The content of `kernel_info_reply`. */
  kernelInfo(): Promise<Record<string, unknown>> {
    return this.request("kernel_info_request", {});
  }

  /** Interrupts what is running; resolves when the kernel has taken note, not when it has ended. */
  async interrupt(): Promise<void> {
    if (this.interruptMode === "signal") this.kernel.signal("SIGINT");
    else await this.request("interrupt_request", {}, "control");
  }

  /** Sends a request of any kind and resolves with the content of its reply. */
  async request(
    type: string,
    content: Record<string, unknown>,
    channel: AskingChannel = "shell",
  ): Promise<Record<string, unknown>> {
    const request = this.message(type, content);
    const reply = new Promise<Message>((resolve, reject) => {
      this.open(request, { onReply: resolve, reject });
    });
    this.send(channel, request);
    return (await reply).content;
  }

  /**
   * Asks the kernel to end, kills it and everything it started when it has not after `grace`
   * seconds (default 2), and waits until it is gone. May be called twice; never rejects.
   */
  async shutdown({ grace = 2 }: { grace?: number } = {}): Promise<void> {
    if (grace > 0 && this.kernel.ending() === undefined) {
      this.request("shutdown_request", { restart: false }, "control").catch(() => undefined);
      const patience = new AbortController();
      const waited = sleep(grace * 1000, undefined, { signal: patience.signal });
      await Promise.race([this.kernel.ended, waited.catch(() => undefined)]);
      patience.abort();
    }
    await this.kernel.kill();
    this.fail(new KernelError("died", "the kernel was shut down"));
    (await this.sockets).close();
  }

  /** Resolves when the kernel answers on shell and is heard on iopub; `limit` in seconds. */
  async ready(limit: number): Promise<void> {
    const until = performance.now() + limit * 1000;
    let heard = false;
    let answered = false;
    while (!(heard && answered)) {
      if (this.failed) throw this.failed;
      if (performance.now() > until) {
        const said = this.kernel.stderr();
        const message = `the kernel did not answer within ${limit} s${said && `: ${said}`}`;
        throw new KernelError("start", message);
      }
      // Repeated, because a status that was sent before the subscription was live is gone.
      const question = this.message("kernel_info_request", {});
      await new Promise<void>((resolve) => {
        const next = () => {
          clearTimeout(timer);
          resolve();
        };
        const timer = setTimeout(next, 200);
        this.open(question, {
          onReply: () => {
            answered = true;
            if (heard) next();
          },
          onIopub: () => {
            heard = true;
            if (answered) next();
          },
          reject: next,
        });
        this.send("shell", question);
      });
    }
  }

  private untilIdle(request: Message, silence: number): Promise<ExecuteResult> {
    const id = request.header.msg_id;
    const done = new Promise<ExecuteResult>((resolve, reject) => {
      this.open(request, cellConversation(resolve, { reject, silence }));
    });
    this.send("shell", request);
    const forget = () => void this.conversations.delete(id);
    done.then(forget, forget);
    return done;
  }

  private async withLimit<T>(done: Promise<T>, limit: number, grace: number): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<"late">((resolve) => {
      timer = setTimeout(() => resolve("late"), Math.min(limit * 1000, longestTimer));
    });
    try {
      const first = await Promise.race([done, late]);
      if (first !== "late") return first as T;
    } finally {
      clearTimeout(timer);
    }
    this.interrupt().catch(() => undefined);
    const ended = done.then(
      () => true,
      () => true,
    );
    const given = new AbortController();
    const waited = sleep(grace * 1000, false, { signal: given.signal }).catch(() => false);
    const stopped = await Promise.race([ended, waited]);
    given.abort();
    if (!stopped) await this.kernel.kill();
    const how = stopped ? "interrupted" : "the kernel did not heed the interrupt and was killed";
    throw new KernelError("timeout", `ran longer than ${limit} s: ${how}`);
  }

  private message(type: string, content: Record<string, unknown>): Message {
    const parts = { identities: [], parent_header: {}, metadata: {}, buffers: [] };
    return { ...parts, header: header(type, this.session), content };
  }

  private open(request: Message, conversation: Conversation): void {
    if (this.failed) conversation.reject(this.failed);
    else this.conversations.set(request.header.msg_id, conversation);
  }

  private send(channel: AskingChannel, message: Message): void {
    void this.sockets.then((sockets) => sockets.send(channel, message));
  }

  private dispatch(channel: AskingChannel | "iopub", message: Message): void {
    const parent = message.parent_header.msg_id ?? "";
    const conversation = this.conversations.get(parent);
    if (channel === "iopub") {
      this.listeners.get(parent)?.(message);
      conversation?.onIopub?.(message);
    } else if (channel === "stdin") {
      void this.answer(parent, message);
    } else {
      conversation?.onReply(message);
      if (conversation?.onIopub === undefined) this.conversations.delete(parent);
    }
  }

  private async answer(parent: string, question: Message): Promise<void> {
    const value = await this.inputs.get(parent)?.(String(question.content.prompt ?? ""));
    const reply = this.message("input_reply", { status: "ok", value: value ?? "" });
    this.send("stdin", { ...reply, parent_header: question.header });
  }

  private fail(error: Error): void {
    this.failed ??= error;
    const open = [...this.conversations.values()];
    this.conversations.clear();
    for (const conversation of open) conversation.reject(error);
  }
}
