/** A text as one word of a shell: nothing in it is an expression. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
