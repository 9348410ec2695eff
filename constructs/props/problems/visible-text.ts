/** A line break or tab, with the white space after it. */
const breaks = /[\n\r\t\v\f\u2028\u2029]\s*/g;

/** Control characters, which move a terminal's cursor or colour text, and characters that turn the direction of the text behind them. */
const controls = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Characters that a file of YAML cannot contain, and those that turn the direction of the text behind them. A line break and a tab stay.
 *
 * @source YAML 1.2.2, 5.1, as go-yaml reads it
 */
const unwritable =
  /[^\n\t\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/**
 * Parts that make a line a command in a CI's log: two colons at its start, also behind white space, and `##[` or `##vso[` anywhere.
 *
 * @source actions/runner, `ActionCommand.cs`, TryParseV2 and TryParse; Azure Pipelines, Logging commands
 */
const commands = /^(\s*):(?=:)|#(?=#\w*\[)/g;

/** Returns a person's text as one line for a log: control characters as codes, such as `\u001b`, and no command of a CI. */
export function visibleLine(text: string): string {
  return withoutCommand(text.replace(breaks, " ").replace(controls, codeOf));
}

/** Returns a text of several lines for a file. Characters that other programs refuse or a person cannot see are shown by their codes. */
export function visibleText(text: string): string {
  return text.replace(unwritable, codeOf);
}

/** Returns a line that no CI reads as a command: the first character of a command is shown by its code. */
export function withoutCommand(line: string): string {
  return line.replace(commands, (found, space = "") => `${space}${codeOf(found.trimStart())}`);
}

/** Returns the code of a character, such as `\u001b`, or `\u{e0061}` beyond the first plane of Unicode. */
export function codeOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).padStart(4, "0");
  return code.length > 4 ? `\\u{${code}}` : `\\u${code}`;
}
