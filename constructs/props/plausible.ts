import { z } from "zod";
import { groundOf, type PlausibleRange } from "../plausibility/plausible-range";

/** The limits in the schema of a number. */
interface Stated {
  readonly plausible?: PlausibleRange<unknown> | undefined;
  /** Whether this prop has its own limits at both ends, beyond which a value is always refused. */
  readonly isBounded: boolean;
}

/** Limits of every schema of a quantity, and of plain numbers with a plausible range. */
export const statedOf = z.registry<Stated>();

/** A value outside its plausible range, in the form of an issue for the object that may state a reason. */
export interface Implausible {
  /** The value, in text. */
  readonly value: string;
  /** The range, in text. */
  readonly usual: string;
}

/** Returns a range in the form of a description. */
export function rangeOf({ least, most }: PlausibleRange<unknown>): string {
  return `usually ${least} to ${most}`;
}

/** Makes the issue of a value outside its plausible range. Other checks continue, as the value may be right. */
export function implausible(range: PlausibleRange<unknown>, value: unknown, meant?: string) {
  const usual = `${range.least} to ${range.most}`;
  const hint = meant === undefined ? "" : `, did you mean ${JSON.stringify(meant)}?`;
  return {
    code: "custom" as const,
    message: `must be ${usual} to be plausible (${groundOf(range)}) but is ${value}: correct it${hint}`,
    params: { implausible: { value: String(value), usual } satisfies Implausible },
    continue: true,
  };
}

/** Returns the schema of a plain number with a plausible range within its limits. */
export function plausibleNumber(number: z.ZodNumber, range: PlausibleRange<number>) {
  const schema = number.meta({ description: `${rangeOf(range)}.` }).superRefine((value, context) => {
    const breaksLimit = context.issues.length > 0;
    if (!breaksLimit && !(value >= range.least && value <= range.most)) context.addIssue(implausible(range, value));
  });
  statedOf.add(schema, { plausible: range, isBounded: true });
  return schema;
}
