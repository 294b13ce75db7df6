export default [
  // The library as one file: 200 small modules take Node five times as long to import.
  {
    input: "dist/index.js",
    platform: "node",
    external: (id) => !/^[./]/.test(id),
    output: { file: "dist/stenogram.js", format: "esm", codeSplitting: false },
  },
  // The script of a report page, which runs what it needs of the library in the browser.
  {
    input: "src/report/page/main.ts",
    platform: "browser",
    resolve: { extensionAlias: { ".js": [".ts"] } },
    output: { file: "dist/report-page.js", format: "iife" },
  },
];
