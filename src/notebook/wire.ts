import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";

/** What a Jupyter connection file says: where a kernel listens, and the key that signs its messages. */
export interface ConnectionInfo {
  ip: string;
  transport: "tcp" | "ipc";
  shell_port: number;
  iopub_port: number;
  stdin_port: number;
  control_port: number;
  hb_port: number;
  key: string;
  signature_scheme: string;
  kernel_name?: string;
}

/** The five sockets of a Jupyter kernel. */
export type Channel = "shell" | "iopub" | "stdin" | "control" | "hb";

/** The header of a Jupyter message. */
export interface Header {
  msg_id: string;
  session: string;
  username: string;
  date: string;
  msg_type: string;
  version: string;
}

/** A Jupyter message; `identities` are the routing frames in front of it. */
export interface Message {
  identities: Buffer[];
  header: Header;
  parent_header: Partial<Header>;
  metadata: Record<string, unknown>;
  content: Record<string, unknown>;
  buffers: Buffer[];
}

const delimiter = Buffer.from("<IDS|MSG>");

/**
 * The frames of a message as the Jupyter wire protocol 5.3 has them: identities, delimiter,
 * HMAC-SHA256 of the four JSON parts in hexadecimal (empty without a key), the parts, the buffers.
 */
export function encode(message: Message, key: string): Buffer[] {
  const parts = [message.header, message.parent_header, message.metadata, message.content].map(
    (part) => Buffer.from(JSON.stringify(part)),
  );
  return [
    ...message.identities,
    delimiter,
    Buffer.from(signature(parts, key)),
    ...parts,
    ...message.buffers,
  ];
}

/**
 * The message that the frames hold. An empty key means an unsigned connection.
 * Throws a one-line `Error` when the frames are cut short, are not JSON, or are signed by another key.
 */
export function decode(frames: readonly Buffer[], key: string): Message {
  const at = frames.findIndex((frame) => frame.equals(delimiter));
  if (at < 0) throw new Error("invalid message: no <IDS|MSG> delimiter");
  const rest = frames.slice(at + 1);
  const signed = rest[0];
  const parts = rest.slice(1, 5);
  if (signed === undefined || parts.length < 4) {
    throw new Error(`invalid message: cut short after ${rest.length} of 5 frames`);
  }
  if (key !== "" && !equal(signed, Buffer.from(signature(parts, key)))) {
    throw new Error("invalid message: wrong signature (another key signed it)");
  }
  const [header, parent, metadata, content] = parts.map(object);
  if (typeof header?.msg_type !== "string" || typeof header.msg_id !== "string") {
    throw new Error("invalid message: header without msg_type or msg_id");
  }
  return {
    identities: frames.slice(0, at),
    header: header as unknown as Header,
    parent_header: parent as Partial<Header>,
    metadata: metadata ?? {},
    content: content ?? {},
    buffers: rest.slice(5),
  };
}

/** The ZeroMQ address of a channel, such as `tcp://127.0.0.1:5555` or `ipc:///run/kernel-1`. */
export function address(connection: ConnectionInfo, channel: Channel): string {
  const port = connection[`${channel}_port`];
  return connection.transport === "ipc"
    ? `ipc://${connection.ip}-${port}`
    : `tcp://${connection.ip.includes(":") ? `[${connection.ip}]` : connection.ip}:${port}`;
}

/** A fresh header for a message of a type in a session, dated now. */
export function header(type: string, session: string): Header {
  return {
    msg_id: randomUUID(),
    session,
    username: "kernel",
    date: new Date().toISOString(),
    msg_type: type,
    version: "5.3",
  };
}

function signature(parts: readonly Buffer[], key: string): string {
  if (key === "") return "";
  const hmac = createHmac("sha256", key);
  for (const part of parts) hmac.update(part);
  return hmac.digest("hex");
}

function equal(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

function object(frame: Buffer, index: number): Record<string, unknown> {
  const name = ["header", "parent_header", "metadata", "content"][index];
  let value: unknown;
  try {
    value = JSON.parse(frame.toString("utf8"));
  } catch {
    throw new Error(`invalid message: ${name} is not JSON`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Error(`invalid message: ${name} is not a JSON object`);
  }
  return value as Record<string, unknown>;
}
