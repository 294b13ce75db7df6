/** Says before the tests what is missing, a line each; where everything is required, ends them. */
export function nameMissing(missing: readonly string[]): void {
  for (const line of missing) process.stderr.write(`${line}\n`);
  if (missing.length === 0) return;
  if (process.env.STENOGRAM_REQUIRE_ALL) throw new Error(missing.join("; "));
  process.stderr.write(
    "the tests that need it are counted as skipped: nothing was proved by them\n",
  );
}
