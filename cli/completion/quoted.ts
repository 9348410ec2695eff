/** Quotes a text as one word of a shell, without any expression. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
