import { chromiumPart } from "../chromium.js";
import { nameMissing } from "../name-missing.js";

export default function setup(): void {
  const chromium = chromiumPart();
  nameMissing(chromium instanceof Error ? [`missing: browser: ${chromium.message}`] : []);
}
