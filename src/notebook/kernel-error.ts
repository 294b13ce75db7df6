/**
 * An error of a kernel, not of the code that it ran. `failure` says which: `start` (it never became
 * ready), `died`, `timeout` (a cell ran too long), `lost` (a message is missing or unreadable).
 */
export class KernelError extends Error {
  override readonly name = "KernelError";

  constructor(
    readonly failure: "start" | "died" | "timeout" | "lost",
    message: string,
  ) {
    super(message);
  }
}
