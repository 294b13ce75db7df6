import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { beforeEach, expect, test } from "vitest";
import { archive } from "../../src/figures/archive.js";
import { writeLock } from "../../src/figures/lock.js";
import { writeMetadata } from "../../src/figures/metadata.js";
import { project, put, useProject } from "./project.js";

useProject();

const write = () => readFileSync(archive(project.root));

beforeEach(() => {
  put("outputs/figures/people.svg", "<svg/>");
  put("node_modules/vega/index.js", "");
  put(".cache/old", "");
  put(".ci/run", "#!/bin/sh\n");
  writeLock(project.root);
  writeMetadata(project.root);
});

test("archive(root) is one folder with the project, without what npm and the build make", () => {
  const files = unzipSync(write());
  const names = Object.keys(files);
  expect(names.every((name) => name.startsWith("test-1.2.3/"))).toBe(true);
  for (const name of [
    "corpus/a/source.txt",
    "outputs/figures/people.svg",
    ".ci/run",
    "CITATION.cff",
  ]) {
    expect(files[`test-1.2.3/${name}`]).toEqual(
      new Uint8Array(readFileSync(join(project.root, name))),
    );
  }
  expect(names.filter((name) => /node_modules|\.cache/.test(name))).toEqual([]);
});

test("the same project is the same zip, wherever and whenever it is written", () => {
  const first = write();
  process.env.TZ = "Asia/Tokyo";
  mkdirSync(join(project.root, "dist"));
  expect(write().equals(first)).toBe(true);
});

test.each([
  ["corpus/a/source.txt", "the outputs are older than corpus/a/source.txt"],
  ["CITATION.cff", "CITATION.cff is not up to date"],
])("what is out of date is not archived: %s", (file, message) => {
  writeFileSync(join(project.root, file), "changed\n");
  expect(() => archive(project.root)).toThrow(
    `nothing to archive yet: ${message} (run npm run reproduce)`,
  );
});
