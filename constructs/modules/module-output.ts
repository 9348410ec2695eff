import { TerraformOutput } from "cdktf";
import type { Construct } from "constructs";
import { literal } from "../deploy/literal";
import type { Data } from "../props/problems/path";

/**
 * Adds an output of a physical module to the Terraform state: its devices by name, for inventories and monitoring. Terraform deploys no
 * hardware, only these names.
 */
export function moduleOutput(scope: Construct, description: string, value: Data): TerraformOutput {
  return new TerraformOutput(scope, "devices", { description, value: literal(value) });
}
