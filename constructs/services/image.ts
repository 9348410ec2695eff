import { z } from "zod";
import { inputVariable } from "./input-variable";
import { quotedUnlessSecret } from "./secrets/quoted-unless-secret";

/** A registry reference, or the name of a Terraform input variable that the deployer fills with one. The rule orchestration/images-by-digest asks for a digest. */
export type ImageReference =
  | string
  | {
      /** Name of the variable of Terraform that holds the image. */
      readonly variable: string;
    };

/** A registry reference by digest, in a form that Terraform reads too; a tag before the digest is allowed for the reader's sake. */
export const digestPattern = "^[a-z0-9][a-zA-Z0-9._:/-]*@sha256:[0-9a-f]{64}$";

const referencePattern = /^[a-z0-9][a-zA-Z0-9._:/-]*(?:@sha256:[0-9a-f]{64})?$/;

const reference = z.string().regex(referencePattern, {
  error: ({ input }) =>
    `must be a registry reference but is ${quotedUnlessSecret(String(input))}: write name@sha256:<64 hexadecimal digits>, or { variable: "name_image" } and let the deployer give it`,
});

/**
 * Does the reference say what the image holds? A variable does, because Terraform refuses any other value. The tag latest beside a digest does not: it
 * says two things.
 */
export function isByDigest(image: ImageReference): boolean {
  return typeof image !== "string" || (new RegExp(digestPattern).test(image) && !/:latest@/.test(image));
}

/** A reference without its tag and digest, as `registry.example:5000/agent`: a colon before a slash is that of a port. */
export function repositoryOf(reference: string): string {
  return reference.replace(/@.*$/, "").replace(/:[^/:]*$/, "");
}

/** The digest of a reference, as `sha256:…`; undefined of one that has none. */
export function digestOf(reference: string): string | undefined {
  return /@(sha256:[0-9a-f]{64})$/.exec(reference)?.[1];
}

/** Parses an {@link ImageReference}. */
export const imageSchema = z.union([reference, inputVariable("telemetry_image")], {
  error: ({ input }) =>
    `${input === undefined ? "is required" : "must be a registry reference or { variable: name }"}: write name@sha256:<64 hexadecimal digits>`,
});
