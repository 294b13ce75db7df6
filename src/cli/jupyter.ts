import type { Command } from "commander";
import { folder } from "./folder.js";

interface Place {
  readonly prefix?: string;
  readonly user?: boolean;
  readonly force?: boolean;
}

/** `stenogram lab`, `install-kernel`, `uninstall-kernel` and `doctor`. */
export function addJupyterCommands(root: Command): void {
  root
    .command("lab")
    .description("open JupyterLab on the notebooks, with the kernel ready")
    .argument("[arguments...]", "for jupyter lab, after --")
    .action(async (args: string[]) => {
      const { openLab } = await import("../notebook/lab.js");
      process.exitCode = await openLab({ args, onLine: print });
    });
  placed(
    root,
    "install-kernel",
    "install the kernel for every Jupyter of this user, or of a prefix",
  )
    .option("--force", "replace another program's kernel of the same name")
    .action(async (place: Place) => {
      const { installKernel } = await import("../notebook/install-kernel.js");
      print(`installed ${await installKernel(place)}`);
    });
  placed(root, "uninstall-kernel", "remove the kernel that install-kernel installed").action(
    async (place: Place) => {
      const { uninstallKernel } = await import("../notebook/install-kernel.js");
      print(`removed ${await uninstallKernel(place)}`);
    },
  );
  root
    .command("doctor")
    .description("check Node, the build, the kernel, Jupyter and the fonts")
    .action(async () => {
      const { checkupText, examine } = await import("../notebook/doctor.js");
      const checkups = await examine({ onCheckup: (checkup) => print(checkupText(checkup)) });
      if (checkups.some(({ status }) => status === "failed")) process.exitCode = 1;
    });
}

function placed(root: Command, name: string, description: string): Command {
  return root
    .command(name)
    .description(description)
    .option("--user", "in the user's own Jupyter folder (the default)")
    .option("--prefix <folder>", "in a Python environment or another prefix", folder);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
