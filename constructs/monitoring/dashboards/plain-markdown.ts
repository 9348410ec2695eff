/** Returns a text as plain Markdown, without active HTML: each line is a paragraph. */
export function plainMarkdown(text: string): string {
  const escaped = text.replace(/[&<>"'`*_[\]\\#~|]/g, (character) => `&#${character.charCodeAt(0)};`);
  return escaped.replaceAll("\n", "\n\n");
}
