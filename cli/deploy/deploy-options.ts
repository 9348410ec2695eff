import type { Command } from "commander";
import { addPolicyOptions, baselineOption, type GivenRunOptions, rootOption } from "../sources/run-policy-options";
import { deployedArgument } from "../sources/site-arguments";
import { widthOption } from "../terminal/width-option";

/** The options of `edge-node deploy` and `edge-node destroy`. */
export interface DeployOptions extends Omit<GivenRunOptions, "site"> {
  readonly site?: string;
  readonly output: string;
  readonly variables?: string;
  readonly terraform?: string;
  readonly yes?: true;
  readonly quiet?: true;
  readonly width: number;
}

/** Adds the argument and the options of both commands. */
export function addDeployOptions(command: Command): Command {
  command
    .addArgument(deployedArgument("<site>"))
    .option("--site <name>", "the site, by its name or a pattern that only one site matches")
    .option("--variables <file>", "values of Terraform variables, such as images.tfvars.json")
    .option("--yes", "agree to the plan; without it you are asked at the terminal")
    .option("--terraform <program>", "program that plans and applies (default: terraform, else tofu)")
    .option("--output <folder>", "folder for reports and Terraform JSON", process.env.CDKTF_OUTDIR ?? "cdktf.out")
    .addOption(rootOption())
    .addOption(baselineOption());
  return addPolicyOptions(command).option("--quiet", "print no progress of the check, only commands and verdicts").addOption(widthOption());
}
