import { constants } from "node:buffer";
import { readFileSync, statSync } from "node:fs";
import { checkText } from "../check-argument.js";

/**
 * Bytes of a file, of no more than Node can hold as one text.
 *
 * @throws one line that names the file when it is missing, a folder, too large or not readable, and says
 *   what is no path.
 */
export function readFile(file: string): Uint8Array {
  checkText("file", file, "the path of a file");
  const most = constants.MAX_STRING_LENGTH;
  let size: number;
  try {
    size = statSync(file).size;
    if (size <= most) return readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT") throw new Error(`${file}: no such file`);
    if (code === "EISDIR") throw new Error(`${file}: is a folder (expected a file)`);
    throw new Error(`${file}: cannot be read (${code})`);
  }
  const [megabytes, limit] = [size, most].map((bytes) => Math.floor(bytes / 1e6));
  throw new Error(`${file}: too large: ${megabytes} MB (expected at most ${limit} MB: part it)`);
}
