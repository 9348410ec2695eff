import { Command } from "commander";
import { addDeployOptions, type DeployOptions } from "./deploy-options";
import { rollOut } from "./roll-out";

/** `edge-node deploy`: checks a site and its engines, shows what an apply changes, and applies it. */
export function deployCommand(end: (code: number) => void): Command {
  const command = new Command("deploy").description(
    "Deploy a site: synth, preflight, plan, and after a yes apply, by Terraform and the docker command; every command is shown",
  );
  return addDeployOptions(command)
    .option("--pull", "pull to each engine the images that it lacks, before it is asked")
    .option("--no-preflight", "ask no engine what an apply would fail of")
    .action(
      (file: string, { preflight, pull = false, ...options }: DeployOptions & { readonly preflight: boolean; readonly pull?: boolean }) =>
        end(rollOut(file, options, { command: "deploy", withPreflight: preflight, withPull: pull })),
    );
}
