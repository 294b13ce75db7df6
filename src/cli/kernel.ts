import type { Command } from "commander";

/** `stenogram kernel`: the Jupyter kernel, as a kernelspec starts it. */
export function addKernelCommand(root: Command): void {
  root
    .command("kernel")
    .description("run the TypeScript kernel for Jupyter (a kernelspec calls this)")
    .requiredOption("--connection-file <file>", "the connection file that Jupyter wrote")
    .action(async ({ connectionFile }: { connectionFile: string }) => {
      const { startKernel } = await import("../notebook/kernel.js");
      await startKernel(connectionFile);
    });
}
