import { readFileSync } from "node:fs";

/**
 * Bytes of a file.
 *
 * @throws one line that names the file when it is missing, a folder or not readable.
 */
export function readFile(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT") throw new Error(`${file}: no such file`);
    if (code === "EISDIR") throw new Error(`${file}: is a folder (expected a file)`);
    throw new Error(`${file}: cannot be read (${code})`);
  }
}
