import { readFileSync } from "node:fs";
import { startExecutor } from "./executor-link.js";
import { bindServer } from "./kernel-server.js";
import { createSession } from "./kernel-session.js";
import type { ConnectionInfo } from "./wire.js";

// How long a cell may take to end when the kernel is shut down.
const grace = 500;

/**
 * Runs a Jupyter kernel for TypeScript on the sockets that a connection file names, in the current
 * directory; resolves when it has been shut down, by request or by SIGTERM. tslab compiles the
 * cells, in a process of its own that ends with this one.
 *
 * Throws an `Error` of one line when the file cannot be read, is not a connection file, or names a
 * port that is taken. A message that is not signed with the file's key is refused and logged.
 */
export async function startKernel(connectionFile: string): Promise<void> {
  const connection = readConnection(connectionFile);
  let end = (_reason: string | undefined): void => {};
  const ended = new Promise<string | undefined>((resolve) => {
    end = resolve;
  });
  // The executor takes longest to start, so it goes first and the sockets open meanwhile.
  const executor = startExecutor({
    onEvents: (events) => session.onEvents(events),
    onRaw: (name, text) => session.onRaw(name, text),
    onExit: (reason) => {
      session.onExecutorExit(reason);
      end(reason);
    },
  });
  const session = createSession(executor, connection, () => end(undefined));
  const server = await bindServer(connection).catch(async (error) => {
    await executor.close(0);
    throw error;
  });
  session.open(server.send);
  server.listen(session.onMessage);
  process.on("SIGINT", session.interrupt);
  for (const signal of ["SIGTERM", "SIGHUP"] as const) process.on(signal, () => end(undefined));
  watchParent(() => end(undefined));

  const reason = await ended;
  await executor.close(grace);
  await session.settled();
  await server.sent();
  server.close();
  if (reason !== undefined) throw new Error(`the kernel's executor ended: ${reason}`);
}

function readConnection(file: string): ConnectionInfo {
  let connection: ConnectionInfo;
  try {
    connection = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    // The reason quotes the file, line ends and all.
    const reason = (error as Error).message.replace(/\s+/g, " ");
    throw new Error(`cannot read the connection file ${file}: ${reason}`);
  }
  if (typeof connection !== "object" || connection === null) {
    throw new Error(`${file}: not a connection file (expected a JSON object)`);
  }
  const { signature_scheme: scheme = "hmac-sha256", transport, key = "" } = connection;
  if (scheme !== "hmac-sha256") {
    throw new Error(`${file}: unknown signature_scheme: ${scheme} (expected hmac-sha256)`);
  }
  if (typeof key !== "string") {
    throw new Error(`${file}: invalid key: ${key} (expected text)`);
  }
  if (transport !== "tcp" && transport !== "ipc") {
    throw new Error(`${file}: unknown transport: ${transport} (expected tcp or ipc)`);
  }
  for (const name of ["shell", "iopub", "stdin", "control", "hb"] as const) {
    const port = connection[`${name}_port`];
    if (!Number.isInteger(port) || port < 1 || port > 65535) {
      throw new Error(`${file}: invalid ${name}_port: ${port} (expected 1 to 65535)`);
    }
  }
  return { ...connection, ip: connection.ip || "127.0.0.1", key };
}

/** A front end that started the kernel names itself in JPY_PARENT_PID; without it the kernel ends. */
function watchParent(onGone: () => void): void {
  if (process.env.JPY_PARENT_PID === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) onGone();
  }, 1000);
  timer.unref();
}
