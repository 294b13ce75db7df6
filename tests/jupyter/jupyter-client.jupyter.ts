import { execFile } from "node:child_process";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { launcher } from "../notebook/kernel-client.js";
import { jupyterPart } from "./parts.js";

const jupyter = await jupyterPart();
const cells = 2000;
const lines = 50_000;

// What Python's own client hears of the kernel; it prints one line of JSON.
const program = `
import json, subprocess, sys, tempfile
from jupyter_client import BlockingKernelClient
from jupyter_client.connect import write_connection_file
file, _ = write_connection_file(tempfile.mkdtemp() + "/connection.json", ip="127.0.0.1")
command = [part.replace("{connection_file}", file) for part in json.loads(sys.argv[1])]
cells, lines = int(sys.argv[2]), int(sys.argv[3])
kernel = subprocess.Popen(command, cwd=sys.argv[4])
client = BlockingKernelClient(connection_file=file)
client.load_connection_file()
client.start_channels()
client.wait_for_ready(timeout=60)

def hear(ids):
    said, idle = {id: "" for id in ids}, []
    while len(idle) < len(ids):
        message = client.get_iopub_msg(timeout=60)
        id, content = message["parent_header"].get("msg_id"), message["content"]
        if id not in said: continue
        assert id not in idle, "output after idle"
        if message["msg_type"] == "stream": said[id] += content["text"]
        if message["msg_type"] == "execute_result": said[id] += content["data"]["text/plain"]
        if content.get("execution_state") == "idle": idle.append(id)
    return said, idle

ids = [client.execute(f"console.log({i}); {i}") for i in range(cells)]
said, idle = hear(ids)
long = client.execute(f"for (let i = 0; i < {lines}; i++) console.log(i)")
print(json.dumps({
    "right": sum(said[id] == f"{i}\\n{i}" for i, id in enumerate(ids)),
    "inOrder": idle == ids,
    "lines": hear([long])[0][long] == "".join(f"{i}\\n" for i in range(lines)),
}))
client.shutdown()
client.stop_channels()
kernel.wait(10)
`;

describe.skipIf(jupyter instanceof Error)("Python's jupyter_client", () => {
  it("hears every output of 2,000 cells in a row and of 50,000 lines, idle last", async () => {
    if (jupyter instanceof Error) return;
    const python = join(dirname(jupyter.command), "python");
    const args = [JSON.stringify(launcher), String(cells), String(lines), resolve("notebooks")];
    const { stdout } = await promisify(execFile)(python, ["-c", program, ...args]);
    expect(JSON.parse(stdout)).toEqual({ right: cells, inOrder: true, lines: true });
  });
});
