/** Text with a capital at its start, as a sentence begins. */
export function capitalText(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
