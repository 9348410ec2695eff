import { LocalBackend, TerraformBackend, TerraformStack } from "cdktf";
import type { Construct } from "constructs";

/**
 * The backend of the stack around `scope`; without one, a local backend beside the output folder, by a path relative to the stack's own folder
 * in it. There the state outlives the output folder, which every run writes anew and anybody may delete. The default of cdktf is the same
 * file by absolute path, which makes the output differ from machine to machine.
 */
export function relativeBackend(scope: Construct): TerraformBackend {
  const stack = TerraformStack.of(scope);
  const present = stack.node.findAll().find((construct) => TerraformBackend.isBackend(construct));
  return (present as TerraformBackend | undefined) ?? new LocalBackend(stack, { path: `../../../terraform.${stack.node.id}.tfstate` });
}
