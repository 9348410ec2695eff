/** Where a match of a sticky pattern at a place ends; the place itself where there is none. */
export function closedAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

const doubled = /"(?:[^"\\]|\\.)*"/y;
const single = /'[^']*'/y;

/**
 * The text in quotes that begins at a place of a line, and where it ends. A kind of quote that is once found without an end is remembered in `unclosed`, so
 * that a line of such quotes is not read to its end from each.
 */
export function quotedAt(line: string, at: number, unclosed: Set<string>): { readonly text: string; readonly end: number } | undefined {
  const quote = line[at];
  if ((quote !== '"' && quote !== "'") || unclosed.has(quote)) return undefined;
  const end = closedAt(quote === '"' ? doubled : single, line, at);
  if (end > at) return { text: line.slice(at + 1, end - 1), end };
  unclosed.add(quote);
  return undefined;
}

/** What stands in for another text, with the spaces in it, or one character. */
const plain =
  /^\(?(?:\$\([^()]*\)?|\$\{{1,2}[^{}]*\}{1,2}|\$__\w+\{[^{}]*\}|[#%@]\{[^{}]*\}|%\[[^[\]]*\]|\{\{[^{}]*\}\}|%\(\w+\)s|<[^<>]*>|[^\s,;&|"'`()[\]{}])+/;
const longestPlain = 256;

/** The text without quotes that begins at a place of a line, as far as its first 256 characters. */
export function plainAt(line: string, at: number): string {
  return plain.exec(line.slice(at, at + longestPlain))?.[0] ?? "";
}

/** A text as it was before it was put in quotes. */
export function unescaped(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replaceAll(/\\(.)/g, (_, escaped: string) => (escaped === "n" || escaped === "r" ? "\n" : escaped === "t" ? "\t" : escaped));
}
