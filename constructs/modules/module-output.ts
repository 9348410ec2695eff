import { TerraformOutput } from "cdktf";
import type { Construct } from "constructs";
import { literal } from "../deploy/literal";
import type { Data } from "../props/problems/path";

/**
 * What a physical module leaves in the Terraform state: its devices by name, for inventories and monitoring that read outputs.
 * Hardware is not deployed by Terraform; its names are.
 */
export function moduleOutput(scope: Construct, description: string, value: Data): TerraformOutput {
  return new TerraformOutput(scope, "devices", { description, value: literal(value) });
}
