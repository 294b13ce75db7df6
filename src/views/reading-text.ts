import { countText } from "../charts/count-text.js";
import { oneLine } from "../tables/one-line.js";
import type { Transcript } from "../transcript/transcript.js";
import { aboutEdition } from "./about-edition.js";
import { type ShownLimits, shownParagraphs } from "./shown-paragraphs.js";

/** What the plain text of a speech shows. */
export interface ReadingTextOptions extends ShownLimits {
  /** Default: the title of the edition. */
  readonly caption?: string;
  /** Columns to wrap at, 20 or more. Default 88. */
  readonly width?: number;
}

/**
 * A speech as plain text: its title, what is in it, and the paragraphs as printed, numbered and
 * wrapped. Reactions, glosses and omissions stand in the words of the source, brackets included.
 */
export function readingText(speech: Transcript, options: ReadingTextOptions = {}): string {
  const { caption = speech.edition.title, width = 88 } = options;
  const { edition, paragraphs } = speech;
  const { shown, leftOut } = shownParagraphs(edition.text, paragraphs, options);
  const digits = String(shown.at(-1)?.n ?? 0).length;
  const blocks = shown.map(({ n, start, end }) => {
    const words = oneLine(edition.text.slice(start, end)).split(" ");
    return wrapped(words, width - digits - 2)
      .map((line, i) => `${(i === 0 ? String(n) : "").padStart(digits)}  ${line}`)
      .join("\n");
  });
  if (leftOut !== "") blocks.push(`(${leftOut})`);
  const head = [caption, aboutEdition(edition), contents(speech)].map(oneLine).filter(Boolean);
  return `${[head.join("\n"), ...blocks].join("\n\n")}\n`;
}

function contents(speech: Transcript): string {
  return [
    countText(speech.words.count, "spoken word"),
    countText(speech.paragraphs.length, "paragraph"),
    countText(speech.reactions.length, "reaction"),
    countText(speech.quotations.length, "quotation"),
    countText(speech.glosses.length, "gloss", "glosses"),
    countText(speech.omissions.length, "omission"),
  ].join(", ");
}

function wrapped(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
