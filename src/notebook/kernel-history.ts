/** What was run in this session, for the front end's history. */
export interface History {
  add(count: number, code: string): void;
  /** The content of a `history_reply`; only this session is remembered. */
  answer(request: Record<string, unknown>): Record<string, unknown>;
}

/** An empty history. */
export function createHistory(): History {
  const lines: { count: number; code: string }[] = [];
  return {
    add(count, code) {
      lines.push({ count, code });
    },
    answer({ hist_access_type: access, n, start, stop, pattern, unique, output }) {
      const last = typeof n === "number" ? Math.max(0, n) : lines.length;
      let found = lines;
      if (access === "range") {
        const from = typeof start === "number" ? start : 0;
        const to = typeof stop === "number" ? stop : Number.POSITIVE_INFINITY;
        found = lines.filter(({ count }) => count >= from && count < to);
      } else {
        if (access === "search") found = lines.filter(matcher(String(pattern ?? "*")));
        if (unique === true) {
          found = [...new Map(found.map((line) => [line.code, line])).values()];
        }
        found = last === 0 ? [] : found.slice(-last);
      }
      const history = found.map(({ count, code }) => [0, count, output ? [code, null] : code]);
      return { status: "ok", history };
    },
  };
}

/** Jupyter's patterns are those of file names: `*` any text, `?` any character. */
function matcher(pattern: string): (line: { code: string }) => boolean {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  const regex = new RegExp(`^${escaped.replaceAll("*", "[^]*").replaceAll("?", "[^]")}$`);
  return ({ code }) => regex.test(code);
}
