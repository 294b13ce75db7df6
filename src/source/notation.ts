import { checkText } from "../check-argument.js";

/** What a square or round bracket is when it holds no reaction, and what an ellipsis means. */
export interface Notation {
  readonly square: "gloss" | "note" | "spoken";
  readonly round: "gloss" | "note" | "spoken";
  readonly ellipsis: "omission" | "pause";
}

/** Square brackets hold glosses, round ones spoken words, an ellipsis leaves text out. */
export const defaultNotation: Notation = { square: "gloss", round: "spoken", ellipsis: "omission" };

/** The values that each key of a notation may have. */
export const notationValues = {
  square: ["gloss", "note", "spoken"],
  round: ["gloss", "note", "spoken"],
  ellipsis: ["omission", "pause"],
} as const;

/**
 * A notation from a line such as `round=gloss,ellipsis=pause`; keys that it does not name keep
 * their default.
 *
 * @throws on an unknown key or value, and on what is no text.
 */
export function parseNotation(line: string): Notation {
  checkText("notation", line, "a line such as round=gloss,ellipsis=pause");
  const notation: Record<string, string> = { ...defaultNotation };
  for (const part of line.split(",").filter((piece) => piece.trim() !== "")) {
    const [key = "", value = ""] = part.split("=").map((side) => side.trim());
    if (!Object.hasOwn(notationValues, key)) {
      throw new Error(
        `invalid notation: ${part} (expected ${Object.keys(notationValues).join(", ")})`,
      );
    }
    const allowed: readonly string[] = notationValues[key as keyof Notation];
    if (!allowed.includes(value)) {
      throw new Error(`invalid notation: ${part} (expected ${key}=${allowed.join("|")})`);
    }
    notation[key] = value;
  }
  return notation as unknown as Notation;
}
