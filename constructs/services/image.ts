import { z } from "zod";
import { inputVariable } from "./input-variable";
import { quotedUnlessSecret } from "./secrets/quoted-unless-secret";

/** A registry reference, or the name of a Terraform variable with one. The rule orchestration/images-by-digest requires a digest. */
export type ImageReference =
  | string
  | {
      /** Name of the variable of Terraform that contains the image. */
      readonly variable: string;
    };

const label = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
/** The host of a registry, with a dot or a port, or localhost. Only there may a name have upper-case letters. */
const host = `(?:(?:localhost|${label}(?:[.]${label})+|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?|${label}:[0-9]+)`;
const step = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
/**
 * A name with or without a tag, in a form that Terraform reads too.
 *
 * @source distribution/reference, regexp.go: the grammar of engines and registries; normalize.go: what is a host
 */
const namePattern = `^(?:${host}/)?${step}(?:/${step})*(?::[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,127})?`;
const digest = "@sha256:[0-9a-f]{64}";

/** A registry reference by digest, in a form that Terraform reads too; a tag before the digest is allowed for readers. */
export const digestPattern = `${namePattern}${digest}$`;

const referencePattern = new RegExp(`${namePattern}(?:${digest})?$`);

const reference = z.string().regex(referencePattern, { error: ({ input }) => referenceProblem(String(input)) });

function referenceProblem(text: string): string {
  const shown = quotedUnlessSecret(text);
  const repository = repositoryOf(text);
  if (referencePattern.test(`${repository.toLowerCase()}${text.slice(repository.length)}`))
    return `must have its repository in lower case, which every engine asks for, but is ${shown}: write it as registry.example/team/tool`;
  return `must be a registry reference but is ${shown}: write name@sha256:<64 hexadecimal digits>, or { variable: "name_image" } and let the deployer give it`;
}

/**
 * Whether the reference fixes the content of the image. A variable does, because Terraform refuses other values. A digest with the tag
 * latest does not: the two contradict each other.
 */
export function isByDigest(image: ImageReference): boolean {
  return typeof image !== "string" || (new RegExp(digestPattern).test(image) && !/:latest@/.test(image));
}

/** Returns a reference without its tag and digest, such as `registry.example:5000/agent`. A colon before a slash begins a port. */
export function repositoryOf(reference: string): string {
  return reference.replace(/@.*$/, "").replace(/:[^/:]*$/, "");
}

/** Returns the digest of a reference, such as `sha256:…`; undefined without one. */
export function digestOf(reference: string): string | undefined {
  return /@(sha256:[0-9a-f]{64})$/.exec(reference)?.[1];
}

/** Parses an {@link ImageReference}. */
export const imageSchema = z.union([reference, inputVariable("telemetry_image")], {
  error: ({ input }) =>
    `${input === undefined ? "is required" : "must be a registry reference or { variable: name }"}: write name@sha256:<64 hexadecimal digits>`,
});
