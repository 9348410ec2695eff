import { quotedText } from "../../units/shown-text";
import { type ElementProblems, takeAgain } from "./element-problems";

const lineLength = 69; // characters

/** Letters of Alpha-5 in their order: A is 10, Z 33, without I and O, which look like digits. */
const alpha5 = "ABCDEFGHJKLMNPQRSTUVWXYZ";

/**
 * Whether a line of a TLE has its length, its characters and its checksum.
 *
 * @equation last digit = Σ of the digits before it, a minus counts 1, modulo 10
 * @source NORAD Two-Line Element Set Format, CelesTrak
 */
export function isWholeLine(text: string, line: number, problems: ElementProblems): boolean {
  if (text.length !== lineLength) {
    problems.add(`line ${line}`, `must have ${lineLength} characters but has ${text.length}: ${takeAgain}, with all blanks`);
    return false;
  }
  const given = text.charAt(lineLength - 1);
  const expected = String(checksum(text));
  if (given === expected) return true;
  problems.add(
    `line ${line}`,
    `must end with its checksum ${expected} but ends with ${quotedText(given)}: a character is wrong, ${takeAgain}`,
  );
  return false;
}

function checksum(text: string): number {
  let sum = 0;
  for (const character of text.slice(0, lineLength - 1)) {
    if (character === "-") sum += 1;
    else if (character >= "0" && character <= "9") sum += Number(character);
  }
  return sum % 10;
}

/**
 * Reads a catalogue number of five characters, the first of which may be a letter; undefined for other texts.
 *
 * @equation A = 10 … Z = 33 without I and O, times 10,000, plus four digits; Z9999 = 339999
 * @source Space-Track, Alpha-5 scheme
 */
export function tleCatalogueNumber(text: string): number | undefined {
  if (/^ *\d{1,5}$/.test(text)) return Number(text);
  const letter = alpha5.indexOf(text.charAt(0));
  return letter >= 0 && /^.\d{4}$/.test(text) ? (10 + letter) * 10_000 + Number(text.slice(1)) : undefined;
}
