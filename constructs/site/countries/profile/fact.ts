import { z } from "zod";
import { shownValue } from "../../../props/problems/issue-message";
import { wordsSchema } from "../../../props/problems/words-schema";
import { type Source, sourceSchema } from "../../../provenance/source";

/** One thing that is known of a country, and from where. */
export interface Fact<Value> {
  /** Null where it was looked for and not found: the mark of its source is then `unknown`. */
  readonly value: Value | null;
  /** Where it was read, and how far it can be trusted. */
  readonly source: Source;
  /** Year, month or day that it speaks of, as `2017` or `2026-02-22`. @default its source states none */
  readonly asOf?: string;
  /** What else the source says of it. @default nothing */
  readonly note?: string;
}

/** A {@link Fact} as a profile writes it. */
export interface FactProps<Value> {
  /** Null where it was looked for and not found. */
  readonly value: Value | null;
  /** Where it was read, or the name of one of the profile's `sources`. */
  readonly source: Source | string;
  /** Year, month or day that it speaks of, as `2017` or `2026-02-22`. @default its source states none */
  readonly asOf?: string;
  /** What else the source says of it. @default nothing */
  readonly note?: string;
}

/** Stands for what was looked for and not found. */
export const notFound: Fact<never> = { value: null, source: { mark: "unknown", document: "looked for, and not found in any source" } };

/** Stands where a profile says nothing. */
export const unknownFact: Fact<never> = { value: null, source: { mark: "unknown", document: "the profile says nothing of it" } };

/** Text of a profile, of a length that fits a table: what is longer is a document, and cited. */
export const filledText = wordsSchema("write it, or leave it out where it is not known").max(
  1000,
  "must have at most 1000 characters: cite the document instead",
);

/** Parses a year, a month or a day. */
export const asOfSchema = z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, {
  error: ({ input }) => `must be a year, a month or a day but is ${shownValue(input)}: write it as "2026", "2026-02" or "2026-02-22"`,
});

/** A source, or the name of one. */
export const namedSource = z.union([filledText, sourceSchema], {
  error: ({ input }) =>
    input === undefined
      ? "is required: a fact says where it was read, as a source or by the name of one of the profile's sources"
      : undefined,
});

/** What every fact has beside its value. */
export const factShape = { source: namedSource, asOf: asOfSchema.exactOptional(), note: filledText.exactOptional() } as const;

/** Parses {@link FactProps}: a fact without a value is one that was not found, and says so by the mark of its source. */
export function factSchema<Value extends z.ZodType>(value: Value) {
  return z.strictObject({ value: value.nullable(), ...factShape });
}

/** Can a verdict rest on it? What somebody remembers, or nobody found, decides nothing. */
export function isRead<Value>(fact: Fact<Value>): fact is Fact<Value> & { readonly value: Value } {
  return fact.value !== null && fact.source.mark !== "recalled" && fact.source.mark !== "unknown";
}

/** The value of a fact without which there is no profile. */
export function knownValue<Value>({ value }: Fact<Value>): Value {
  if (value === null) throw new Error("A profile without this fact must not exist");
  return value;
}
