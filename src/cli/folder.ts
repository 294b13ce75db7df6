import { InvalidArgumentError } from "commander";

/** The folder that an option names. An empty one is a variable that the shell does not have. */
export function folder(path: string): string {
  if (path === "") throw new InvalidArgumentError("expected a folder");
  return path;
}
