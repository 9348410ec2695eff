/** A line break or tab, with the white space after it. */
const breaks = /[\n\r\t\v\f\u2028\u2029]\s*/g;

/** Control characters, which move a terminal's cursor or colour it, and those that turn the direction of the text behind them. */
const controls = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Characters that no file of YAML holds as they are, and those that turn the direction of the text behind them. A line break and a tab stay.
 *
 * @source YAML 1.2.2, 5.1, as go-yaml reads it
 */
const unwritable =
  /[^\n\t\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/**
 * What makes a command of a line in a CI's log: two colons that begin it, behind white space too, and `##[` or `##vso[` anywhere in it.
 *
 * @source actions/runner, `ActionCommand.cs`, TryParseV2 and TryParse; Azure Pipelines, Logging commands
 */
const commands = /^(\s*):(?=:)|#(?=#\w*\[)/g;

/** Text that people write, for a terminal or a log: one line, in which a control character is shown by its code, such as `\u001b`, and nothing is a command of a CI. */
export function visibleLine(text: string): string {
  return withoutCommand(text.replace(breaks, " ").replace(controls, codeOf));
}

/** Text of several lines for a file that other programs read: what they refuse, or a person cannot see, is shown by its code. */
export function visibleText(text: string): string {
  return text.replace(unwritable, codeOf);
}

/** A line that no CI takes for a command: the first character that makes one is shown by its code. */
export function withoutCommand(line: string): string {
  return line.replace(commands, (found, space = "") => `${space}${codeOf(found.trimStart())}`);
}

/** A character as `\u001b`, one beyond the first plane of Unicode as `\u{e0061}`. */
export function codeOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).padStart(4, "0");
  return code.length > 4 ? `\\u{${code}}` : `\\u${code}`;
}
