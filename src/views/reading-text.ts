import type { Transcript } from "../transcript/transcript.js";
import { aboutEdition } from "./about-edition.js";

/** What the plain text of a speech shows. */
export interface ReadingTextOptions {
  /** Default: the title of the edition. */
  readonly caption?: string;
  /** Paragraphs to show; the text says how many are left out. Default: all. */
  readonly limit?: number;
  /** Columns to wrap at, 20 or more. Default 88. */
  readonly width?: number;
}

/**
 * A speech as plain text: its title, what is in it, and the paragraphs as printed, numbered and
 * wrapped. Reactions, glosses and omissions stand in the words of the source, brackets included.
 */
export function readingText(speech: Transcript, options: ReadingTextOptions = {}): string {
  const { caption = speech.edition.title, limit = Number.POSITIVE_INFINITY, width = 88 } = options;
  const { edition, paragraphs } = speech;
  const shown = paragraphs.slice(0, limit);
  const digits = String(shown.at(-1)?.n ?? 0).length;
  const blocks = shown.map(({ n, start, end }) => {
    const words = oneLine(edition.text.slice(start, end)).split(" ");
    return wrapped(words, width - digits - 2)
      .map((line, i) => `${(i === 0 ? String(n) : "").padStart(digits)}  ${line}`)
      .join("\n");
  });
  const left = paragraphs.length - shown.length;
  if (left > 0) blocks.push(`(${left} ${left === 1 ? "paragraph" : "paragraphs"} not shown)`);
  const head = [caption, aboutEdition(edition), contents(speech)].map(oneLine).filter(Boolean);
  return `${[head.join("\n"), ...blocks].join("\n\n")}\n`;
}

function contents(speech: Transcript): string {
  return [
    counted(speech.words.count, "spoken word"),
    counted(speech.paragraphs.length, "paragraph"),
    counted(speech.reactions.length, "reaction"),
    counted(speech.quotations.length, "quotation"),
    speech.glosses.length === 1 ? "1 gloss" : `${speech.glosses.length} glosses`,
    counted(speech.omissions.length, "omission"),
  ].join(", ");
}

function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}

/** White space and control characters, which a terminal may obey, as single spaces. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
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
