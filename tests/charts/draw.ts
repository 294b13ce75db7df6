import * as vega from "vega";
import * as vegaLite from "vega-lite";
import type { Chart } from "../../src/charts/chart.js";
import { fontFace, textWidth } from "../../src/figures/font.js";

/** A mark on the finished picture: edges in units of 1/96 inch from the upper left corner. */
export interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A chart as Vega lays it out with the widths of the shipped font. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** All visible text: title, axes, legends, labels. */
  readonly texts: readonly Box[];
  /** Symbols of the data and of legends. */
  readonly symbols: readonly Box[];
  /** Vertical lines, those of the axes and grids not counted. */
  readonly rules: readonly Box[];
  /** What Vega-Lite and Vega complained of. */
  readonly warnings: readonly string[];
}

/**
 * Lays a chart out and tells where everything came to stand. `widen` makes all text wider or narrower,
 * as in a browser that lacks the font. Default 1.
 */
export async function draw(
  chart: Chart,
  { widen = 1 }: { readonly widen?: number } = {},
): Promise<Drawing> {
  const warnings: string[] = [];
  const note = (...args: readonly unknown[]) => {
    warnings.push(args.join(" "));
    return logger;
  };
  const logger = {
    level: () => logger,
    error: note,
    warn: note,
    info: () => logger,
    debug: () => logger,
  };
  const { textMetrics: metrics } = vega as unknown as { textMetrics: TextMetrics };
  const estimate = metrics.width;
  metrics.width = (item, text) => {
    const face = fontFace(item.fontWeight, item.fontStyle);
    const width = widen * textWidth(String(text ?? ""), item.fontSize ?? 11, face);
    return item.limit ? Math.min(width, item.limit) : width;
  };
  try {
    const compiled = vegaLite.compile(chart as never, { logger: logger as never });
    const view = new vega.View(vega.parse(compiled.spec), {
      renderer: "none",
      logger: logger as never,
    });
    const svg = await view.toSVG();
    const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
    const [originX, originY] = view.origin();
    const { left, top } = view.padding() as { left: number; top: number };
    const found: Found = { texts: [], symbols: [], rules: [] };
    collect((view.scenegraph() as unknown as { root: SceneMark }).root, {
      x: originX + left,
      y: originY + top,
      found,
    });
    view.finalize();
    return { width: Number(width), height: Number(height), ...found, warnings };
  } finally {
    metrics.width = estimate;
  }
}

/** Exported by Vega, but not in its types. */
interface TextMetrics {
  width: (item: TextItem, text: string) => number;
}

interface TextItem {
  readonly fontSize?: number;
  readonly limit?: number;
  readonly fontWeight?: unknown;
  readonly fontStyle?: unknown;
}

interface SceneItem {
  readonly x?: number;
  readonly y?: number;
  readonly text?: string | readonly string[];
  readonly opacity?: number;
  readonly bounds: {
    readonly x1: number;
    readonly x2: number;
    readonly y1: number;
    readonly y2: number;
  };
  readonly items?: readonly SceneMark[];
}

interface SceneMark {
  readonly marktype: string;
  readonly role: string;
  readonly items: readonly SceneItem[];
}

interface Found {
  readonly texts: Box[];
  readonly symbols: Box[];
  readonly rules: Box[];
}

function collect(mark: SceneMark, { x, y, found }: { x: number; y: number; found: Found }): void {
  for (const item of mark.items) {
    for (const child of item.items ?? []) {
      collect(child, { x: x + (item.x ?? 0), y: y + (item.y ?? 0), found });
    }
    const text = [item.text ?? ""].flat().join(" ");
    const { x1, x2, y1, y2 } = item.bounds;
    const box = { text, left: x + x1, right: x + x2, top: y + y1, bottom: y + y2 };
    if (item.opacity === 0) continue;
    if (mark.marktype === "text" && text.trim() !== "") found.texts.push(box);
    if (mark.marktype === "symbol") found.symbols.push(box);
    if (mark.marktype === "rule" && mark.role === "mark" && x2 - x1 < 3) found.rules.push(box);
  }
}

/** Pairs of texts that overlap, and texts that reach over the edge of the picture: both must be none. */
export function collisions({ texts, width, height }: Drawing): readonly string[] {
  const edge = texts
    .filter((box) => box.left < 0 || box.top < 0 || box.right > width || box.bottom > height)
    .map((box) => `${box.text} | edge`);
  const pairs = texts.flatMap((a, index) =>
    texts
      .slice(index + 1)
      .filter((b) => meets(a, b))
      .map((b) => `${a.text} | ${b.text}`),
  );
  return [...edge, ...pairs];
}

/** Texts that a symbol of the data or of a legend stands on. */
export function covered({ texts, symbols }: Drawing): readonly string[] {
  return texts
    .filter((text) => symbols.some((symbol) => meets(text, symbol)))
    .map((box) => box.text);
}

/** Texts that a vertical line runs through. */
export function struck({ texts, rules }: Drawing): readonly string[] {
  return texts.filter((text) => rules.some((rule) => meets(text, rule))).map((box) => box.text);
}

/** Whether two boxes share more than the unit by which Vega rounds their edges up. */
function meets(a: Box, b: Box): boolean {
  return (
    a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
  );
}
