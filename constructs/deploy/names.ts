import { type TerraformResource, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { compareText } from "../props/canonical";
import type { EngineOfHost } from "./engine-of-host";
import { literal } from "./literal";

/** Label with the site's name, by which leftovers of a killed apply are found. */
const siteLabel = "edge-node.site";
/** Label with the path of the construct that declared a container, network or volume. */
const pathLabel = "edge-node.construct-path";
/** Label that changes with the configuration, which forces a replacement. */
export const configurationLabel = "edge-node.configuration";

const engineName = /^[a-zA-Z0-9][a-zA-Z0-9_-]*$/;

/**
 * Returns a name on the engine: the id of the stack, which is the site's name, and the parts, joined by dots. No part contains a dot, so
 * two sites on one engine never collide: `site-a.b` is not `site.a-b`. The order and depth of constructs do not change it.
 */
export function engineResourceName(scope: Construct, ...parts: readonly string[]): string {
  const names = [TerraformStack.of(scope).node.id, ...parts];
  for (const name of names) {
    if (engineName.test(name)) continue;
    throw new RangeError(`Name on the engine must be letters, digits, "_" and "-" but is "${name}": rename the stack or the service`);
  }
  return names.join(".");
}

/** Returns a directory as a unique part of a name: slashes become dots, characters other than letters, digits and hyphens their code. */
export function directoryName(directory: string): string {
  const encoded = (text: string) => [...Buffer.from(text, "utf8")].map((byte) => `_${byte.toString(16).padStart(2, "0")}`).join("");
  return directory
    .slice(1)
    .split("/")
    .map((segment) => segment.replace(/[^a-zA-Z0-9-]+/gu, encoded))
    .join(".");
}

/**
 * Returns sorted labels with the origin of a container or network.
 *
 * @param path in the tree of constructs, without its host
 */
export function originLabels(scope: Construct, path = scope.node.path): Readonly<Record<string, string>> {
  return { [pathLabel]: path, [siteLabel]: TerraformStack.of(scope).node.id };
}

/**
 * Sets an address in Terraform that follows from the name alone, such as `docker_container.service_archiver`. An address from the construct
 * tree would change with the tree: Terraform would create the new resource while the old one has the name.
 *
 * @param engine of its host
 */
export function setAddress(resource: TerraformResource, kind: string, name: string, engine: EngineOfHost | undefined): void {
  const address = `${kind}_${name.replaceAll(".", "__")}`;
  if (engine) engine.address(resource, address);
  else resource.overrideLogicalId(address);
}

/** Returns labels in the form of the provider, in the order of their names. */
export function labelList(labels: Readonly<Record<string, string>>): { readonly label: string; readonly value: string }[] {
  return literal(
    Object.keys(labels)
      .sort(compareText)
      .map((label) => ({ label, value: labels[label] ?? "" })),
  );
}
