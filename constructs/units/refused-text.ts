import { decimalPattern } from "./decimal";
import { kindOfUnit } from "./foreign-unit";
import { quotedText } from "./shown-text";
import { type NearlyRead, nearlyRead, suggestedTexts, type UnreadUnit } from "./suggested-text";
import type { UnitScale } from "./unit-scale";

/** What is said of texts that one quantity does not read. */
export interface RefusalOptions<Unit extends string = string> {
  /** Units of something else that are written in place of one of these: the same number of it was probably meant. */
  readonly mistaken?: Readonly<Record<string, NoInfer<Unit>>>;
  /** What to know when a unit of something else was written, by that unit. */
  readonly notes?: Readonly<Record<string, string>>;
  /** Units of this quantity that are not read: a value in one is offered in another. */
  readonly unread?: Readonly<Record<string, UnreadUnit<NoInfer<Unit>>>>;
  readonly example: string;
}

/** What the words need of the quantity. */
interface RefusingKind extends RefusalOptions {
  /** As it is printed; empty for none. */
  readonly units: readonly string[];
  /** Other spellings too. */
  readonly names: readonly string[];
  /** Units that are read, the best to print first. */
  readonly scales: readonly (readonly [unit: string, scale: UnitScale])[];
  /** Least value that exists, in SI units. */
  readonly least: number;
}

/** Units as an error lists them. */
export function listedUnits(names: readonly string[]): string {
  return names.map((name) => name || "none").join(", ");
}

/** What a text must be. */
export function textShape(units: readonly string[]): string {
  return units.includes("") ? "a decimal number, alone or with a unit" : "a decimal number, a space and a unit";
}

/** What is wrong with a text that is no number with one of the units of a quantity, and what was probably meant: limit, value, colon, remedy. */
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
  const listed = read?.isSpaced ? [] : [`units: ${listedUnits(names)}`]; // the limit has named them otherwise
  const known = [...note, ...listed].join("; ");
  const meant = suggestedTexts(text, kind);
  const advice =
    meant.length > 0
      ? `did you mean ${meant.map((one) => quotedText(one)).join(" or ")}?`
      : `write ${decimalPattern.test(text) ? "its unit too," : "it"} like "${example}"`;
  return known === "" ? advice : `${advice} (${known})`;
}
