import type { JsonObject, Output } from "./notebook.js";
import type { Message } from "./wire.js";

type Display = Extract<Output, { data: JsonObject }>;

/** The displays of a notebook by their `display_id`, which any later cell may update. */
export type Displays = Map<string, Display[]>;

/**
 * Gives a function that folds the iopub messages of a cell into its list of outputs: text of one
 * stream is joined while nothing else comes between, updates reach every display of their id, and
 * `clear_output` empties the list, at once or with the next output.
 */
export function collectOutputs(outputs: Output[], displays: Displays): (message: Message) => void {
  let clearNext = false;
  const add = (output: Output) => {
    if (clearNext) outputs.length = 0;
    clearNext = false;
    const last = outputs.at(-1);
    const isSame =
      output.output_type === "stream" &&
      last?.output_type === "stream" &&
      last.name === output.name;
    if (isSame) last.text += output.text;
    else outputs.push(output);
  };
  const addDisplay = (output: Display, { transient }: JsonObject) => {
    add(output);
    const id = (transient as JsonObject | undefined)?.display_id;
    if (typeof id === "string") displays.set(id, [...(displays.get(id) ?? []), output]);
  };
  return ({ header, content }) => {
    const data = (content.data ?? {}) as JsonObject;
    const metadata = (content.metadata ?? {}) as JsonObject;
    switch (header.msg_type) {
      case "stream":
        add({ output_type: "stream", name: String(content.name), text: String(content.text) });
        break;
      case "display_data":
        addDisplay({ output_type: "display_data", data, metadata }, content);
        break;
      case "execute_result": {
        const count = Number(content.execution_count);
        const result = { output_type: "execute_result", execution_count: count } as const;
        addDisplay({ ...result, data, metadata }, content);
        break;
      }
      case "update_display_data": {
        const id = (content.transient as JsonObject | undefined)?.display_id;
        for (const display of displays.get(String(id)) ?? []) {
          Object.assign(display, { data, metadata });
        }
        break;
      }
      case "error": {
        const { ename, evalue, traceback } = content;
        const lines = Array.isArray(traceback) ? traceback.map(String) : [];
        add({
          output_type: "error",
          ename: String(ename),
          evalue: String(evalue),
          traceback: lines,
        });
        break;
      }
      case "clear_output":
        if (content.wait === true) clearNext = true;
        else outputs.length = 0;
    }
  };
}
