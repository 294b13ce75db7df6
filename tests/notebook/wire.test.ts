import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { address, type ConnectionInfo, decode, encode, header } from "../../src/notebook/wire.js";

const message = {
  identities: [Buffer.from("front-end")],
  header: { ...header("execute_request", "s1"), msg_id: "m1" },
  parent_header: {},
  metadata: {},
  content: { code: "1 + 1" },
  buffers: [Buffer.from([0, 255])],
};

describe("encode(message, key)", () => {
  it("puts identities, delimiter and signature before the four JSON parts", () => {
    const frames = encode(message, "secret");
    const parts = [message.header, {}, {}, { code: "1 + 1" }].map((part) => JSON.stringify(part));
    const signature = createHmac("sha256", "secret").update(parts.join("")).digest("hex");
    expect(frames.slice(0, 7).map(String)).toEqual(["front-end", "<IDS|MSG>", signature, ...parts]);
    expect(frames[7]).toEqual(Buffer.from([0, 255]));
  });

  it("leaves the signature empty without a key", () => {
    expect(String(encode(message, "")[2])).toBe("");
  });
});

describe("decode(frames, key)", () => {
  it("gives back what encode was given", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.array(fc.uint8Array()),
        (raw, bytes) => {
          const content = JSON.parse(JSON.stringify(raw));
          const buffers = bytes.map((part) => Buffer.from(part));
          const sent = { ...message, content, buffers };
          expect(decode(encode(sent, "k"), "k")).toEqual(sent);
        },
      ),
    );
  });

  it("refuses a message signed with another key", () => {
    expect(() => decode(encode(message, "theirs"), "ours")).toThrow(/wrong signature/);
  });

  it("refuses content that was changed after signing", () => {
    const frames = encode(message, "secret");
    frames[6] = Buffer.from('{"code":"2 + 2"}');
    expect(() => decode(frames, "secret")).toThrow(/wrong signature/);
  });

  it("refuses a message cut short at any frame, in one line", () => {
    const frames = encode({ ...message, buffers: [] }, "secret");
    for (let length = 0; length < frames.length; length++) {
      expect(() => decode(frames.slice(0, length), "secret")).toThrow(/^invalid message: .*$/);
    }
  });

  it("names the part that is not JSON or not an object", () => {
    const frames = encode(message, "");
    expect(() => decode(frames.with(6, Buffer.from("{")), "")).toThrow(/content is not JSON$/);
    expect(() => decode(frames.with(3, Buffer.from("[]")), "")).toThrow(/header is not a JSON obj/);
    expect(() => decode(frames.with(3, Buffer.from("{}")), "")).toThrow(/without msg_type/);
  });

  it("accepts an unsigned message only when there is no key", () => {
    expect(decode(encode(message, ""), "").content).toEqual({ code: "1 + 1" });
    expect(() => decode(encode(message, ""), "secret")).toThrow(/wrong signature/);
  });
});

describe("address(connection, channel)", () => {
  const connection = { ip: "127.0.0.1", transport: "tcp", shell_port: 5001, hb_port: 2 };

  it("is a tcp or an ipc address as the connection file says", () => {
    const tcp = connection as ConnectionInfo;
    expect(address(tcp, "shell")).toBe("tcp://127.0.0.1:5001");
    expect(address({ ...tcp, ip: "::1" }, "hb")).toBe("tcp://[::1]:2");
    expect(address({ ...tcp, transport: "ipc", ip: "/run/k" }, "shell")).toBe("ipc:///run/k-5001");
  });
});
