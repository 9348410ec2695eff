import { z } from "zod";
import { shownValue } from "../../../props/problems/issue-message";
import { wordsSchema } from "../../../props/problems/words-schema";
import { type Source, sourceSchema } from "../../../provenance/source";

/** A fact about a country, with its source. */
export interface Fact<Value> {
  /** Value; null if it was searched and not found, and then the mark of its source is `unknown`. */
  readonly value: Value | null;
  /** Source of the fact, with the trust in it. */
  readonly source: Source;
  /** Year, month or day for which it holds, such as `2017` or `2026-02-22`. @default its source states none */
  readonly asOf?: string;
  /** Other statements of the source. @default none */
  readonly note?: string;
}

/** A {@link Fact} in the props of a profile. */
export interface FactProps<Value> {
  /** Value; null if it was searched and not found. */
  readonly value: Value | null;
  /** Source, or the name of one of the profile's `sources`. */
  readonly source: Source | string;
  /** Year, month or day for which it holds, such as `2017` or `2026-02-22`. @default its source states none */
  readonly asOf?: string;
  /** Other statements of the source. @default none */
  readonly note?: string;
}

/** The fact of a value that was searched and not found. */
export const notFound: Fact<never> = { value: null, source: { mark: "unknown", document: "looked for, and not found in any source" } };

/** The fact of a section that a profile does not have. */
export const unknownFact: Fact<never> = { value: null, source: { mark: "unknown", document: "the profile says nothing of it" } };

/** Parses a text of a profile that fits into a table: a longer text is a document, which is cited. */
export const filledText = wordsSchema("write a text, or leave it out if it is not known").max(
  1000,
  "must have at most 1000 characters: cite the document instead",
);

/** Parses a year, a month or a day. */
export const asOfSchema = z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, {
  error: ({ input }) => `must be a year, a month or a day but is ${shownValue(input)}: write it like "2026", "2026-02" or "2026-02-22"`,
});

/** A source, or the name of one. */
const namedSource = z.union([filledText, sourceSchema], {
  error: ({ input }) =>
    input === undefined ? "is required: add the source of the fact, or the name of one of the profile's sources" : undefined,
});

/** The props of every fact beside its value. */
export const factShape = { source: namedSource, asOf: asOfSchema.exactOptional(), note: filledText.exactOptional() } as const;

/** Returns the schema of {@link FactProps}: a fact without a value was not found, which the mark of its source must state. */
export function factSchema<Value extends z.ZodType>(value: Value) {
  return z.strictObject({ value: value.nullable(), ...factShape });
}

/** Whether a verdict may use a fact. Remembered facts and facts that were not found decide nothing. */
export function isRead<Value>(fact: Fact<Value>): fact is Fact<Value> & { readonly value: Value } {
  return fact.value !== null && fact.source.mark !== "recalled" && fact.source.mark !== "unknown";
}

/** Returns the value of a fact that every profile must have. */
export function knownValue<Value>({ value }: Fact<Value>): Value {
  if (value === null) throw new Error("A profile without this fact must not exist");
  return value;
}
