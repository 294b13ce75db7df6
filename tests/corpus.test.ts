import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { corpusFolder } from "./gold.js";

test("the source page is the one that was annotated, byte for byte", () => {
  const bytes = readFileSync(`${corpusFolder}source.txt`);
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(
    "fd6286307f9ccf11e1bca518fbb54f3dc66f9eabd1e6b11ee61c14d266ec2227",
  );
});
