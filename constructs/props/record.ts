import { z } from "zod";

/** Schema of an object with free keys. A key that its schema refuses is reported in that schema's words. */
export function recordSchema<Value extends z.ZodType>(key: z.ZodType<string>, value: Value) {
  return z.record(z.string(), value).superRefine((record, context) => {
    for (const name of Object.keys(record)) {
      for (const { message } of key.safeParse(name).error?.issues ?? []) {
        context.addIssue({ code: "custom", path: [name], message });
      }
    }
  });
}
