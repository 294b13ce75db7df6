import { constants } from "node:os";

/**
 * Ends the process on an interrupt as it ends by itself, so that kernels and scratch folders go with it,
 * with the exit status that shells expect: 130 for Ctrl-C. The outputs are written in one go at the end of
 * a run, which no signal interrupts: they are the last good ones or the new ones.
 */
export function endOnSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => {
      process.stderr.write(`stenogram: interrupted (${signal}); the last good outputs are kept\n`);
      process.exit(128 + constants.signals[signal]);
    });
  }
}
