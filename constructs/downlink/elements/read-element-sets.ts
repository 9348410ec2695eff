import type { ElementForm, ElementSet } from "../../engineering/orbit/element-set";
import { quotedText } from "../../units/shown-text";
import { ElementProblems } from "./element-problems";
import { ommCsvElements } from "./omm-csv";
import { ommJsonElements } from "./omm-json";
import { ommKvnElements } from "./omm-kvn";
import { type PlacedElements, refuseRepeated } from "./placed-elements";
import { tleFileElements } from "./tle";

const readers: Readonly<Record<ElementForm, (text: string, problems: ElementProblems) => readonly PlacedElements[]>> = {
  "omm-json": ommJsonElements,
  "omm-csv": ommCsvElements,
  "omm-kvn": ommKvnElements,
  tle: tleFileElements,
};

/**
 * Reads the element sets of a text: an Orbit Mean-Elements Message as JSON, CSV or lines of `KEYWORD = value`, or a TLE. The beginning of
 * the text shows which one it is.
 *
 * @param file its name, for errors
 * @throws PropsError with the location of every problem: missing fields, values outside their limits, another theory, frame or time system,
 * wrong checksums, a repeated satellite, a text of another form or without any element set
 * @returns in the order of the text
 */
export function readElementSets(text: string, file: string): readonly ElementSet[] {
  const problems = new ElementProblems(file);
  const whole = text.replace(/^\uFEFF/, ""); // a byte order mark, which some editors of Windows write
  const sets = readers[formOf(whole, problems)](whole, problems);
  refuseRepeated(sets, problems);
  problems.throwIfAny();
  if (sets.length === 0) problems.refuse("", "must have an element set but has none: download the file from its source again");
  return Object.freeze(sets.map(({ elements }) => elements));
}

function formOf(text: string, problems: ElementProblems): ElementForm {
  const begin = text.trimStart();
  const [firstLine = ""] = begin.split(/\r\n|\n|\r/, 1);
  if (/^[[{]/.test(begin)) return "omm-json";
  if (/^(COMMENT\s|[A-Z][A-Z0-9_]*\s*=)/.test(firstLine)) return "omm-kvn";
  if (/(^|[,"])\s*(NORAD_CAT_ID|EPOCH|MEAN_MOTION)\s*"?\s*(,|$)/.test(firstLine)) return "omm-csv";
  if (/^[12] /m.test(begin)) return "tle";
  if (begin === "") return problems.refuse("", "must have an element set but is empty: provide OMM as JSON, CSV or KVN, or a TLE");
  return problems.refuse(
    "line 1",
    `must begin an Orbit Mean-Elements Message or a TLE but begins with ${quotedText(firstLine.slice(0, 40))}: provide OMM as JSON, CSV or KVN, or a TLE`,
  );
}
