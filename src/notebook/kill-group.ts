/**
 * Kills a process that leads a group of its own, and with it everything in the group: the programs
 * that it started. Windows has no such groups; there it is the process alone.
 */
export function killGroup(pid: number): void {
  try {
    process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
  } catch {
    // It is gone already.
  }
}
