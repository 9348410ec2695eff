import type { z } from "zod";

/**
 * Schema whose values become others, as a climate point becomes plain numbers. A value with problems is handed on as it was given, and checks around it would take
 * that for what they compare: so its problems stop them. Where a check is between scalars of one type, as texts, `.transform()` alone is enough.
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
