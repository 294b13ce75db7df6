/** The content of the reply to whatever the kernel can no longer do. */
export function died(reason: string) {
  return failed("KernelDied", `the kernel's process ended: ${reason}`);
}

/** Whoever asks waits for a reply, so a question that this kernel does not know gets one too. */
export function unsupported(type: string) {
  return failed("NotSupported", `this kernel does not know ${type}`);
}

function failed(ename: string, evalue: string) {
  return { status: "error", ename, evalue, traceback: [`${ename}: ${evalue}`] };
}
