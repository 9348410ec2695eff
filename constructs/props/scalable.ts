import type { z } from "zod";
import { addProblem } from "./problems/add-problem";
import { objectWithUnusual, type Unusual } from "./unusual";

/** The largest size that `edge-node fix` may try for a part that is made to order. */
export interface ScalableProps<Size> {
  /** Largest size of one unit; its other numbers grow in proportion. */
  readonly to: Size;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"to">;
}

/** Returns the schema of {@link ScalableProps}, from that of the size. */
export function scalable<Schema extends z.ZodType>(size: Schema) {
  return objectWithUnusual({ to: size });
}

/** Returns a check of a part: a `scalable` that allows only smaller sizes is a typing error. */
export function refuseSmallerScale<Size>(
  { scalable: given }: { readonly scalable?: { readonly to: Size } | undefined },
  present: Size | undefined,
  si: (size: Size) => number,
  context: z.RefinementCtx,
): void {
  refuseSmaller("to", given?.to, present, si, context);
}

/** Refuses one size of `scalable` that is smaller than the present one. */
export function refuseSmaller<Size>(
  prop: string,
  most: Size | undefined,
  present: Size | undefined,
  si: (size: Size) => number,
  context: z.RefinementCtx,
): void {
  if (most === undefined || present === undefined || si(most) >= si(present)) return;
  addProblem(
    context,
    ["scalable", prop],
    `must be at least the present ${String(present)} but is ${String(most)}: state a larger size, or leave scalable out`,
  );
}
