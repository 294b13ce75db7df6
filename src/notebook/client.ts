import { KernelClient } from "./kernel-client.js";
import { kernelCommand } from "./kernel-command.js";
import { startKernelProcess } from "./kernel-process.js";

/** How to start a kernel. */
export interface KernelClientOptions {
  /** The command, with `{connection_file}` in it; default: the project's own kernel. */
  argv?: readonly string[];
  /** The kernel's working directory; default: this process's own. */
  cwd?: string;
  /** Added to this process's environment. */
  env?: NodeJS.ProcessEnv;
  /** Seconds until it must answer; default 60. */
  startTimeout?: number;
  /** How this kernel is interrupted, as its kernelspec says; default `message`. */
  interruptMode?: "message" | "signal";
}

/**
 * Starts a kernel and waits until it answers and its output is being heard; starts over with other
 * ports when another program took one of them first. Rejects with a `KernelError` that
 * quotes the kernel's stderr when it does not come up. End it with `shutdown()`.
 */
export async function startKernelClient(options: KernelClientOptions = {}): Promise<KernelClient> {
  const { argv = kernelCommand(), startTimeout = 60, interruptMode = "message" } = options;
  for (let attempt = 1; ; attempt++) {
    const kernel = await startKernelProcess(argv, options);
    const client = new KernelClient(kernel, interruptMode);
    try {
      await client.ready(startTimeout);
      return client;
    } catch (error) {
      await client.shutdown({ grace: 0 });
      const taken = /EADDRINUSE|address already in use/i.test(kernel.stderr());
      if (!taken || attempt === 3) throw error;
    }
  }
}
