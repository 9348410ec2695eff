/** Most characters of a value, and of a line of a text, that are shown [-]. */
const mostShown = 80;
const mostOfLine = 200;

/** Most equal characters that are shown before the first difference [-]. */
const mostCommon = 12;

/** Formats two values as texts. Of long values it shows a part, from shortly before the difference, and the length. */
export function cutValues(from: string, to: string): readonly [string, string] {
  if (Math.max(from.length, to.length) <= mostShown) return [from, to];
  const common = commonStart(from, to);
  const start = common > mostShown / 2 ? common - mostCommon : 0;
  return [cut(from, start, mostShown), cut(to, start, mostShown)];
}

/** Shortens a long line of a text to its beginning and its length. */
export function cutLine(line: string): string {
  return cut(line, 0, mostOfLine);
}

/** Cuts a text without splitting a character of two code units. */
function cut(text: string, start: number, most: number): string {
  if (start === 0 && text.length <= most) return text;
  const shown = text.slice(start, start + most).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "");
  const after = start + most < text.length ? "…" : "";
  return `${start > 0 ? "…" : ""}${shown}${after} (${text.length.toLocaleString("en-US")} characters)`;
}

function commonStart(one: string, other: string): number {
  const end = Math.min(one.length, other.length);
  let at = 0;
  while (at < end && one[at] === other[at]) at++;
  return at;
}
