import { randomUUID } from "node:crypto";
import type { ExecutorLink } from "./executor-link.js";
import type { Event } from "./executor-protocol.js";
import { died, unsupported } from "./kernel-failure.js";
import { createHistory } from "./kernel-history.js";
import { kernelInfo } from "./kernel-info.js";
import type { Server } from "./kernel-server.js";
import { type ConnectionInfo, type Header, header, type Message } from "./wire.js";

/** The kernel's side of the Jupyter protocol: requests come in, replies and output go out. */
export interface Session {
  /** Gives the session its way out. */
  open(send: Server["send"]): void;
  onMessage(channel: "shell" | "control" | "stdin", message: Message): void;
  onEvents(events: Event[]): void;
  onRaw(name: "stdout" | "stderr", text: string): void;
  onExecutorExit(reason: string): void;
  interrupt(): void;
  /** Resolves when every request so far has been answered. */
  settled(): Promise<void>;
}

type Content = Record<string, unknown>;
type Done = Extract<Event, { event: "done" }>;

/**
 * Requests on the shell channel are answered one after another, those on the control channel at
 * once. Each is framed by the statuses busy and idle. `onShutdown` runs after the reply was sent.
 */
export function createSession(
  executor: ExecutorLink,
  connection: ConnectionInfo,
  onShutdown: () => void,
): Session {
  const id = randomUUID();
  const history = createHistory();
  // Late output of a timer needs the header of its cell for as long as the kernel lives.
  const cells = new Map<string, Header>();
  const queue: Message[] = [];
  const aborted = new Set<Message>();
  let send: Server["send"] = () => {};
  let executionCount = 0;
  let working: Promise<void> | undefined;
  let gone: string | undefined;
  let current: { message: Message; count: number; done: (done: Done) => void } | undefined;
  let replied: { id: string; resolve: (content: Content) => void } | undefined;

  function publish(type: string, content: Content, parent: Partial<Header>): void {
    const message = { header: header(type, id), parent_header: parent, metadata: {}, content };
    send("iopub", { identities: [Buffer.from(type)], ...message, buffers: [] });
  }

  function reply(
    channel: "shell" | "control" | "stdin",
    to: Message,
    type: string,
    content: Content,
  ) {
    const parts = { header: header(type, id), parent_header: to.header, metadata: {}, content };
    send(channel, { identities: to.identities, ...parts, buffers: [] });
  }

  function onMessage(channel: "shell" | "control" | "stdin", message: Message): void {
    if (channel === "stdin") {
      const { value } = message.content;
      executor.send({ command: "input", value: String(value ?? "") });
    } else if (channel === "control") {
      void answer("control", message);
    } else {
      queue.push(message);
      working ??= work();
    }
  }

  async function work(): Promise<void> {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      await answer("shell", next);
    }
    working = undefined;
  }

  async function answer(channel: "shell" | "control", message: Message): Promise<void> {
    const type = message.header.msg_type;
    publish("status", { execution_state: "busy" }, message.header);
    const content = type === "execute_request" ? await execute(message) : await respond(message);
    if (content !== undefined) {
      reply(channel, message, type.replace(/_request$/, "_reply"), content);
    }
    publish("status", { execution_state: "idle" }, message.header);
    if (type === "shutdown_request") {
      publish("shutdown_reply", content ?? {}, message.header);
      onShutdown();
    }
  }

  async function respond({ header, content }: Message): Promise<Content | undefined> {
    switch (header.msg_type) {
      case "kernel_info_request":
        return kernelInfo();
      case "complete_request":
        return ask("complete", content);
      case "inspect_request":
        return ask("inspect", content);
      case "is_complete_request":
        return ask("isComplete", content);
      case "history_request":
        return history.answer(content);
      case "comm_info_request":
        return { status: "ok", comms: {} };
      case "comm_open":
        publish("comm_close", { comm_id: content.comm_id, data: {} }, header);
        return undefined;
      case "interrupt_request":
        interrupt();
        return { status: "ok" };
      case "shutdown_request":
        return { status: "ok", restart: content.restart === true };
      case "connect_request": {
        const { shell_port, iopub_port, stdin_port, control_port, hb_port } = connection;
        return { status: "ok", shell_port, iopub_port, stdin_port, control_port, hb_port };
      }
      default:
        return /_request$/.test(header.msg_type) ? unsupported(header.msg_type) : undefined;
    }
  }

  function ask(command: "complete" | "inspect" | "isComplete", content: Content): Promise<Content> {
    if (gone !== undefined) return Promise.resolve(died(gone));
    const code = String(content.code ?? "");
    const cursor = Number(content.cursor_pos ?? code.length);
    return new Promise((resolve) => {
      replied = { id: randomUUID(), resolve };
      executor.send({ command, id: replied.id, code, cursor });
    });
  }

  async function execute(message: Message): Promise<Content> {
    if (aborted.delete(message)) return { status: "aborted" };
    if (gone !== undefined) return died(gone);
    const { code: text, silent, store_history, user_expressions } = message.content;
    const code = String(text ?? "");
    const isStored = silent !== true && store_history !== false;
    const count = isStored ? ++executionCount : executionCount;
    if (isStored) history.add(count, code);
    if (silent !== true) {
      publish("execute_input", { code, execution_count: count }, message.header);
    }
    cells.set(message.header.msg_id, message.header);
    const { failure, expressions } = await new Promise<Done>((done) => {
      current = { message, count, done };
      executor.send({
        command: "execute",
        id: message.header.msg_id,
        code,
        count,
        expressions: (user_expressions ?? {}) as Record<string, string>,
      });
    });
    current = undefined;
    if (failure === undefined) {
      return { status: "ok", execution_count: count, payload: [], user_expressions: expressions };
    }
    publish("error", { ...failure }, message.header);
    if (message.content.stop_on_error !== false) await abortQueue();
    return { status: "error", execution_count: count, ...failure, payload: [] };
  }

  /** Aborts the cells that the front end has already sent; those on the wire get 20 ms to arrive. */
  async function abortQueue(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 20));
    for (const message of queue) {
      if (message.header.msg_type === "execute_request") aborted.add(message);
    }
  }

  function onEvent(event: Event): void {
    if (event.event === "ready") return;
    const parent = cells.get(event.id) ?? {};
    switch (event.event) {
      case "stream":
        publish("stream", { name: event.name, text: event.text }, parent);
        break;
      case "display":
        publish(event.update ? "update_display_data" : "display_data", event.content, parent);
        break;
      case "result":
        showResult(event.data, event.metadata);
        break;
      case "input":
        askReader(event.prompt, event.password);
        break;
      case "reply":
        if (replied?.id === event.id) replied.resolve(event.content);
        break;
      case "done":
        if (current?.message.header.msg_id === event.id) current.done(event);
    }
  }

  function showResult(data: Content, metadata: Content): void {
    if (current === undefined || current.message.content.silent === true) return;
    const content = { execution_count: current.count, data, metadata };
    publish("execute_result", content, current.message.header);
  }

  function askReader(prompt: string, password: boolean): void {
    if (current?.message.content.allow_stdin !== true) {
      executor.send({ command: "input" });
      return;
    }
    reply("stdin", current.message, "input_request", { prompt, password });
  }

  function onRaw(name: "stdout" | "stderr", text: string): void {
    const parent = current?.message.header ?? [...cells.values()].at(-1);
    if (parent === undefined) process[name].write(text);
    else publish("stream", { name, text }, parent);
  }

  function interrupt(): void {
    executor.interrupt(current?.message.header.msg_id ?? "");
  }

  function onExecutorExit(reason: string): void {
    gone = reason;
    const content = died(reason);
    if (current !== undefined) {
      const { msg_id } = current.message.header;
      current.done({ event: "done", id: msg_id, failure: content, expressions: {} });
    }
    replied?.resolve(content);
  }

  return {
    open(open) {
      send = open;
      publish("status", { execution_state: "starting" }, {});
    },
    onMessage,
    onEvents: (events) => {
      for (const event of events) onEvent(event);
    },
    onRaw,
    onExecutorExit,
    interrupt,
    settled: () => working ?? Promise.resolve(),
  };
}
