// The benchmarks as plain JavaScript, which every supported Node runs.
export default ["reading", "measures", "figures", "kernel"].map((name) => ({
  input: `bench/${name}.ts`,
  platform: "node",
  external: (id) => !/^[./]/.test(id) || id.includes("/dist/"),
  resolve: { extensionAlias: { ".js": [".ts", ".js"] } },
  output: { file: `.bench/${name}.js`, format: "esm" },
}));
