import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** The content of a `kernel_info_reply`. The language is described as tslab describes it. */
export function kernelInfo(): Record<string, unknown> {
  const { version } = require("../../package.json");
  const typescript = require("@tslab/typescript-for-tslab/package.json").version;
  return {
    status: "ok",
    protocol_version: "5.3",
    implementation: "stenogram",
    implementation_version: version,
    language_info: {
      name: "typescript",
      version: typescript,
      mimetype: "text/typescript",
      file_extension: ".ts",
      pygments_lexer: "typescript",
      nbconvert_exporter: "script",
      codemirror_mode: { mode: "typescript", name: "javascript", typescript: true },
    },
    banner: `TypeScript ${typescript} (tslab) on Node ${process.versions.node}, stenogram ${version}`,
    help_links: [{ text: "TypeScript", url: "https://www.typescriptlang.org/docs/" }],
    supported_features: [],
    debugger: false,
  };
}
