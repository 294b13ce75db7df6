/** A text of at least so many UTF-8 bytes: the speech again and again, parted by blank lines. */
export function repeatedSpeech(speech: string, bytes: number): string {
  const piece = `${speech}\n\n`;
  return piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)));
}
