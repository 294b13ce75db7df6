import { createHash } from "node:crypto";

/**
 * The Content-Security-Policy of a page that may do nothing but what is written in it: its own
 * scripts and style sheets, each named by its hash; no network, no frame, no form, no
 * plug-in, and no text of the speech turned into markup by a script.
 */
export function securityPolicy(scripts: readonly string[], styles: readonly string[]): string {
  const hashes = (texts: readonly string[]) =>
    texts.map((text) => `'sha256-${sha256(text)}'`).join(" ");
  return [
    "default-src 'none'",
    `script-src ${hashes(scripts)}`,
    `style-src ${hashes(styles)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join("; ");
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}
