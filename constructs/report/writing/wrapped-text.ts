import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import { withoutCommand } from "../../props/problems/visible-text";

/** Steps to the right that the second line of a broken line stands from its first [columns]. */
const hanging = 2;

/** A word of a list and the gap behind it, as `why     `: no longer than that, so that room is left. */
const listLabel = /^ *\S{1,12} {2,}/;

/**
 * A text with no line longer than `width`: words are kept whole where they fit a line, and what is broken off hangs under what it belongs to. Colours of a
 * terminal take no room and last over a break.
 *
 * @param width in columns; without an end the text is left as it is
 */
export function wrappedText(text: string, width: number): string {
  if (!Number.isFinite(width)) return text;
  return text
    .split("\n")
    .map((line) => wrappedLine(line, width))
    .join("\n");
}

/** A line that begins with a label hangs behind the label, any other two steps behind its own indentation. */
function wrappedLine(line: string, width: number): string {
  if (terminalColumns(line) <= width) return line;
  const [label = ""] = listLabel.exec(line) ?? /^ */.exec(line) ?? [];
  const isLabel = label.trim() !== "";
  const indentation = label.length + (isLabel ? 0 : hanging);
  const [first = "", ...others] = broken(line.slice(label.length), width - indentation);
  return [`${label}${first}`, ...others.map((other) => withoutCommand(`${" ".repeat(indentation)}${other}`))].join("\n");
}

/** The lines of a text that are at most `width` long. A word longer than that, as a digest, is broken. */
export function broken(text: string, width: number): string[] {
  return wrapAnsi(text, width, { hard: true }).split("\n");
}

/** Printable letters of ASCII, each of which takes one column: most lines are made of them alone. */
const plain = /^[ -~]*$/;

/** How wide a line of a terminal is [columns]. */
export function terminalColumns(line: string): number {
  return plain.test(line) ? line.length : stringWidth(line);
}
