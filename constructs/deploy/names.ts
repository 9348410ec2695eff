import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";

/** Label that says which construct declared a container, network or volume. */
export const pathLabel = "edge-node.construct-path";
/** Label that changes with the configuration, and with it forces a replacement. */
export const configurationLabel = "edge-node.configuration";

const engineName = /^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/;

/**
 * Name on the engine: the stack's id, which is the site's name, and then the parts. It does not depend on the order or the
 * depth of constructs.
 */
export function engineResourceName(scope: Construct, ...parts: readonly string[]): string {
  const name = [TerraformStack.of(scope).node.id, ...parts].join("-");
  if (!engineName.test(name)) {
    throw new RangeError(`Name on the engine must be letters, digits, "_", "." and "-" but is "${name}": rename the stack or the service`);
  }
  return name;
}
