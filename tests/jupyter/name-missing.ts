import { nameMissing } from "../name-missing.js";
import { missingParts } from "./parts.js";

export default async function setup(): Promise<void> {
  nameMissing(await missingParts());
}
