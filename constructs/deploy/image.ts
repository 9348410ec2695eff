import { Image } from "@cdktf/provider-docker/lib/image";
import { TerraformStack, TerraformVariable } from "cdktf";
import type { Construct } from "constructs";
import { defined } from "../plain/defined";
import { contentHash } from "../props/canonical";
import { nameList } from "../props/problems/name-list";
import { digestPattern, type ImageReference, isByDigest } from "../services/image";
import type { ServiceFacts } from "../services/service-facts";
import { tagProbes } from "../services/service-images";
import { quotedText } from "../units/shown-text";
import type { EngineOfHost } from "./engine-of-host";
import { literal } from "./literal";

/**
 * Declares an image on an engine, once in a stack for all its services there. It stays on the engine after a destroy: over a thin link a
 * second pull takes hours.
 *
 * @param engine of the host that needs it
 */
export function deployImage(scope: Construct, reference: ImageReference, engine?: EngineOfHost): Image {
  const stack = TerraformStack.of(scope);
  const plain = typeof reference === "string" ? `image-${contentHash(reference).slice(0, 12)}` : `image-variable-${reference.variable}`;
  const id = engine?.named(plain) ?? plain;
  const present = stack.node.tryFindChild(id);
  if (present) return present as Image;
  const name = typeof reference === "string" ? literal(reference) : imageVariable(stack, reference.variable).stringValue;
  const image = new Image(stack, id, { name, keepLocally: true, ...defined({ provider: engine?.provider }) });
  engine?.address(image, plain);
  return image;
}

/** Returns the input variable with a name, declared once in a stack. Terraform refuses a value without digest before it plans. */
export function imageVariable(scope: Construct, name: string): TerraformVariable {
  const stack = TerraformStack.of(scope);
  const id = `variable-${name}`;
  const present = stack.node.tryFindChild(id);
  if (present) return present as TerraformVariable;
  const variable = new TerraformVariable(stack, id, {
    type: "string",
    description: `Container image by digest, as registry/name@sha256:<64 hexadecimal digits>`,
    nullable: false,
    validation: [
      {
        condition: `\${can(regex(${JSON.stringify(digestPattern)}, var.${name}))}`,
        errorMessage: `Image ${name} must be named by digest: write registry/name@sha256:<64 hexadecimal digits>.`,
      },
    ],
  });
  variable.overrideLogicalId(name);
  variable.node.addValidation({ validate: () => otherVariables(variable, name) });
  return variable;
}

/** Returns problems of two variables with one name, which Terraform would merge. The second may come later, so the synthesis checks it. */
function otherVariables(variable: TerraformVariable, name: string): string[] {
  return TerraformStack.of(variable)
    .node.findAll()
    .filter((other) => other instanceof TerraformVariable && other !== variable && other.friendlyUniqueId === name)
    .map((other) => `Variable ${name} must be that of an image alone but ${other.node.path} has the name too: rename one of the two`);
}

/** Returns the problems with images of services that no rule judges. */
export function imageProblems(services: readonly ServiceFacts[]): string[] {
  return [
    ...services.filter(({ image }) => !isByDigest(image)).map(({ id, image }) => problemOf(`Image of ${id}`, image)),
    ...tagProbes(services).map(({ image, probes }) => problemOf(`Probe of ${nameList(probes)}`, image)),
  ];
}

function problemOf(what: string, image: ImageReference): string {
  return `${what} must be named by digest but is ${typeof image === "string" ? quotedText(image) : "a variable"}: write name@sha256:<64 hexadecimal digits>, or { variable: "name_image" }`;
}
