import { existsSync } from "node:fs";

/** The path of a Chromium; or what to do to have one. */
export function chromiumPart(): string | Error {
  const given = process.env.CHROMIUM;
  const found = [
    given,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
  ].filter((path) => path !== undefined && existsSync(path));
  return (
    found[0] ?? new Error("no Chromium (on Debian: apt install chromium; elsewhere set CHROMIUM)")
  );
}
