import { z } from "zod";
import { groundOf, type PlausibleRange } from "../plausibility/plausible-range";

/** What the schema of a number says of its values. */
export interface Stated {
  readonly plausible?: PlausibleRange<unknown> | undefined;
  /** Has this prop limits of its own at both ends, beyond which a value is always refused? */
  readonly isBounded: boolean;
}

/** Of every schema of a quantity, and of plain numbers with a plausible range. */
export const statedOf = z.registry<Stated>();

/** A value outside its plausible range, as its issue tells it to the object that may say why it holds. */
export interface Implausible {
  /** The value, in text. */
  readonly value: string;
  /** The range, in text. */
  readonly usual: string;
}

/** A range as a description has it. */
export function rangeOf({ least, most }: PlausibleRange<unknown>): string {
  return `usually ${least} to ${most}`;
}

/** The issue of a value outside its plausible range: checks around it go on, for the value may hold. */
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

/** Schema of a plain number with a plausible range within the limits that it has. */
export function plausibleNumber(number: z.ZodNumber, range: PlausibleRange<number>) {
  const schema = number.meta({ description: `${rangeOf(range)}.` }).superRefine((value, context) => {
    const breaksLimit = context.issues.length > 0;
    if (!breaksLimit && !(value >= range.least && value <= range.most)) context.addIssue(implausible(range, value));
  });
  statedOf.add(schema, { plausible: range, isBounded: true });
  return schema;
}
