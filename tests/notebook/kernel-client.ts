import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Dealer, Request, Subscriber } from "zeromq";
import {
  address,
  type ConnectionInfo,
  decode,
  encode,
  header,
  type Message,
} from "../../dist/notebook/wire.js";

/** The command that a kernelspec has for the project's own kernel. */
export const launcher = [
  process.execPath,
  resolve("dist/cli/main.js"),
  "kernel",
  "--connection-file",
  "{connection_file}",
];

/** A reply and everything that iopub said about its request, idle last. */
export interface Answer {
  reply: Message;
  output: Message[];
}

/** The raw protocol against a kernel of any language; it hides nothing and repairs nothing. */
export interface KernelClient {
  info: ConnectionInfo;
  child: ChildProcess;
  exited: Promise<string>;
  stderr(): string;
  /** Everything that arrived on iopub. */
  heard: Message[];
  send(channel: "shell" | "control", type: string, content?: object): Promise<Answer>;
  run(code: string, options?: object): Promise<Answer>;
  sendRaw(frames: Buffer[]): Promise<void>;
  beat(): Promise<void>;
  /** What the reader answers; undefined is no answer at all. */
  onInput(answer: (prompt: string) => string | undefined): void;
  close(): Promise<void>;
}

/**
 * Starts `argv` with `{connection_file}` filled in and waits until it answers. The ports were free a
 * moment ago; where another kernel has taken one since, it starts over.
 */
export async function openKernel(argv: string[], cwd: string): Promise<KernelClient> {
  try {
    return await open(argv, cwd);
  } catch (error) {
    if (!/address already in use/i.test((error as Error).message)) throw error;
    return await open(argv, cwd);
  }
}

async function open(argv: string[], cwd: string): Promise<KernelClient> {
  const info = await freeConnection();
  const folder = mkdtempSync(join(tmpdir(), "kernel-"));
  const file = join(folder, "connection.json");
  writeFileSync(file, JSON.stringify(info));
  const [command = "", ...args] = argv.map((part) => part.replace("{connection_file}", file));
  // Where a test is killed, its kernel ends too.
  const env = { ...process.env, JPY_PARENT_PID: String(process.pid) };
  const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  child.stdout?.on("data", (chunk) => {
    said += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    said += chunk;
  });
  const exited = new Promise<string>((resolve) => {
    child.on("exit", (code, signal) => resolve(String(signal ?? code)));
  });

  const options = { linger: 0, receiveHighWaterMark: 0, reconnectInterval: 10 };
  const routed = { ...options, sendHighWaterMark: 0, routingId: randomUUID() };
  const sockets = {
    shell: new Dealer(routed),
    control: new Dealer(routed),
    stdin: new Dealer(routed),
  };
  const iopub = new Subscriber(options);
  iopub.subscribe();
  iopub.connect(address(info, "iopub"));
  const heard: Message[] = [];
  const session = randomUUID();
  const pending = new Map<string, { answer: Partial<Answer>; resolve: (a: Answer) => void }>();
  const outputs = new Map<string, Message[]>();
  let answerInput: (prompt: string) => string | undefined = () => "";
  let sending: Promise<unknown> = Promise.resolve();

  const settle = (id: string) => {
    const entry = pending.get(id);
    const output = outputs.get(id) ?? [];
    const isIdle = output.some(({ content }) => content.execution_state === "idle");
    if (entry?.answer.reply === undefined || !isIdle) return;
    pending.delete(id);
    entry.resolve({ reply: entry.answer.reply, output });
  };
  const receive = async (socket: Dealer | Subscriber, on: (message: Message) => void) => {
    for await (const frames of socket) on(decode(frames, info.key));
  };
  for (const channel of ["shell", "control"] as const) {
    void receive(sockets[channel], (reply) => {
      const id = reply.parent_header.msg_id ?? "";
      const entry = pending.get(id);
      if (entry !== undefined) entry.answer.reply = reply;
      settle(id);
    });
  }
  void receive(iopub, (message) => {
    heard.push(message);
    const id = message.parent_header.msg_id ?? "";
    const output = outputs.get(id) ?? [];
    outputs.set(id, output);
    output.push(message);
    if (message.content.execution_state === "idle") settle(id);
  });
  void receive(sockets.stdin, async (request) => {
    const value = answerInput(String(request.content.prompt));
    if (value === undefined) return;
    await sockets.stdin.send(
      encode(
        {
          identities: [],
          header: header("input_reply", session),
          parent_header: request.header,
          metadata: {},
          content: { value },
          buffers: [],
        },
        info.key,
      ),
    );
  });
  for (const [channel, socket] of Object.entries(sockets)) {
    socket.connect(address(info, channel as keyof typeof sockets));
  }

  const send: KernelClient["send"] = (channel, type, content = {}) => {
    const message: Message = {
      identities: [],
      header: header(type, session),
      parent_header: {},
      metadata: {},
      content: content as Record<string, unknown>,
      buffers: [],
    };
    const answer = new Promise<Answer>((resolve) => {
      pending.set(message.header.msg_id, { answer: {}, resolve });
    });
    const frames = encode(message, info.key);
    sending = sending.then(() => sockets[channel].send(frames));
    return answer;
  };
  const client: KernelClient = {
    info,
    child,
    exited,
    heard,
    stderr: () => said,
    send,
    run: (code, options = {}) =>
      send("shell", "execute_request", {
        code,
        silent: false,
        store_history: true,
        user_expressions: {},
        allow_stdin: true,
        stop_on_error: true,
        ...options,
      }),
    sendRaw: (frames) => sockets.shell.send(frames),
    async beat() {
      const heart = new Request({ linger: 0, receiveTimeout: 2000 });
      heart.connect(address(info, "hb"));
      await heart.send("beat");
      await heart.receive();
      heart.close();
    },
    onInput(answer) {
      answerInput = answer;
    },
    async close() {
      child.kill("SIGTERM");
      const timer = setTimeout(() => child.kill("SIGKILL"), 3000);
      await exited;
      clearTimeout(timer);
      for (const socket of [...Object.values(sockets), iopub]) socket.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  // The subscription may arrive after the first answer; only then is nothing missed.
  for (let isHeard = false; !isHeard; ) {
    const answer = send("shell", "kernel_info_request");
    const first = await Promise.race([answer.then(() => "heard"), exited, after(300)]);
    if (first === "heard") isHeard = true;
    else if (first !== undefined) {
      for (const socket of [...Object.values(sockets), iopub]) socket.close();
      rmSync(folder, { recursive: true, force: true });
      throw new Error(`the kernel ended (${first}): ${said}`);
    }
  }
  return client;
}

/** A connection on free ports. */
export async function freeConnection(): Promise<ConnectionInfo> {
  const servers = await Promise.all(
    Array.from(
      { length: 5 },
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve) => {
          const server = createServer().listen(0, "127.0.0.1", () => resolve(server));
        }),
    ),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  const [shell_port = 0, iopub_port = 0, stdin_port = 0, control_port = 0, hb_port = 0] = ports;
  return {
    ip: "127.0.0.1",
    transport: "tcp",
    shell_port,
    iopub_port,
    stdin_port,
    control_port,
    hb_port,
    key: randomUUID(),
    signature_scheme: "hmac-sha256",
  };
}

/** The text of the messages of a type, joined. */
export function textOf(output: Message[], name = "stdout"): string {
  return output
    .filter(({ header, content }) => header.msg_type === "stream" && content.name === name)
    .map(({ content }) => content.text)
    .join("");
}

function after(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, undefined));
}
