import { closestUnit, spelledAs } from "./closest-unit";
import { decimalPattern } from "./decimal";
import { fromSi, toSi, type UnitScale } from "./unit-scale";

/** The pattern of a number, for use inside other patterns. */
const decimal = decimalPattern.source.slice(1, -1);

const numberAndUnit = new RegExp(`^(${decimal})(\\s*)([^\\d\\s,].*)$`);
/** A number with a decimal comma, and the text behind it. */
const commaNumber = /^(-?)(\d+),(\d+)(?:\s*([^\d\s,].*))?$/;

/** Digits of a value in another unit [-]. More digits would be hard to read. */
const digits = 6;

/** A unit that exists and is not read. */
export type UnreadUnit<Unit extends string = string> = UnitScale & {
  /** The unit that may have been meant instead, for numbers from 1 on. @default none */
  readonly slipOf?: Unit;
};

interface KnownUnits {
  readonly units: readonly string[];
  /** The units that are read with their scales, best to print first. */
  readonly scales: readonly (readonly [unit: string, scale: UnitScale])[];
  readonly unread?: Readonly<Record<string, UnreadUnit>>;
  /** Units that people write instead of a unit that is read, with the same number. */
  readonly mistaken?: Readonly<Record<string, string>>;
  /** Least possible value, in SI units. */
  readonly least: number;
}

/** The number of an invalid text, and the text where its unit belongs. */
export interface NearlyRead {
  readonly number: string;
  /** One space is between number and unit. */
  readonly isSpaced: boolean;
  readonly unit: string;
}

/** Splits a text into number and unit, whatever the unit is. Returns undefined if the text is not a number followed by something else. */
export function nearlyRead(text: string): NearlyRead | undefined {
  const [, number, spaces, unit] = numberAndUnit.exec(text) ?? [];
  return number === undefined || unit === undefined ? undefined : { number, isSpaced: spaces === " ", unit };
}

/** Returns the texts that were probably meant, with another spelling of the unit or the number. Returns none if nothing is plausible. */
export function suggestedTexts(text: string, known: KnownUnits): readonly string[] {
  const read = nearlyRead(text);
  if (read) return inMeantUnits(read.number, read.unit, known);
  const [, sign = "", whole, part = "", given = ""] = commaNumber.exec(text) ?? [];
  if (whole === undefined) return [];
  // "1,500" is fifteen hundred for some and one and a half for others
  const numbers = part.length === 3 && /^[1-9]\d{0,2}$/.test(whole) ? [`${whole}${part}`, `${whole}.${part}`] : [`${whole}.${part}`];
  return numbers.flatMap((number) => inMeantUnits(`${sign}${number}`, given, known));
}

/**
 * Returns a number with the unit that was probably meant, as it is written or with other letters. It never returns a unit of another size that only looks
 * alike.
 */
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

/** Converts the value to the unit in which its number is shortest. It adds the same number in the unit that may have been meant. */
function converted(number: string, unit: UnreadUnit, { scales, least }: KnownUnits): readonly string[] {
  const si = toSi(number, unit);
  const texts = scales
    .map(([name, scale]) => ({ name, number: String(Number(fromSi(si, scale).toPrecision(digits))) }))
    .filter((text) => text.number !== number) // a text with the same number is another spelling of that unit
    .sort((one, another) => length(one.number) - length(another.number));
  const same = si >= least ? texts.slice(0, 1) : [];
  // from 1 on: "0.4 kV" is no slip of "0.4 V"
  const slip = unit.slipOf !== undefined && Math.abs(Number(number)) >= 1 ? [{ name: unit.slipOf, number }] : [];
  return [...same, ...slip].map((one) => `${one.number} ${one.name}`);
}

/** Returns how hard a number is to read, in characters; an exponent is the hardest. */
function length(number: string): number {
  return number.includes("e") ? Number.POSITIVE_INFINITY : number.length;
}
