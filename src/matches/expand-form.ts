const most = 256;

/**
 * The literal forms that a form with inflections stands for: `enem(y|ies)` gives `enemy` and
 * `enemies`; a group of one is optional, `confession(s)` gives `confession` and `confessions`.
 *
 * @throws on a bracket without its partner, a nested one, or more than 256 forms.
 */
export function expandForm(form: string): string[] {
  if (/^[^()|]*(\([^()]*\)[^()|]*)*$/.test(form) === false) {
    throw new Error(`invalid form: ${form} (expected groups such as enem(y|ies), not nested)`);
  }
  const pieces = form.split(/[()]/);
  let forms = [""];
  pieces.forEach((piece, i) => {
    const isGroup = i % 2 === 1;
    const choices = isGroup ? (piece.includes("|") ? piece.split("|") : [piece, ""]) : [piece];
    forms = forms.flatMap((start) => choices.map((choice) => start + choice));
    if (forms.length > most)
      throw new Error(`invalid form: ${form} (stands for more than ${most} forms)`);
  });
  return [...new Set(forms.map((whole) => whole.replace(/\s+/g, " ").trim()))];
}
