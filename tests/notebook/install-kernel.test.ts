import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { installKernel, uninstallKernel } from "../../src/notebook/install-kernel.js";
import { temporaryFolder } from "./notebook-of.js";

it("a kernelspec under a prefix is named tslab and starts the project's kernel", async () => {
  const prefix = temporaryFolder();
  const folder = await installKernel({ prefix });
  expect(folder).toBe(join(prefix, "share", "jupyter", "kernels", "tslab"));
  const spec = JSON.parse(readFileSync(join(folder, "kernel.json"), "utf8"));
  expect(spec).toMatchObject({
    display_name: "TypeScript (stenogram)",
    language: "typescript",
    interrupt_mode: "message",
  });
  expect(spec.argv[0]).toBe(process.execPath);
  expect(existsSync(spec.argv[1])).toBe(true);
  expect(spec.argv.slice(2)).toEqual(["kernel", "--connection-file", "{connection_file}"]);
});

it("a user's kernelspec goes where Jupyter keeps data", async () => {
  const data = temporaryFolder();
  vi.stubEnv("JUPYTER_DATA_DIR", data);
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(await installKernel({ user: true })).toBe(join(data, "kernels", "tslab"));
  expect(await installKernel()).toBe(join(data, "kernels", "tslab"));
});

it("installing twice leaves one kernelspec and no other file", async () => {
  const jupyterDir = temporaryFolder();
  await installKernel({ jupyterDir });
  const folder = await installKernel({ jupyterDir });
  expect(readdirSync(join(jupyterDir, "kernels"))).toEqual(["tslab"]);
  expect(readdirSync(folder).sort()).toEqual(["kernel.json", "logo-svg.svg"]);
});

it("another program's tslab is left alone, unless forced", async () => {
  const jupyterDir = temporaryFolder();
  const folder = join(jupyterDir, "kernels", "tslab");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "kernel.json"), '{"argv": ["tslab"]}');
  await expect(installKernel({ jupyterDir })).rejects.toThrow(
    `${folder}: a kernel "tslab" of another program is there (--force replaces it`,
  );
  await expect(uninstallKernel({ jupyterDir })).rejects.toThrow("another program's");
  expect(readFileSync(join(folder, "kernel.json"), "utf8")).toBe('{"argv": ["tslab"]}');
  await installKernel({ jupyterDir, force: true });
  expect(readFileSync(join(folder, "kernel.json"), "utf8")).toContain("stenogram");
});

it("uninstalling removes it, and says so when there is none", async () => {
  const jupyterDir = temporaryFolder();
  const folder = await installKernel({ jupyterDir });
  expect(await uninstallKernel({ jupyterDir })).toBe(folder);
  expect(existsSync(folder)).toBe(false);
  await expect(uninstallKernel({ jupyterDir })).rejects.toThrow("no kernel is installed there");
});

it("a place where nothing can be written is named in one line", async () => {
  const prefix = join(temporaryFolder(), "file");
  writeFileSync(prefix, "");
  await expect(installKernel({ prefix })).rejects.toThrow(
    /^cannot write .*file\/share\/jupyter\/kernels\/tslab: ENOTDIR \(choose another place with --prefix\)$/,
  );
});

it("two places at once are refused", async () => {
  await expect(installKernel({ user: true, prefix: "/p" })).rejects.toThrow("one place");
});
