/** What a reader sees of a page, with the characters that HTML has names for as themselves. */
export function shownText(html: string): string {
  const signs: Record<string, string> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };
  return html
    .replace(/<(style|script)>[\s\S]*?<\/\1>|<[^>]*>/g, " ")
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => signs[name] ?? "")
    .replace(/\s+/g, " ");
}
