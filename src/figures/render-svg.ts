import { fontFamily, pixels } from "../charts/theme.js";
import { finishSvg } from "./finish-svg.js";
import { fontFace, textWidth } from "./font.js";

/** A Vega-Lite specification with its rows inside, as the chart functions return it. */
export type ChartSpec = Readonly<Record<string, unknown>>;

let turn: Promise<unknown> = Promise.resolve();

/**
 * Draws a Vega-Lite spec as one SVG text, the same bytes on every machine.
 *
 * Text is measured with the shipped font, dates are read as UTC, nothing is loaded from disk or
 * network, and the ids in the file start with `id`, so that several figures can stand in one page.
 * The SVG has `role="img"`, a `<title>` (the chart's title, else `id`) and a `<desc>` (its
 * `description`).
 *
 * @param options.id prefix of the ids in the file; default `figure`
 * @param options.widthMm printed width in millimetres: a single or layered chart without a `width`
 *   is laid out for it, any other scaled to it; without it the chart keeps its own size
 * @throws when Vega reports an error, when a text asks for another font than the shipped one, or
 *   when the chart would load data
 */
export function renderSvg(
  spec: ChartSpec,
  { id = "figure", widthMm }: { id?: string; widthMm?: number } = {},
): Promise<string> {
  // One at a time: Vega's id counters, its text metrics and the time zone belong to the process.
  const drawn = turn.then(() => draw(spec, { id, widthMm }));
  turn = drawn.catch(() => undefined);
  return drawn;
}

async function draw(
  spec: ChartSpec,
  { id, widthMm }: { id: string; widthMm: number | undefined },
): Promise<string> {
  const [vega, vegaLite] = await Promise.all([import("vega"), import("vega-lite")]);
  const problems: string[] = [];
  const zone = process.env.TZ;
  // Vega exports its text metrics, but its types leave them out.
  const metrics = (vega as unknown as { textMetrics: { width: TextMetric } }).textMetrics;
  const estimate = metrics.width;
  process.env.TZ = "UTC";
  metrics.width = measure;
  try {
    const logger = listen(problems);
    // Vega marks the rows that it draws: so it gets rows of its own.
    const compiled = vegaLite.compile(layOut(structuredClone(spec), widthMm) as never, {
      logger: logger as never,
    });
    const view = new vega.View(vega.parse(compiled.spec), {
      renderer: "none",
      logger: logger as never,
      loader: refuseLoads(problems) as never,
    });
    await view.runAsync();
    vega.resetSVGDefIds();
    const svg = await view.toSVG();
    view.finalize();
    if (problems.length > 0) throw new Error(`cannot draw figure "${id}": ${problems[0]}`);
    return finishSvg(svg, { id, widthMm, title: titleOf(spec), description: spec.description });
  } finally {
    metrics.width = estimate;
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
}

type TextMetric = (item: TextItem, text?: unknown) => number;

interface TextItem {
  readonly text?: unknown;
  readonly fontSize?: number;
  readonly fontWeight?: unknown;
  readonly fontStyle?: unknown;
  readonly limit?: number;
}

/** What Vega asks of a canvas: the width of a text, or of the part that its limit leaves. */
function measure(item: TextItem, text: unknown): number {
  const shown = String(text ?? "").trim();
  const face = fontFace(item.fontWeight, item.fontStyle);
  const width = textWidth(shown, item.fontSize ?? 11, face);
  return item.limit && item.limit > 0 ? Math.min(width, item.limit) : width;
}

function layOut(spec: ChartSpec, widthMm: number | undefined): ChartSpec {
  const config = { aria: false, font: fontFamily, ...(spec.config as object | undefined) };
  const laidOut = ["width", "hconcat", "vconcat", "concat", "facet", "repeat"].some(
    (key) => key in spec,
  );
  if (widthMm === undefined || laidOut) return { ...spec, config };
  const autosize = { type: "fit-x", contains: "padding" };
  return { ...spec, config, autosize, width: pixels(widthMm) };
}

function titleOf(spec: ChartSpec): string | undefined {
  const title = spec.title as unknown;
  const text =
    typeof title === "object" && title !== null ? (title as { text?: unknown }).text : title;
  return Array.isArray(text) ? text.join(" ") : text === undefined ? undefined : String(text);
}

/** A Vega logger that keeps errors, which Vega itself only prints, and drops the rest. */
function listen(problems: string[]) {
  const logger = {
    level: (level?: number) => (level === undefined ? 1 : logger),
    error: (...args: unknown[]) => {
      problems.push(
        args.map((arg) => (arg instanceof Error ? arg.message : String(arg))).join(" "),
      );
      return logger;
    },
    warn: () => logger,
    info: () => logger,
    debug: () => logger,
  };
  return logger;
}

/** A Vega loader that loads nothing: Vega itself goes on without the rows and only warns. */
function refuseLoads(problems: string[]) {
  return {
    load: (uri: string) => {
      problems.push(`it loads ${uri} (expected its rows inside)`);
      return Promise.resolve("");
    },
    sanitize: (uri: string) => Promise.resolve({ href: uri }),
  };
}
