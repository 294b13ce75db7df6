import { expect } from "vitest";
import { type Answer, type KernelClient, launcher, openKernel, textOf } from "./kernel-client.js";

/** The types of the messages about a cell, in order. */
export function types({ output }: Answer): string[] {
  return output.map(({ header }) => header.msg_type);
}

/** The MIME bundle of a cell's result; undefined when it has none. */
export function result({ output }: Answer): Record<string, unknown> | undefined {
  const found = output.find(({ header }) => header.msg_type === "execute_result");
  return found?.content.data as Record<string, unknown> | undefined;
}

/** Waits until something is so, half a minute at most. */
export async function until(isTrue: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1500 && !isTrue(); turn++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Runs a cell and gives the text of its result. */
export async function shown(kernel: KernelClient, code: string): Promise<unknown> {
  return result(await kernel.run(code))?.["text/plain"];
}

/** Runs a cell that fails and gives its error, which reply and error message have to tell alike. */
export async function failure(kernel: KernelClient, code: string) {
  const { reply, output } = await kernel.run(code);
  const error = output.find(({ header }) => header.msg_type === "error")?.content;
  expect(reply.content.status).toBe("error");
  expect(reply.content).toMatchObject(error ?? { ename: "an error message" });
  return { ...error, trace: [error?.traceback].flat().join("\n") } as {
    ename: string;
    evalue: string;
    trace: string;
  };
}

/** Runs something with a kernel of its own. */
export async function withKernel(use: (kernel: KernelClient) => Promise<void>): Promise<void> {
  const kernel = await openKernel(launcher, "notebooks");
  try {
    await use(kernel);
  } finally {
    await kernel.close();
  }
}

/** Runs a cell that says when it has begun, at first or by `begun()`, and returns once it has. */
export async function begin(kernel: KernelClient, code: string) {
  const marker = `begun ${Math.random()}`;
  const say = `console.log(${JSON.stringify(marker)});`;
  const answer = kernel.run(
    code.includes("begun()") ? code.replace("begun()", say) : `${say} ${code}`,
  );
  await until(() => textOf(kernel.heard).includes(marker));
  return { answer };
}
