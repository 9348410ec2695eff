import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import { withoutCommand } from "../../props/problems/visible-text";

/** Indentation of continued lines [columns]. */
const hanging = 2;

/** A label of a list with its gap, such as `why     `. Longer words are no labels, to keep space for text. */
const listLabel = /^ *\S{1,12} {2,}/;

/**
 * Wraps a text to `width`. Words stay whole where they fit, and continued lines are indented.
 * Terminal colours take no space and continue over a break.
 *
 * @param width [columns]; if infinite, the text is not wrapped
 */
export function wrappedText(text: string, width: number): string {
  if (!Number.isFinite(width)) return text;
  return text
    .split("\n")
    .map((line) => wrappedLine(line, width))
    .join("\n");
}

/** Wraps a line. Continued lines start behind its label, or else two columns behind its own indentation. */
function wrappedLine(line: string, width: number): string {
  if (terminalColumns(line) <= width) return line;
  const [label = ""] = listLabel.exec(line) ?? /^ */.exec(line) ?? [];
  const isLabel = label.trim() !== "";
  const indentation = label.length + (isLabel ? 0 : hanging);
  const [first = "", ...others] = broken(line.slice(label.length), width - indentation);
  return [`${label}${first}`, ...others.map((other) => withoutCommand(`${" ".repeat(indentation)}${other}`))].join("\n");
}

/** Breaks a text into lines of at most `width`. A longer word, such as a digest, is broken too. */
export function broken(text: string, width: number): string[] {
  return wrapAnsi(text, width, { hard: true }).split("\n");
}

/** Printable ASCII, each one column wide, as in most lines. */
const plain = /^[ -~]*$/;

/** Returns the width of a line in a terminal [columns]. */
export function terminalColumns(line: string): number {
  return plain.test(line) ? line.length : stringWidth(line);
}
