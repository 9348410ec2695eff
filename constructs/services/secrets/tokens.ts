/** Returns the end of a sticky pattern's match at an offset; the offset itself without a match. */
export function closedAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

const doubled = /"(?:[^"\\]|\\.)*"/y;
const single = /'[^']*'/y;

/**
 * Returns the text in quotes at an offset of a line, and its end. A kind of quote without an end is remembered in `unclosed`, so that a
 * line of such quotes is not read again from each.
 */
export function quotedAt(line: string, at: number, unclosed: Set<string>): { readonly text: string; readonly end: number } | undefined {
  const quote = line[at];
  if ((quote !== '"' && quote !== "'") || unclosed.has(quote)) return undefined;
  const end = closedAt(quote === '"' ? doubled : single, line, at);
  if (end > at) return { text: line.slice(at + 1, end - 1), end };
  unclosed.add(quote);
  return undefined;
}

/** A placeholder with its spaces, or one character. */
const plain =
  /^\(?(?:\$\([^()]*\)?|\$\{{1,2}[^{}]*\}{1,2}|\$__\w+\{[^{}]*\}|[#%@]\{[^{}]*\}|%\[[^[\]]*\]|\{\{[^{}]*\}\}|%\(\w+\)s|<[^<>]*>|[^\s,;&|"'`()[\]{}])+/;
const longestPlain = 256;

/** Returns the text without quotes at an offset of a line, up to its first 256 characters. */
export function plainAt(line: string, at: number): string {
  return plain.exec(line.slice(at, at + longestPlain))?.[0] ?? "";
}

/** Returns a text without the escapes of its quotes. */
export function unescaped(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replaceAll(/\\(.)/g, (_, escaped: string) => (escaped === "n" || escaped === "r" ? "\n" : escaped === "t" ? "\t" : escaped));
}
