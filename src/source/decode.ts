/**
 * Text of a file's bytes: UTF-8, or UTF-16 when a byte-order mark says so. The mark itself is left out.
 *
 * @throws when the bytes are not valid in that encoding, or hold a zero in UTF-8, as no text does; the message names `file` and the first bad byte.
 */
export function decode(bytes: Uint8Array, file: string): string {
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw invalid(bytes, { encoding, file, at: firstBadByte(bytes, encoding) });
  }
  const zero = text.includes("\0") ? bytes.indexOf(0) : -1;
  if (zero >= 0 && encoding === "utf-8") throw invalid(bytes, { encoding, file, at: zero });
  return text;
}

function invalid(
  bytes: Uint8Array,
  { encoding, file, at }: { encoding: string; file: string; at: number },
): Error {
  const byte = bytes[at];
  const shown = byte === undefined ? "the file ends" : `0x${byte.toString(16).padStart(2, "0")}`;
  return new Error(
    `${file}: not valid ${encoding} at byte ${at} (${shown}): save the file as UTF-8, or as UTF-16 with a byte-order mark`,
  );
}

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

/** Halves the file until one byte is left: a prefix decodes as a stream exactly when its bytes are good. */
function firstBadByte(bytes: Uint8Array, encoding: string): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle), encoding)) good = middle;
    else bad = middle;
  }
  if (good === bytes.length || encoding !== "utf-8") return good;
  // The letter that breaks off there began earlier: in Latin-1 that byte is the one to look for.
  const whole = [good, good - 1, good - 2, good - 3].find(
    (end) => end >= 0 && decodes(bytes.subarray(0, end), encoding, { stream: false }),
  );
  return whole ?? good;
}

function decodes(prefix: Uint8Array, encoding: string, { stream = true } = {}): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(prefix, { stream });
    return true;
  } catch {
    return false;
  }
}
