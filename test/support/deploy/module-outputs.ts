import type { TerraformStack } from "cdktf";
import { synthesized } from "./synthesized";

/** Values of the outputs of a plain stack, by the path that cdktf gives them. */
export function moduleOutputs(fill: (stack: TerraformStack) => void): Record<string, unknown> {
  const { output = {} } = JSON.parse(synthesized("plain", fill).text) as { output?: Record<string, { value: unknown }> };
  return Object.fromEntries(Object.entries(output).map(([name, { value }]) => [name.replace(/_[0-9A-F]{8}$/, ""), value]));
}
