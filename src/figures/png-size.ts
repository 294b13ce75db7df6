/** What a PNG declares of itself. */
export interface PngSize {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels to the inch, from its pHYs chunk; NaN when it has none. */
  readonly dpi: number;
}

/** Size and density of a PNG; null when the bytes are no PNG. */
export function pngSize(png: Uint8Array): PngSize | null {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (png.length < 33 || signature.some((byte, at) => png[at] !== byte)) return null;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  let dpi = Number.NaN;
  for (let at = 8; at + 20 < png.length; at += 12 + view.getUint32(at)) {
    const kind = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (kind === "pHYs") dpi = view.getUint32(at + 8) * 0.0254;
  }
  return { width: view.getUint32(16), height: view.getUint32(20), dpi };
}
