import type { z } from "zod";

/**
 * Returns a schema that converts its values, such as a climate point to plain numbers. A value with problems is passed on unconverted,
 * which later checks could not handle: so its problems stop these checks. Where a check compares scalars of one type, such as texts,
 * `.transform()` is enough.
 */
export function transformed<Schema extends z.ZodType, Value>(
  schema: Schema,
  change: (value: z.output<Schema>, context: z.RefinementCtx<z.output<Schema>>) => Value,
): z.ZodPipe<Schema, z.ZodTransform<Awaited<Value>, z.output<Schema>>> {
  const stopped = schema.superRefine(
    (_, { issues }) => {
      for (const issue of issues) Object.assign(issue, { continue: false });
    },
    { when: ({ issues }) => issues.length > 0 },
  );
  return stopped.transform(change);
}
