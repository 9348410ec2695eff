import { z } from "zod";
import { addProblem } from "./problems/add-problem";

/**
 * Returns the schema of an object with free keys. A key that its schema refuses is reported in that schema's words.
 *
 * @param form message on a value that is no object, which is then not repeated: it may be a secret. @default the value is shown
 * @param holdsSecret whether a refused key must not be repeated. @default none
 */
export function recordSchema<Value extends z.ZodType>(
  key: z.ZodType<string>,
  value: Value,
  form?: string,
  holdsSecret: (name: string) => boolean = () => false,
) {
  return z.record(z.string(), value, { error: ({ input }) => (input === undefined ? undefined : form) }).superRefine((record, context) => {
    for (const name of Object.keys(record)) {
      for (const { message } of key.safeParse(name).error?.issues ?? []) {
        addProblem(context, holdsSecret(name) ? [] : [name], message);
      }
    }
  });
}
