/** Text as Markdown and HTML that show it and do nothing: each line is a paragraph. */
export function plainMarkdown(text: string): string {
  const escaped = text.replace(/[&<>"'`*_[\]\\#~|]/g, (character) => `&#${character.charCodeAt(0)};`);
  return escaped.replaceAll("\n", "\n\n");
}
