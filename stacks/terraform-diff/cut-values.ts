/** Characters of a value, and of a line of a text, that are shown [-]. */
const mostShown = 80;
const mostOfLine = 200;

/** Characters that two values have in common and that are shown before the first that differs [-]. */
const mostCommon = 12;

/** Two values as texts. Of long ones a part is shown, from a little before what differs, and how long each is. */
export function cutValues(from: string, to: string): readonly [string, string] {
  if (Math.max(from.length, to.length) <= mostShown) return [from, to];
  const common = commonStart(from, to);
  const start = common > mostShown / 2 ? common - mostCommon : 0;
  return [cut(from, start, mostShown), cut(to, start, mostShown)];
}

/** A line of a text. Of a long one the beginning is shown, and how long it is. */
export function cutLine(line: string): string {
  return cut(line, 0, mostOfLine);
}

/** Half of a character of two code units is none. */
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
