/**
 * Makes the marks of every strip a group of buttons: one of them is reached by Tab, the others from
 * it by the arrow keys, Home and End; Enter, the space bar or a click chooses.
 */
export function listenToStrips(choose: (mark: SVGElement) => void): void {
  for (const strip of document.querySelectorAll(".strip")) {
    const marks = [...strip.querySelectorAll<SVGElement>("[role=button]")];
    marks.forEach((mark, i) => {
      mark.addEventListener("click", () => choose(mark));
      mark.addEventListener("keydown", (event) => {
        if (event.key === "Enter" || event.key === " ") {
          event.preventDefault();
          choose(mark);
        }
        const next = marks[neighbour(event.key, i, marks.length) ?? -1];
        if (!next) return;
        event.preventDefault();
        mark.setAttribute("tabindex", "-1");
        next.setAttribute("tabindex", "0");
        next.focus();
      });
    });
  }
}

function neighbour(key: string, i: number, count: number): number | undefined {
  if (key === "ArrowRight" || key === "ArrowDown") return i + 1;
  if (key === "ArrowLeft" || key === "ArrowUp") return i - 1;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return undefined;
}
