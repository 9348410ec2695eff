import { Command } from "commander";
import { addDeployOptions, type DeployOptions } from "./deploy-options";
import { rollOut } from "./roll-out";

/** `edge-node deploy`: checks a site and its engines, shows what an apply changes, and applies it. */
export function deployCommand(end: (code: number) => void): Command {
  const command = new Command("deploy").description(
    "Deploy a site: synth, preflight, plan, ask, and after a yes apply, with Terraform and the docker command. Every command is shown",
  );
  return addDeployOptions(command)
    .option("--pull", "first pull the images that are missing on each engine")
    .option("--no-preflight", "skip the preflight of the engines")
    .action(
      (file: string, { preflight, pull = false, ...options }: DeployOptions & { readonly preflight: boolean; readonly pull?: boolean }) =>
        end(rollOut(file, options, { command: "deploy", withPreflight: preflight, withPull: pull })),
    );
}
