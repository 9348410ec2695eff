import {
  type ElementForm,
  type ElementLimits,
  type ElementSet,
  elementLimits,
  elementProblem,
  epochYears,
  isEpoch,
  orbitProblem,
} from "../../engineering/orbit/element-set";
import { utcInstantMs } from "../../props/utc-instant";
import { quotedText } from "../../units/shown-text";
import { type ElementProblems, takeAgain } from "./element-problems";

/** Fields of one message by their keywords, as texts or numbers. */
interface OmmFields {
  /** Returns a field; undefined for a missing or empty one. */
  get(keyword: string): string | number | undefined;
  /** Returns the location of a field, also of a missing one. */
  placeOf(keyword: string): string;
}

/** Elements by their keywords in CCSDS 502.0. */
const keywords = {
  MEAN_MOTION: "meanMotionRevPerDay",
  ECCENTRICITY: "eccentricity",
  INCLINATION: "inclinationDegrees",
  RA_OF_ASC_NODE: "rightAscensionDegrees",
  ARG_OF_PERICENTER: "argumentOfPerigeeDegrees",
  MEAN_ANOMALY: "meanAnomalyDegrees",
  BSTAR: "bstarPerEarthRadius",
} as const satisfies Readonly<Record<string, keyof typeof elementLimits>>;

/** The only allowed values of a message's frame: in another frame the orbit would differ. */
const allowed = {
  MEAN_ELEMENT_THEORY: { values: ["SGP4"], remedy: "use mean elements of SGP4" },
  REF_FRAME: { values: ["TEME"], remedy: "use elements in the frame TEME" },
  TIME_SYSTEM: { values: ["UTC"], remedy: "use elements with an epoch in UTC" },
  CENTER_NAME: { values: ["EARTH"], remedy: "use a satellite of the Earth" },
  EPHEMERIS_TYPE: { values: ["0", "2"], remedy: "use elements of SGP4; 4 is SGP4-XP" },
} as const;

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** Reads a number in the form of files; undefined for any other text, such as `NaN` and `0x10`. */
function readDecimal(value: string | number): number | undefined {
  if (typeof value === "number") return value;
  return decimal.test(value) ? Number(value) : undefined;
}

/**
 * Returns the element set of one message. Returns undefined, and adds all problems, for a set that is not of SGP4, not complete or outside
 * its limits.
 *
 * @source CCSDS 502.0-B, Orbit Data Messages, section 4
 * @param epochMs where it is known from another place than its field [ms]
 */
export function ommElements(fields: OmmFields, form: ElementForm, problems: ElementProblems, epochMs?: number): ElementSet | undefined {
  let isRight = checkFrame(fields, problems);
  const refuse = (keyword: string, message: string): number => {
    problems.add(fields.placeOf(keyword), message);
    isRight = false;
    return Number.NaN;
  };
  const number = (keyword: keyof typeof keywords): number => {
    const limits: ElementLimits = elementLimits[keywords[keyword]];
    const given = fields.get(keyword);
    if (given === undefined) return refuse(keyword, `is required but is missing: ${takeAgain}`);
    const value = readDecimal(given);
    if (value === undefined) return refuse(keyword, `must be a number but is ${quotedText(String(given))}: ${takeAgain}`);
    const problem = elementProblem(value, limits);
    return problem === undefined ? value : refuse(keyword, `${problem}: ${takeAgain}`);
  };
  const name = String(fields.get("OBJECT_NAME") ?? "").trim();
  const elements: ElementSet = {
    catalogueNumber: catalogueNumber(fields.get("NORAD_CAT_ID"), (message) => refuse("NORAD_CAT_ID", message)),
    ...(name !== "" && { name }),
    epochMs: epochMs ?? epoch(fields.get("EPOCH"), (message) => refuse("EPOCH", message)),
    meanMotionRevPerDay: number("MEAN_MOTION"),
    eccentricity: number("ECCENTRICITY"),
    inclinationDegrees: number("INCLINATION"),
    rightAscensionDegrees: number("RA_OF_ASC_NODE"),
    argumentOfPerigeeDegrees: number("ARG_OF_PERICENTER"),
    meanAnomalyDegrees: number("MEAN_ANOMALY"),
    bstarPerEarthRadius: number("BSTAR"),
    form,
  };
  if (isRight) {
    const problem = orbitProblem(elements);
    if (problem !== undefined) refuse("MEAN_MOTION", `${problem}: ${takeAgain}`);
  }
  return isRight ? Object.freeze(elements) : undefined;
}

function checkFrame(fields: OmmFields, problems: ElementProblems): boolean {
  let isRight = true;
  for (const [keyword, { values, remedy }] of Object.entries(allowed)) {
    const given = fields.get(keyword);
    if (given === undefined || (values as readonly string[]).includes(String(given))) continue;
    problems.add(fields.placeOf(keyword), `must be ${values.join(" or ")} but is ${quotedText(String(given))}: ${remedy}`);
    isRight = false;
  }
  return isRight;
}

function catalogueNumber(given: string | number | undefined, refuse: (message: string) => number): number {
  if (given === undefined) return refuse(`is required but is missing: ${takeAgain}`);
  const text = String(given);
  if (/^\d{1,9}$/.test(text) && Number(text) > 0) return Number(text);
  return refuse(`must be a whole number of one to nine digits above 0 but is ${quotedText(text)}: state the NORAD catalogue number`);
}

function epoch(given: string | number | undefined, refuse: (message: string) => number): number {
  if (given === undefined) return refuse(`is required but is missing: ${takeAgain}`);
  const instantMs = utcInstantMs(String(given));
  if (instantMs === undefined)
    return refuse(`must be a UTC time, such as 2026-09-19T07:17:41.839008, but is ${quotedText(String(given))}: ${takeAgain}`);
  if (isEpoch(instantMs)) return instantMs;
  return refuse(`must be in the years ${epochYears.first} to ${epochYears.last} but is ${quotedText(String(given))}: ${takeAgain}`);
}
