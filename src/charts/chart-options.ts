import { padding, pixels, widths } from "./theme.js";

/** What every chart function takes besides its own options. */
export interface ChartOptions {
  /** Default: a title for the picture, of the chart's own. */
  readonly title?: string;
  /** Default: what was counted, where that needs saying. An empty text leaves it out. */
  readonly subtitle?: string;
  /** Alt text. Default: written from the rows. */
  readonly description?: string;
  /** Printed width in millimetres, 60 to 420. Default 174, two columns. */
  readonly width?: number;
}

/**
 * Width of the drawing between the paddings, in units of 1/96 inch.
 * Throws when the width is no number from 60 to 420 millimetres.
 */
export function innerWidth({ width = widths.double }: ChartOptions): number {
  if (!(width >= 60 && width <= 420)) {
    throw new RangeError(`invalid width: ${width} (expected millimetres, 60 to 420)`);
  }
  return pixels(width) - 2 * padding;
}
