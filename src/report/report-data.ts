import type { Speech } from "../tokens/speech.js";
import type { Transcript } from "../transcript/transcript.js";
import type { ReportEntry } from "./report-entries.js";

/** What the script of a report page knows of the speech. */
export interface PageData {
  /** What a concordance needs. The text of its edition is the speech alone, without what stands before it. */
  readonly transcript: Omit<Transcript, "words">;
  /** People and terms by key, the most frequent person first. */
  readonly entries: Readonly<Record<string, PageEntry>>;
}

interface PageEntry {
  readonly label: string;
  /** First token and number of tokens of each hit. */
  readonly hits: readonly (readonly [number, number])[];
}

/** The `PageData` of a speech as one line of JSON that may stand in a `script` element. */
export function reportData(speech: Speech, entries: readonly ReportEntry[]): string {
  const { edition, segments, paragraphs, quotations, reactions } = speech;
  const { start, end } = edition.speech;
  const text = edition.text.slice(start, end);
  const data: PageData = {
    transcript: {
      // Where the file lay is nobody's business.
      edition: { ...edition, file: "", text, overrides: [], quotations: [] },
      ...{ segments, paragraphs, quotations, reactions },
      ...{ sentences: [], glosses: [], omissions: [], notes: [], warnings: [] },
    },
    entries: Object.fromEntries(
      entries.map(({ key, label, hits }) => [
        key,
        { label, hits: hits.map(({ token, tokens }) => [token, tokens] as const) },
      ]),
    ),
  };
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
