import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ConnectionInfo } from "./wire.js";

/** A connection file on disk that only its owner can read, in a folder of its own. */
export interface ConnectionFile {
  /** What the file says. */
  info: ConnectionInfo;
  /** Absolute path of the file. */
  path: string;
  /** The temporary folder that holds it. */
  folder: string;
  /** Removes the folder; may be called twice. */
  remove(): Promise<void>;
}

/**
 * Writes the connection file of a kernel yet to start: five ports that were free a moment ago on
 * loopback, and a fresh key of 256 bits. Another program may take a port before the kernel does:
 * a caller whose kernel cannot bind starts over with a new file.
 */
export async function writeConnectionFile(): Promise<ConnectionFile> {
  const [shell_port = 0, iopub_port = 0, stdin_port = 0, control_port = 0, hb_port = 0] =
    await freePorts(5);
  const info: ConnectionInfo = {
    transport: "tcp",
    ip: "127.0.0.1",
    shell_port,
    iopub_port,
    stdin_port,
    control_port,
    hb_port,
    key: randomBytes(32).toString("hex"),
    signature_scheme: "hmac-sha256",
    kernel_name: "tslab",
  };
  const folder = await mkdtemp(join(tmpdir(), "stenogram-kernel-"));
  const path = join(folder, "connection.json");
  await writeFile(path, JSON.stringify(info), { mode: 0o600 });
  return { info, path, folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

// All five are held open together, so that the system cannot give one port twice.
async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, listen));
  const ports = servers.map((server) => {
    const bound = server.address();
    return typeof bound === "object" && bound !== null ? bound.port : 0;
  });
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}

function listen(): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => resolve(server));
  });
}
