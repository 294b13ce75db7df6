import type { Publisher, Reply, Router } from "zeromq";
import {
  address,
  type Channel,
  type ConnectionInfo,
  decode,
  encode,
  type Message,
} from "./wire.js";

/** The kernel's sockets, bound and speaking in messages. */
export interface Server {
  /** Messages leave in the order of the calls, each socket at its own pace. */
  send(channel: Exclude<Channel, "hb">, message: Message): void;
  /** Starts receiving. What does not decode is refused with one line on stderr. */
  listen(onMessage: Listener): void;
  /** Resolves when everything sent so far has been handed to the network. */
  sent(): Promise<void>;
  close(): void;
}

type Listener = (channel: "shell" | "control" | "stdin", message: Message) => void;

/** Binds the five sockets of a connection. Throws when a port cannot be bound, naming it. */
export async function bindServer(connection: ConnectionInfo): Promise<Server> {
  const zmq = await import("zeromq");
  // No limit on what waits to be sent: at zeromq's default of 1,000 messages it drops the rest.
  const outgoing = { sendHighWaterMark: 0, linger: 1000 };
  const routed = { ...outgoing, receiveHighWaterMark: 0 };
  const sockets = {
    shell: new zmq.Router(routed),
    control: new zmq.Router(routed),
    stdin: new zmq.Router(routed),
    iopub: new zmq.Publisher(outgoing),
    hb: new zmq.Reply({ linger: 0 }),
  };
  const close = () => {
    for (const socket of Object.values(sockets)) socket.close();
  };
  for (const [channel, socket] of Object.entries(sockets)) {
    const url = address(connection, channel as Channel);
    try {
      await socket.bind(url);
    } catch (error) {
      close();
      throw new Error(`cannot bind the ${channel} socket to ${url}: ${(error as Error).message}`);
    }
  }
  const senders = {
    shell: createSender(sockets.shell),
    control: createSender(sockets.control),
    stdin: createSender(sockets.stdin),
    iopub: createSender(sockets.iopub),
  };
  return {
    send: (channel, message) => senders[channel].send(encode(message, connection.key)),
    listen(onMessage) {
      void echo(sockets.hb);
      for (const channel of ["shell", "control", "stdin"] as const) {
        const hear = (message: Message) => onMessage(channel, message);
        void receive(sockets[channel], connection.key, hear);
      }
    },
    sent: async () => {
      for (const sender of Object.values(senders)) await sender.sent();
    },
    close,
  };
}

async function receive(
  socket: Router,
  key: string,
  onMessage: (message: Message) => void,
): Promise<void> {
  for await (const frames of socket) {
    let message: Message;
    try {
      message = decode(frames, key);
    } catch (error) {
      process.stderr.write(`stenogram kernel: refused: ${(error as Error).message}\n`);
      continue;
    }
    onMessage(message);
  }
}

async function echo(socket: Reply): Promise<void> {
  for await (const frames of socket) await socket.send(frames);
}

/** A zeromq socket takes one message at a time; the rest wait here, in order. */
function createSender(socket: Router | Publisher) {
  const waiting: Buffer[][] = [];
  let sending: Promise<void> | undefined;
  async function drain(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      // A front end that has gone away is no reason to stop.
      await socket.send(next).catch(() => {});
    }
    sending = undefined;
  }
  return {
    send(frames: Buffer[]): void {
      waiting.push(frames);
      sending ??= drain();
    },
    sent: () => sending ?? Promise.resolve(),
  };
}
