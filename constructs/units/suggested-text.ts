import { closestUnit, spelledAs } from "./closest-unit";
import { decimalPattern } from "./decimal";
import { fromSi, toSi, type UnitScale } from "./unit-scale";

/** The pattern of a number, to stand in others. */
const decimal = decimalPattern.source.slice(1, -1);

const numberAndUnit = new RegExp(`^(${decimal})(\\s*)([^\\d\\s,].*)$`);
/** A number with a comma, as half of the world writes it, and what stands behind it. */
const commaNumber = /^(-?)(\d+),(\d+)(?:\s*([^\d\s,].*))?$/;

/** Digits of a value in another unit [-]: what is more exact reads worse than it helps. */
const digits = 6;

/** A unit that exists and is not read. */
export type UnreadUnit<Unit extends string = string> = UnitScale & {
  /** The unit that may have been meant as well, with the same number from 1 on. @default none */
  readonly slipOf?: Unit;
};

/** What is known of the units of a quantity. */
interface KnownUnits {
  /** Those that are read, as they are printed. */
  readonly units: readonly string[];
  /** The same with their scales, the best to print first. */
  readonly scales: readonly (readonly [unit: string, scale: UnitScale])[];
  readonly unread?: Readonly<Record<string, UnreadUnit>>;
  /** Units that are written in place of one that is read, with the same number. */
  readonly mistaken?: Readonly<Record<string, string>>;
  /** Least value that exists, in SI units. */
  readonly least: number;
}

/** A text that no quantity is, as far as it can be read: its number, and what stands where a unit belongs. */
export interface NearlyRead {
  readonly number: string;
  /** One space is between number and unit. */
  readonly isSpaced: boolean;
  readonly unit: string;
}

/** Number and unit of a text, whatever unit that is; undefined where the text does not begin with a number and go on with something else. */
export function nearlyRead(text: string): NearlyRead | undefined {
  const [, number, spaces, unit] = numberAndUnit.exec(text) ?? [];
  return number === undefined || unit === undefined ? undefined : { number, isSpaced: spaces === " ", unit };
}

/** The texts that were probably meant, with another spelling of the unit or of the number; none where nothing is plausible. */
export function suggestedTexts(text: string, known: KnownUnits): readonly string[] {
  const read = nearlyRead(text);
  if (read) return inMeantUnits(read.number, read.unit, known);
  const [, sign = "", whole, part = "", given = ""] = commaNumber.exec(text) ?? [];
  if (whole === undefined) return [];
  // "1,500" is fifteen hundred for some and one and a half for others
  const numbers = part.length === 3 && /^[1-9]\d{0,2}$/.test(whole) ? [`${whole}${part}`, `${whole}.${part}`] : [`${whole}.${part}`];
  return numbers.flatMap((number) => inMeantUnits(`${sign}${number}`, given, known));
}

/** A number with the unit that a text probably has: as it is written, or with other letters; never one of another size because it looks alike. */
function inMeantUnits(number: string, given: string, known: KnownUnits): readonly string[] {
  const { units, unread = {}, mistaken = {} } = known;
  const textsIn = (name: string): readonly string[] => {
    const other = unread[name];
    if (other !== undefined) return converted(number, other, known);
    const unit = mistaken[name] ?? name;
    return [unit === "" ? number : `${number} ${unit}`];
  };
  const names = [...units, ...Object.keys(unread), ...Object.keys(mistaken)];
  if (names.includes(given)) return textsIn(given);
  const alike = spelledAs(given, names);
  if (alike.length > 0) return [...new Set(alike.flatMap(textsIn))];
  const near = closestUnit(given, names);
  return near === undefined ? [] : textsIn(near);
}

/** The same value in the unit that is read in which its number is shortest, and the same number where the unit may be a slip. */
function converted(number: string, unit: UnreadUnit, { scales, least }: KnownUnits): readonly string[] {
  const si = toSi(number, unit);
  const texts = scales
    .map(([name, scale]) => ({ name, number: String(Number(fromSi(si, scale).toPrecision(digits))) }))
    .filter((text) => text.number !== number) // it is another spelling of that unit
    .sort((one, another) => length(one.number) - length(another.number));
  const same = si >= least ? texts.slice(0, 1) : [];
  // from 1 on: "0.4 kV" is no slip of "0.4 V"
  const slip = unit.slipOf !== undefined && Math.abs(Number(number)) >= 1 ? [{ name: unit.slipOf, number }] : [];
  return [...same, ...slip].map((one) => `${one.number} ${one.name}`);
}

/** Characters that a reader takes in: an exponent reads worst. */
function length(number: string): number {
  return number.includes("e") ? Number.POSITIVE_INFINITY : number.length;
}
