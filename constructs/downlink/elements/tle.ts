import type { ElementSet } from "../../engineering/orbit/element-set";
import { quotedText } from "../../units/shown-text";
import { type ElementProblems, takeAgain } from "./element-problems";
import type { PlacedElements } from "./placed-elements";
import { tleElements } from "./tle-elements";
import { isWholeLine, tleCatalogueNumber } from "./tle-line";

/** A line of the file that is not empty. */
interface Line {
  readonly line: number;
  readonly text: string;
}

/**
 * Reads element sets of two lines each, with or without a line of the name above. Locations are lines.
 *
 * @source NORAD Two-Line Element Set Format, CelesTrak
 */
export function tleFileElements(text: string, problems: ElementProblems): readonly PlacedElements[] {
  const lines = text
    .split(/\r\n|\n|\r/)
    .map((written, i) => ({ line: i + 1, text: written.trimEnd() }))
    .filter(({ text }) => text !== "");
  const sets: PlacedElements[] = [];
  let name: Line | undefined;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const next = lines[i + 1];
    if (line.text.startsWith("1 ") && next?.text.startsWith("2 ")) {
      const elements = setOf(line, next, name?.text, problems);
      if (elements) sets.push({ place: `line ${line.line}`, elements });
      name = undefined;
      i++;
    } else if (/^[12] /.test(line.text)) {
      const [has, lacks] = line.text.startsWith("1 ") ? ["1", "2 after"] : ["2", "1 before"];
      problems.add(`line ${line.line}`, `must belong to a pair of lines but is line ${has} without line ${lacks} it: ${takeAgain}`);
      name = undefined;
    } else {
      if (name) refuseName(name, problems);
      name = line;
    }
  }
  if (name) refuseName(name, problems);
  return sets;
}

function refuseName({ line, text }: Line, problems: ElementProblems): void {
  problems.add(`line ${line}`, `must be followed by the two lines of a TLE but is ${quotedText(text)}: remove it, or add them`);
}

function setOf(one: Line, two: Line, name: string | undefined, problems: ElementProblems): ElementSet | undefined {
  const isWhole = [one, two].map(({ text, line }) => isWholeLine(text, line, problems));
  if (isWhole.includes(false)) return undefined;
  const [first, second] = [one, two].map(({ text, line }) => {
    const written = text.slice(2, 7);
    const number = tleCatalogueNumber(written);
    if (number === undefined)
      problems.add(
        `line ${line}, columns 3 to 7`,
        `must be a catalogue number, of Alpha-5 at most Z9999, but is ${quotedText(written)}: ${takeAgain}`,
      );
    return number;
  });
  if (first === undefined || second === undefined) return undefined;
  if (first !== second) {
    problems.add(
      `line ${two.line}`,
      `must be of satellite ${first}, as line 1 of the pair is, but is of ${second}: put the lines of one satellite together`,
    );
    return undefined;
  }
  return tleElements(one, two, first, name?.replace(/^0 /, "").trim(), problems);
}
