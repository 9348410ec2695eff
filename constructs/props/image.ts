import { z } from "zod";

/** A registry reference with digest, or the name of a Terraform input variable that the deployer fills with one. */
export type ImageReference = string | { readonly variable: string };

/** A registry reference by digest, in a form that Terraform reads too; a tag before the digest is allowed for the reader's sake. */
export const digestPattern = "^[a-z0-9][a-zA-Z0-9._:/-]*@sha256:[0-9a-f]{64}$";
const reservedVariables = ["count", "depends_on", "for_each", "lifecycle", "locals", "providers", "source", "version"];

const reference = z.string().superRefine((text, context) => {
  if (/:latest(?:@|$)/.test(text)) {
    context.addIssue({
      code: "custom",
      message: `must not be the tag latest but is "${text}": name a digest, as name@sha256:<64 hexadecimal digits>`,
    });
  } else if (!new RegExp(digestPattern).test(text)) {
    context.addIssue({
      code: "custom",
      message: `must be named by digest but is "${text}": write name@sha256:<64 hexadecimal digits>, or { variable: "name_image" } and let the deployer give it`,
    });
  }
});

const variable = z.strictObject({
  variable: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/, {
      error: ({ input }) => `must be lower-case letters, digits and underscores but is "${input}": write it as telemetry_image`,
    })
    .refine((name) => !reservedVariables.includes(name), {
      error: ({ input }) => `must not be the reserved word "${input}": choose another name, as telemetry_image`,
    }),
});

/** Parses an {@link ImageReference}. */
export const imageSchema = z.union([reference, variable], {
  error: ({ input }) =>
    `${input === undefined ? "is required" : "must be a registry reference by digest or { variable: name }"}: write name@sha256:<64 hexadecimal digits>`,
});
