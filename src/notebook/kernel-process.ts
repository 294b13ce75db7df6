import { type ChildProcess, spawn } from "node:child_process";
import { type ConnectionFile, writeConnectionFile } from "./connection.js";
import { killGroup } from "./kill-group.js";

/** A kernel that runs as a child process. */
export interface KernelProcess {
  pid: number;
  file: ConnectionFile;
  /** How it ended (`exit code 1`, `signal SIGKILL`); resolves as soon as it has, never rejects. */
  ended: Promise<string>;
  /** The same once it has ended, else undefined. */
  ending(): string | undefined;
  /** The last lines that it wrote to its own stderr, outside of the protocol. */
  stderr(): string;
  /** Sends a signal to the kernel alone. */
  signal(name: NodeJS.Signals): void;
  /** Kills the kernel and everything it started, waits until it is gone, and removes its files. */
  kill(): Promise<void>;
}

/**
 * Starts a kernel from the command of a kernelspec, in which `{connection_file}` is filled in.
 * The kernel gets a process group of its own, which is killed when this process ends in whatever
 * way. Rejects when the program cannot be started.
 */
export async function startKernelProcess(
  argv: readonly string[],
  { cwd, env }: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<KernelProcess> {
  const file = await writeConnectionFile();
  const [program = "", ...rest] = argv.map((part) => part.replace("{connection_file}", file.path));
  const child = spawn(program, rest, {
    cwd,
    env: { ...process.env, ...env, JPY_PARENT_PID: String(process.pid) },
    stdio: ["ignore", "pipe", "pipe"],
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  try {
    await new Promise((resolve, reject) => child.once("spawn", resolve).once("error", reject));
  } catch (error) {
    await file.remove();
    throw new Error(`cannot start the kernel: ${(error as Error).message}`);
  }
  return watch(child, child.pid as number, file);
}

function watch(child: ChildProcess, pid: number, file: ConnectionFile): KernelProcess {
  const guard = startGuard(pid, file.folder);
  let tail = "";
  let ending: string | undefined;
  child.stdout?.resume();
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    tail = (tail + text).slice(-4000);
  });
  const killOnExit = () => killGroup(pid);
  process.once("exit", killOnExit);
  const ended = new Promise<string>((resolve) => {
    child.once("exit", (code, signal) => {
      ending = signal === null ? `exit code ${code}` : `signal ${signal}`;
      process.off("exit", killOnExit);
      guard?.kill("SIGKILL");
      resolve(ending);
    });
  });
  return {
    pid,
    file,
    ended,
    ending: () => ending,
    stderr: () => tail.trim(),
    signal: (name) => void (ending === undefined && child.kill(name)),
    async kill() {
      killGroup(pid);
      await ended;
      await file.remove();
    },
  };
}

// A shell that waits for the end of a pipe which only this process holds: it outlives even a
// SIGKILL of this process, when no handler of ours can run, and takes the kernel down with it.
function startGuard(pid: number, folder: string): ChildProcess | undefined {
  if (process.platform === "win32") return undefined;
  const guard = spawn(
    "/bin/sh",
    ["-c", 'read _; kill -9 "-$1"; rm -rf "$2"', "stenogram-guard", String(pid), folder],
    { stdio: ["pipe", "ignore", "ignore"], detached: true },
  );
  guard.once("error", () => undefined);
  guard.stdin?.once("error", () => undefined);
  guard.unref();
  (guard.stdin as unknown as { unref?: () => void } | null)?.unref?.();
  return guard;
}
