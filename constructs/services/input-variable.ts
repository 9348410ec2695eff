import { z } from "zod";
import { quotedUnlessSecret } from "./secrets/quoted-unless-secret";

const reserved = ["count", "depends_on", "for_each", "lifecycle", "locals", "providers", "source", "version"];

/**
 * Parses the name of an input variable of Terraform: `{ variable: "…" }`.
 *
 * @param example a name, for errors
 */
export function inputVariable(example: string) {
  return z.strictObject({
    variable: z
      .string()
      .regex(/^[a-z][a-z0-9_]*$/, {
        error: ({ input }) =>
          `must be lower-case letters, digits and underscores but is ${quotedUnlessSecret(`${input}`)}: write it as ${example}`,
      })
      .refine((name) => !reserved.includes(name), {
        error: ({ input }) => `must not be the reserved word ${quotedUnlessSecret(`${input}`)}: choose another name, like ${example}`,
      }),
  });
}
