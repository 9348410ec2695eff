import type { ElementSet } from "../../engineering/orbit/element-set";
import { dayOfYearMs } from "../../props/utc-instant";
import { quotedText } from "../../units/shown-text";
import { type ElementProblems, takeAgain } from "./element-problems";
import { ommElements } from "./omm-elements";

interface Line {
  readonly line: number;
  readonly text: string;
}

/** A field by its keyword in CCSDS 502.0: line, columns from 1, its form, and how it is read as a number. */
interface Column {
  readonly of: 1 | 2;
  readonly from: number;
  readonly to: number;
  readonly form: RegExp;
  readonly read?: (text: string) => string;
}

const angle = /^ *\d{1,3}\.\d{4}$/;

const columns: Readonly<Record<string, Column>> = {
  BSTAR: {
    of: 1,
    from: 54,
    to: 61,
    form: /^[ +-]\d{5}[+-]\d$/,
    read: (text) => `${text.charAt(0).trim()}0.${text.slice(1, 6)}e${text.slice(6)}`,
  },
  INCLINATION: { of: 2, from: 9, to: 16, form: angle },
  RA_OF_ASC_NODE: { of: 2, from: 18, to: 25, form: angle },
  ECCENTRICITY: { of: 2, from: 27, to: 33, form: /^\d{7}$/, read: (text) => `0.${text}` },
  ARG_OF_PERICENTER: { of: 2, from: 35, to: 42, form: angle },
  MEAN_ANOMALY: { of: 2, from: 44, to: 51, form: angle },
  MEAN_MOTION: { of: 2, from: 53, to: 63, form: /^ *\d{1,2}\.\d{8}$/ },
};

const epochColumns: Column = { of: 1, from: 19, to: 32, form: /^\d{2}[ \d]{2}\d\.\d{8}$/ };

/** A hundred millionth of a day, in which epochs are written [ms]. */
const epochUnitMs = 0.864;

/** The first year of the last century: smaller numbers are of this century, as the first satellite flew in 1957. */
const firstYear = 57;

/**
 * Returns the element set from the two lines of one satellite. Returns undefined, and adds all problems, for a set that is not of SGP4 or is outside its limits.
 *
 * @source NORAD Two-Line Element Set Format, CelesTrak; Hoots and Roehrich, Spacetrack Report no. 3, 1980
 */
export function tleElements(
  one: Line,
  two: Line,
  catalogueNumber: number,
  name: string | undefined,
  problems: ElementProblems,
): ElementSet | undefined {
  const place = ({ of, from, to }: Column) => `line ${(of === 1 ? one : two).line}, columns ${from} to ${to}`;
  const written = ({ of, from, to }: Column) => (of === 1 ? one : two).text.slice(from - 1, to);
  let isRight = true;
  const refuse = (column: Column, what: string): undefined => {
    problems.add(place(column), `must be ${what} but is ${quotedText(written(column))}: ${takeAgain}`);
    isRight = false;
    return undefined;
  };
  const fields = new Map<string, string | number>([["NORAD_CAT_ID", catalogueNumber]]);
  if (name) fields.set("OBJECT_NAME", name);
  for (const [keyword, column] of Object.entries(columns)) {
    const text = written(column);
    const { form, read = (plain: string) => plain.trim() } = column;
    if (form.test(text)) fields.set(keyword, read(text));
    else refuse(column, "a number as a TLE writes it");
  }
  const epochMs = tleEpochMs(written(epochColumns)) ?? refuse(epochColumns, "year and day of the year with eight decimals");
  const type = one.text.charAt(62).trim();
  if (type !== "") fields.set("EPHEMERIS_TYPE", type);
  if (!isRight || epochMs === undefined) return undefined;
  const placeOf = (keyword: string) => {
    const column = columns[keyword];
    return column ? place(column) : `line ${one.line}, ${keyword === "EPHEMERIS_TYPE" ? "column 63" : "columns 3 to 7"}`;
  };
  return ommElements({ get: (keyword) => fields.get(keyword), placeOf }, "tle", problems, epochMs);
}

/** Reads a year of two digits and a day of the year with its fraction; undefined for a day that the year does not have. */
function tleEpochMs(text: string): number | undefined {
  if (!epochColumns.form.test(text)) return undefined;
  const year = Number(text.slice(0, 2));
  const dayMs = dayOfYearMs(year < firstYear ? 2000 + year : 1900 + year, Number(text.slice(2, 5)));
  return dayMs === undefined ? undefined : dayMs + Number(text.slice(6)) * epochUnitMs;
}
