import { decimalPattern } from "./decimal";
import { kindOfUnit } from "./foreign-unit";
import { quotedText } from "./shown-text";
import { type NearlyRead, nearlyRead, suggestedTexts, type UnreadUnit } from "./suggested-text";
import type { UnitScale } from "./unit-scale";

/** Hints for texts that a quantity does not read. */
export interface RefusalOptions<Unit extends string = string> {
  /** Units of other quantities that people write instead of one of these. The same number in the right unit was probably meant. */
  readonly mistaken?: Readonly<Record<string, NoInfer<Unit>>>;
  /** Explanations, by the unit of another quantity that was written. */
  readonly notes?: Readonly<Record<string, string>>;
  /** Units of this quantity that are not read. The error offers the value in another unit. */
  readonly unread?: Readonly<Record<string, UnreadUnit<NoInfer<Unit>>>>;
  readonly example: string;
}

/** The parts of a quantity that the words of an error use. */
interface RefusingKind extends RefusalOptions {
  /** The units as they are printed; empty for a quantity without units. */
  readonly units: readonly string[];
  readonly names: readonly string[];
  /** Units that are read, best to print first. */
  readonly scales: readonly (readonly [unit: string, scale: UnitScale])[];
  /** Least possible value, in SI units. */
  readonly least: number;
}

/** Formats units as an error lists them. */
export function listedUnits(names: readonly string[]): string {
  return names.map((name) => name || "none").join(", ");
}

/** Describes the text that a quantity needs. */
export function textShape(units: readonly string[]): string {
  return units.includes("") ? "a decimal number, alone or with a unit" : "a decimal number, a space and a unit";
}

/** Describes a text that is not a number with a unit of the quantity, and what was probably meant: limit, value, colon, remedy. */
export function refusedText(text: string, kind: RefusingKind): string {
  const read = nearlyRead(text);
  const foreign = read && !kind.names.includes(read.unit) ? kindOfUnit(read.unit) : undefined;
  const limit = read?.isSpaced ? otherUnit(kind.units) : textShape(kind.units);
  return `must be ${limit} but is ${quotedText(text)}${foreign === undefined ? "" : `, ${foreign}`}: ${remedy(text, read, kind)}`;
}

function otherUnit(units: readonly string[]): string {
  const named = units.filter((unit) => unit !== "");
  const list = named.length === 1 ? named[0] : `${named.slice(0, -1).join(", ")} or ${named.at(-1)}`;
  return `${units.includes("") ? "a number alone or in" : "in"} ${list}`;
}

function remedy(text: string, read: NearlyRead | undefined, kind: RefusingKind): string {
  const { notes = {}, names, example } = kind;
  const note = read && Object.hasOwn(notes, read.unit) ? [notes[read.unit]] : [];
  const listed = read?.isSpaced ? [] : [`units: ${listedUnits(names)}`]; // in this case the limit has named the units
  const known = [...note, ...listed].join("; ");
  const meant = suggestedTexts(text, kind);
  const advice =
    meant.length > 0
      ? `did you mean ${meant.map((one) => quotedText(one)).join(" or ")}?`
      : `write ${decimalPattern.test(text) ? "its unit too," : "it"} like "${example}"`;
  return known === "" ? advice : `${advice} (${known})`;
}
