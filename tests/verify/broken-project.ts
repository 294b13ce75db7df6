import { execFile } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** The package whose files the fonts are: copied, so that a test can put another font in their place. */
const FONTS = "@expo-google-fonts";

/** A copy of this project in a folder of its own, with links to the packages; returns its path. */
export function copyProject(): string {
  const root = mkdtempSync(join(tmpdir(), "stenogram-broken-"));
  const own = readdirSync(".").filter((name) => !name.startsWith(".") && name !== "node_modules");
  for (const name of own) cpSync(name, join(root, name), { recursive: true });
  const modules = join(root, "node_modules");
  mkdirSync(modules);
  mkdirSync(join(root, "tmp"));
  for (const name of readdirSync("node_modules")) {
    const source = resolve("node_modules", name);
    if (name === FONTS) cpSync(source, join(modules, name), { recursive: true });
    // The project finds itself under its name: that has to be the copy.
    else if (name === "stenogram") symlinkSync("..", join(modules, name));
    else symlinkSync(source, join(modules, name));
  }
  return root;
}

/** Replaces a text in a file, once. */
export function change(file: string, from: string, to: string): void {
  const text = readFileSync(file, "utf8");
  if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
  writeFileSync(file, text.replace(from, to));
}

/** What `stenogram verify` said of a project. */
export interface Said {
  readonly status: unknown;
  readonly lines: readonly string[];
  /** Why a result differs, by its kind and id; the equal ones are not there. */
  readonly results: ReadonlyMap<string, readonly string[]>;
}

/** Runs `stenogram verify` in a copy of the project. */
export async function runVerify(root: string): Promise<Said> {
  const { status, stdout } = await run(root, [join(root, "dist/cli/main.js"), "verify"]);
  const results = new Map(
    [...stdout.matchAll(/^(\w+ \S+)\n((?: {2}.+\n)+)/gm)].map(([, result = "", why = ""]) => [
      result,
      why
        .trimEnd()
        .split("\n")
        .map((line) => line.trim()),
    ]),
  );
  return { status, lines: stdout.split("\n"), results };
}

function run(root: string, args: string[]): Promise<{ status: unknown; stdout: string }> {
  return new Promise((resolve) => {
    // What verify leaves to be looked at goes away with the copy.
    const env = { ...process.env, TMPDIR: join(root, "tmp"), NO_COLOR: "1" };
    execFile(process.execPath, args, { env }, (error, stdout) => {
      resolve({ status: error?.code ?? 0, stdout });
    });
  });
}
