import { readFileSync } from "node:fs";
import { join } from "node:path";
import { comparePixels } from "./compare-pixels.js";
import { writeWhole } from "./write-whole.js";

/** What became of one figure, table or other file. */
export interface ResultCheck {
  readonly kind: string;
  readonly id: string;
  readonly equal: boolean;
  readonly rows: Equality;
  readonly spec: Equality;
  readonly svg: Equality;
  readonly pixels: Equality;
  /** Every other file of the result: PDF, LaTeX, Markdown, HTML. */
  readonly others: Equality;
  /** What changed and which input caused it, a line each file; empty when all is equal. */
  readonly why: readonly string[];
  /** Path of the image in which the pixels that differ are red; null when there is none. */
  readonly difference: string | null;
}

/** How the file on disk stands to the recomputed one; empty when the result has no such file. */
export type Equality = "" | "equal" | "differs" | "missing";

/** SHA-256 sums by path from the outputs folder: in the lock, on disk, recomputed. */
export interface ThreeSums {
  readonly locked: Readonly<Record<string, string>>;
  readonly found: Readonly<Record<string, string>>;
  readonly fresh: Readonly<Record<string, string>>;
}

/** What a check of one result needs to know of the whole. */
export interface VerifyContext {
  readonly sums: ThreeSums;
  readonly outputs: string;
  readonly fresh: string;
  readonly scratch: string;
  /** Changed inputs and versions, as the verification names them. */
  readonly inputs: readonly string[];
  readonly versions: readonly string[];
  /** Notebook by result. */
  readonly notebooks: ReadonlyMap<string, string>;
}

/** The result that an output file belongs to, as `kind id`: `figure reaction-timeline`, `table people`. */
export function resultOf(path: string): string {
  const [, folder, id] = /^(figures|tables)\/([^/.]+)\.[^/]+$/.exec(path) ?? [];
  if (folder) return `${folder.slice(0, -1)} ${id}`;
  return /^paper\/numbers\./.test(path) ? "numbers paper" : `file ${path}`;
}

/** Compares the files of one result on disk with the recomputed ones, and says why they differ. */
export function verifyResult(result: string, context: VerifyContext): ResultCheck {
  const { locked, found, fresh } = context.sums;
  const paths = [...new Set([locked, found, fresh].flatMap((side) => Object.keys(side)))]
    .filter((path) => resultOf(path) === result)
    .sort();
  const checks = paths.map((path) => checkFile(path, result, context));
  const [kind = "", ...id] = result.split(" ");
  const only = (test: (path: string) => boolean) =>
    worst(checks.filter(({ path }) => test(path)).map(({ equality }) => equality));
  const special = /\.(csv|vl\.json|svg|png)$/;
  return {
    kind,
    id: id.join(" "),
    equal: checks.every(({ equality, why }) => equality === "equal" && why === ""),
    rows: only((path) => path.endsWith(".csv")),
    spec: only((path) => path.endsWith(".vl.json")),
    svg: only((path) => path.endsWith(".svg")),
    pixels: only((path) => path.endsWith(".png")),
    others: only((path) => !special.test(path)),
    why: checks.map(({ why }) => why).filter((why) => why !== ""),
    difference: checks.find(({ difference }) => difference !== null)?.difference ?? null,
  };
}

interface FileCheck {
  readonly path: string;
  readonly equality: Equality;
  readonly why: string;
  readonly difference: string | null;
}

function checkFile(path: string, result: string, context: VerifyContext): FileCheck {
  const { locked, found, fresh } = context.sums;
  const check = (equality: Equality, why: string, difference: string | null = null) => ({
    path,
    equality,
    why,
    difference,
  });
  const [lock, disk, now] = [locked[path], found[path], fresh[path]];
  if (disk === undefined) return check("missing", `${path}: missing file`);
  if (now === undefined) return check("differs", `${path}: nothing writes it`);
  if (disk === now) {
    return check(
      "equal",
      disk === lock ? "" : `${path}: not as locked, though it follows from the text`,
    );
  }
  const pixels = path.endsWith(".png") ? pixelDifference(path, context) : null;
  const where = path.endsWith(".csv") ? firstDifference(path, context) : (pixels?.text ?? "");
  const cause = now === lock ? "changed by hand" : causes(result, disk === lock, context);
  const why = `${path}: ${cause}${where && ` (${where})`}`;
  return check(pixels?.count === 0 ? "equal" : "differs", why, pixels?.file ?? null);
}

/** The inputs that can be the reason: of a figure or table only its own notebook, not the paper's text. */
function causes(result: string, asLocked: boolean, context: VerifyContext): string {
  const own = context.notebooks.get(result);
  const relevant = context.inputs.filter(
    (input) =>
      !own ||
      input.startsWith(`notebooks/${own}.ipynb`) ||
      !/^(notebooks\/|paper\.md|project\.yaml)/.test(input),
  );
  const hand = asLocked ? "" : "changed by hand, and ";
  const named = [...relevant, ...context.versions].join(", ");
  return `${hand}${named ? `another result, because of ${named}` : "another result, though no recorded input changed"}`;
}

function firstDifference(path: string, { outputs, fresh }: VerifyContext): string {
  const [old, now] = [outputs, fresh].map((folder) =>
    readFileSync(join(folder, path), "utf8").split("\n"),
  );
  const at = (old ?? []).findIndex((line, index) => line !== now?.[index]);
  const line = at < 0 ? (old?.length ?? 0) : at;
  return `line ${line + 1}: "${old?.[line] ?? ""}" should be "${now?.[line] ?? ""}"`;
}

function pixelDifference(path: string, { outputs, fresh, scratch }: VerifyContext) {
  const difference = comparePixels(
    readFileSync(join(outputs, path)),
    readFileSync(join(fresh, path)),
  );
  if (typeof difference === "string") return { text: difference, count: Number.NaN, file: null };
  const { count, share, image } = difference;
  if (count === 0) return { text: "every pixel is equal", count, file: null };
  const file = join(scratch, "differences", path);
  writeWhole(file, image);
  return { text: `${count} pixels differ, ${(100 * share).toFixed(3)} %`, count, file };
}

function worst(all: readonly Equality[]): Equality {
  return (["missing", "differs", "equal"] as const).find((one) => all.includes(one)) ?? "";
}
