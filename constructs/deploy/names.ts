import { type TerraformResource, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { compareText } from "../props/canonical";
import type { EngineOfHost } from "./engine-of-host";
import { literal } from "./literal";

/** Label with the site's name: what an apply that was killed left behind is found by it. */
const siteLabel = "edge-node.site";
/** Label that says which construct declared a container, network or volume. */
const pathLabel = "edge-node.construct-path";
/** Label that changes with the configuration, and with it forces a replacement. */
export const configurationLabel = "edge-node.configuration";

const engineName = /^[a-zA-Z0-9][a-zA-Z0-9_-]*$/;

/**
 * Name on the engine: the stack's id, which is the site's name, and then the parts, with dots between. None of them holds a dot, so two sites on one
 * engine never meet, whatever their names: `site-a.b` is not `site.a-b`. It does not depend on the order or the depth of constructs.
 */
export function engineResourceName(scope: Construct, ...parts: readonly string[]): string {
  const names = [TerraformStack.of(scope).node.id, ...parts];
  for (const name of names) {
    if (engineName.test(name)) continue;
    throw new RangeError(`Name on the engine must be letters, digits, "_" and "-" but is "${name}": rename the stack or the service`);
  }
  return names.join(".");
}

/** A directory as part of a name, different for different directories: slashes become dots, what is no letter, digit or hyphen its code. */
export function directoryName(directory: string): string {
  const encoded = (text: string) => [...Buffer.from(text, "utf8")].map((byte) => `_${byte.toString(16).padStart(2, "0")}`).join("");
  return directory
    .slice(1)
    .split("/")
    .map((segment) => segment.replace(/[^a-zA-Z0-9-]+/gu, encoded))
    .join(".");
}

/**
 * Labels that say where a container or network belongs, sorted.
 *
 * @param path in the tree of constructs, without the host on which it stands
 */
export function originLabels(scope: Construct, path = scope.node.path): Readonly<Record<string, string>> {
  return { [pathLabel]: path, [siteLabel]: TerraformStack.of(scope).node.id };
}

/**
 * Gives what stands on the engine an address in Terraform that follows from its name alone, as `docker_container.service_archiver`. One that followed
 * from the place in the construct tree would change with it: Terraform would create the new one while the old one has the name.
 *
 * @param engine of the host on which it stands
 */
export function setAddress(resource: TerraformResource, kind: string, name: string, engine: EngineOfHost | undefined): void {
  const address = `${kind}_${name.replaceAll(".", "__")}`;
  if (engine) engine.address(resource, address);
  else resource.overrideLogicalId(address);
}

/** Labels as the provider takes them, in the order of their names. */
export function labelList(labels: Readonly<Record<string, string>>): { readonly label: string; readonly value: string }[] {
  return literal(
    Object.keys(labels)
      .sort(compareText)
      .map((label) => ({ label, value: labels[label] ?? "" })),
  );
}
