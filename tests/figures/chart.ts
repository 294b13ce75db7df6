/** A small chart with what figures are made of: bars, labels in three weights and styles, a clip, a title. */
export const chart = {
  $schema: "https://vega.github.io/schema/vega-lite/v5.json",
  title: { text: "People & terms", subtitle: "spoken text" },
  description: "Bars: Stalin 21, Tito 4 <small>.",
  data: {
    values: [
      { name: "Stalin", count: 21 },
      { name: "Вознесенский, of the Gosplan", count: 1 },
    ],
  },
  encoding: {
    y: { field: "name", type: "nominal", sort: null, title: null },
    x: { field: "count", type: "quantitative", title: "references (count)" },
  },
  layer: [
    { mark: { type: "bar", clip: true } },
    {
      mark: { type: "text", align: "left", dx: 3, fontWeight: "bold", fontStyle: "italic" },
      encoding: { text: { field: "count" } },
    },
  ],
};
