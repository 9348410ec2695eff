import { closestUnit } from "./closest-unit";
import { decimalPattern } from "./decimal";

/** The pattern of a number, to stand in others. */
const decimal = decimalPattern.source.slice(1, -1);

const numberAndUnit = new RegExp(`^(${decimal})(\\s*)([^\\d\\s,].*)$`);
/** A number with a comma, as half of the world writes it, and what stands behind it. */
const commaNumber = /^(-?)(\d+),(\d+)(?:\s*([^\d\s,].*))?$/;

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

/**
 * The texts that were probably meant, with another spelling of the unit or of the number; none where nothing is plausible.
 *
 * @param mistaken units that are written in place of one of these, with the same number
 */
export function meantTexts<Unit extends string>(
  text: string,
  units: readonly Unit[],
  mistaken: Readonly<Record<string, Unit>> = {},
): readonly string[] {
  const unitFor = (given: string): string | undefined => {
    const own = units.find((unit) => unit === given) ?? closestUnit(given, units);
    const others = Object.keys(mistaken);
    const other = others.find((unit) => unit === given) ?? closestUnit(given, others);
    return own ?? (other === undefined ? undefined : mistaken[other]);
  };
  const read = nearlyRead(text);
  if (read) {
    const unit = unitFor(read.unit);
    return unit === undefined ? [] : [`${read.number} ${unit}`];
  }
  const [, sign = "", whole, part = "", given] = commaNumber.exec(text) ?? [];
  if (whole === undefined) return [];
  const unit = unitFor(given ?? "");
  if (unit === undefined) return [];
  // "1,500" is fifteen hundred for some and one and a half for others
  const numbers = part.length === 3 && /^[1-9]\d{0,2}$/.test(whole) ? [`${whole}${part}`, `${whole}.${part}`] : [`${whole}.${part}`];
  return numbers.map((number) => `${sign}${number}${unit === "" ? "" : ` ${unit}`}`);
}
