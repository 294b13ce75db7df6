import { expect, test } from "vitest";
import { fontFace, textWidth } from "../../src/figures/font.js";
import { renderSvg } from "../../src/figures/render-svg.js";
import { chart } from "./chart.js";

test("renderSvg(spec) is an image with a title and a description", async () => {
  const svg = await renderSvg(chart, { id: "people" });
  expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="people-title people-desc"/);
  expect(svg).toContain('<title id="people-title">People &amp; terms</title>');
  expect(svg).toContain('<desc id="people-desc">Bars: Stalin 21, Tito 4 &lt;small&gt;.</desc>');
});

test("renderSvg(spec, {widthMm}) lays a chart out for its printed width", async () => {
  const svg = await renderSvg(chart, { widthMm: 114 });
  // 114 mm are 431 units of 1/96 inch.
  expect(svg).toMatch(/ width="114mm" height="[\d.]+mm" viewBox="0 0 431 \d+"/);
});

test("every id in the file starts with the figure's, so that two stand in one page", async () => {
  const svg = await renderSvg(chart, { id: "a" });
  const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(2);
  expect(ids.every((id) => id?.startsWith("a-"))).toBe(true);
  const used = [...svg.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id);
  expect(used.length).toBeGreaterThan(0);
  for (const id of used) expect(ids).toContain(id);
});

test("the same spec gives the same bytes, alone or beside others", async () => {
  const first = await renderSvg(chart);
  const others = await Promise.all([
    renderSvg(chart),
    renderSvg({ ...chart, title: "x" }),
    renderSvg(chart),
  ]);
  expect(others[0]).toBe(first);
  expect(others[2]).toBe(first);
});

test("text names the shipped font and weights that it has", async () => {
  const svg = await renderSvg(chart);
  const fonts = new Set([...svg.matchAll(/font-family="([^"]*)"/g)].map(([, font]) => font));
  expect([...fonts]).toEqual(["'Source Sans 3', sans-serif"]);
  const weights = [...svg.matchAll(/font-weight="([^"]*)"/g)].map(([, weight]) => weight);
  expect([...new Set(weights)]).toEqual(["600"]);
});

test("Vega lays text out by the shipped font's widths", async () => {
  const width = async (name: string) => {
    const svg = await renderSvg({
      data: { values: [{ name }] },
      mark: "bar",
      encoding: { y: { field: "name", axis: { title: null, labelFontSize: 40, labelLimit: 0 } } },
    });
    return Number(/viewBox="0 0 ([\d.]+)/.exec(svg)?.[1]);
  };
  const face = fontFace("normal", "normal");
  const measured = textWidth("Tumultuous applause", 40, face) - textWidth("iii", 40, face);
  const drawn = (await width("Tumultuous applause")) - (await width("iii"));
  expect(Math.abs(drawn - measured)).toBeLessThanOrEqual(1);
});

test("dates are drawn in UTC, and the time zone of the process is left alone", async () => {
  const zone = process.env.TZ;
  const spec = {
    data: { values: [{ at: "1956-02-25T23:30:00Z" }] },
    mark: "text",
    encoding: { text: { field: "at", type: "temporal", format: "%H:%M" } },
  };
  process.env.TZ = "Asia/Tokyo";
  try {
    expect(await renderSvg(spec)).toContain(">23:30<");
    expect(process.env.TZ).toBe("Asia/Tokyo");
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test("a chart in another font is refused, not drawn in any font at all", async () => {
  const spec = { ...chart, config: { font: "Helvetica" } };
  await expect(renderSvg(spec, { id: "p" })).rejects.toThrow(
    'missing font: "Helvetica" in figure "p"',
  );
});

test("a chart that loads its data is refused", async () => {
  const spec = { data: { url: "package.json" }, mark: "point" };
  await expect(renderSvg(spec, { id: "p" })).rejects.toThrow(
    'cannot draw figure "p": it loads package.json (expected its rows inside)',
  );
});

test("an error that Vega only prints is thrown, and the next figure is drawn", async () => {
  const spec = {
    data: { values: [{ a: 1 }] },
    transform: [{ calculate: "datum.a.b.c.d", as: "b" }],
    mark: "point",
    encoding: { x: { field: "b" } },
  };
  await expect(renderSvg(spec, { id: "p" })).rejects.toThrow('cannot draw figure "p"');
  expect(await renderSvg(chart)).toContain("Stalin");
});

test("Vega's own text metrics are put back", async () => {
  const vega = await import("vega");
  const { width } = (vega as unknown as { textMetrics: { width: unknown } }).textMetrics;
  await renderSvg(chart);
  expect((vega as unknown as { textMetrics: { width: unknown } }).textMetrics.width).toBe(width);
});
