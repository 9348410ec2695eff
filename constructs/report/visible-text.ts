/** A line break or tab, with the white space after it. */
const breaks = /[\n\r\t\v\f\u2028\u2029]\s*/g;

/** Control characters, which move a terminal's cursor or colour it, and those that turn the direction of the text behind them. */
const controls = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text that people write, for a terminal: one line, in which a control character is shown by its code, as `\u001b`. */
export function visibleLine(text: string): string {
  return text.replace(breaks, " ").replace(controls, codeOf);
}

/** A character as `\u001b`. */
export function codeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
