/** The axis below every chart of a page: the spoken clock. */
export const clockAxis =
  '<div class="row clock" aria-hidden="true"><span class="unit">% of the spoken words</span><div class="marks"><span>0</span><span>25</span><span>50</span><span>75</span><span>100</span></div></div>';

/** A percentage of the spoken words as a length along that axis, in CSS and SVG alike. */
export function clockPosition(percent: number): string {
  return `${Number(percent.toFixed(2))}%`;
}
