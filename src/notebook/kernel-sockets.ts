import { randomUUID } from "node:crypto";
import { address, type ConnectionInfo, decode, encode, type Message } from "./wire.js";

/** The sockets on which a client sends. */
export type AskingChannel = "shell" | "control" | "stdin";

/** A client's ends of a kernel's sockets. */
export interface KernelSockets {
  /** Queues a message; messages of one channel leave in the order of the calls. */
  send(channel: AskingChannel, message: Message): void;
  close(): void;
}

/**
 * Connects to a kernel that may not be listening yet; nothing is sent twice or dropped.
 * `onMessage` gets every message in the order of its channel; `onBroken` gets the reason when a
 * message cannot be read or sent, such as a wrong signature.
 */
export async function openKernelSockets(
  connection: ConnectionInfo,
  onMessage: (channel: AskingChannel | "iopub", message: Message) => void,
  onBroken: (error: Error) => void,
): Promise<KernelSockets> {
  const zeromq = await import("zeromq");
  // One identity for all: the kernel asks for input at the identity that sent the cell.
  const routingId = randomUUID();
  const limits = { linger: 0, sendHighWaterMark: 0, receiveHighWaterMark: 0, routingId };
  const asking = {
    shell: new zeromq.Dealer(limits),
    control: new zeromq.Dealer(limits),
    stdin: new zeromq.Dealer(limits),
  };
  const iopub = new zeromq.Subscriber({ linger: 0, receiveHighWaterMark: 0 });
  iopub.subscribe();
  const sockets = { ...asking, iopub };
  let open = true;

  const receive = async (channel: AskingChannel | "iopub") => {
    try {
      for await (const frames of sockets[channel]) {
        // On iopub the first frame is the topic, which decode takes for an identity.
        onMessage(channel, decode(frames, connection.key));
      }
    } catch (error) {
      if (open) onBroken(error as Error);
    }
  };
  for (const channel of ["shell", "control", "stdin", "iopub"] as const) {
    sockets[channel].reconnectInterval = 20;
    sockets[channel].connect(address(connection, channel));
    void receive(channel);
  }

  // A zeromq socket takes one send at a time.
  const queues = new Map<object, Promise<void>>();
  return {
    send(channel, message) {
      const socket = asking[channel];
      const frames = encode(message, connection.key);
      const sent = (queues.get(socket) ?? Promise.resolve()).then(() =>
        open ? socket.send(frames) : undefined,
      );
      queues.set(
        socket,
        sent.catch((error) => {
          if (open) onBroken(error);
        }),
      );
    },
    close() {
      open = false;
      for (const socket of Object.values(sockets)) socket.close();
    },
  };
}
