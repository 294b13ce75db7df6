import { checkRanges } from "../matches/check-ranges.js";
import type { TokenRange } from "../matches/query.js";
import { checkSpeech } from "../tokens/check-speech.js";
import type { Speech } from "../tokens/speech.js";
import { type KeynessOptions, type KeynessRow, keyness } from "./keyness.js";
import { maskOf, restOf } from "./parts.js";
import { wordCounts } from "./word-counts.js";

/**
 * Keyness of the words of one part of a speech against another part: first half and second, what
 * comes before applause (`reactionWindows`) and the rest.
 *
 * @param parts.target token ranges, as of `partsAt`, `equalParts` or `rangesWithin`
 * @param parts.reference default: all the rest of the speech
 * @throws RangeError when the parts overlap, or leave the speech, TypeError on what is no speech or no
 *   token ranges
 */
export function keynessOfParts(
  speech: Speech,
  parts: { target: readonly TokenRange[]; reference?: readonly TokenRange[] },
  options: KeynessOptions = {},
): KeynessRow[] {
  checkSpeech(speech);
  const { target, reference } = parts ?? {};
  checkRanges("target", target);
  if (reference !== undefined) checkRanges("reference", reference);
  const other = reference ?? restOf(speech, target);
  const inTarget = maskOf(speech, target);
  maskOf(speech, other).forEach((inside, token) => {
    if (inside && inTarget[token]) {
      throw new RangeError(
        `invalid reference: token ${token} is in the target too (expected parts that do not overlap)`,
      );
    }
  });
  return keyness(
    {
      target: wordCounts(speech, { within: target }),
      reference: wordCounts(speech, { within: other }),
    },
    options,
  );
}
