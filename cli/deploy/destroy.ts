import { Command } from "commander";
import { addDeployOptions, type DeployOptions } from "./deploy-options";
import { rollOut } from "./roll-out";

/** `edge-node destroy`: removes everything of a site that Terraform made, except protected data. */
export function destroyCommand(end: (code: number) => void): Command {
  const command = new Command("destroy").description(
    "Remove every container, network and volume of a site with Terraform, after a yes. A site with protected data is refused",
  );
  return addDeployOptions(command).action((file: string, options: DeployOptions) =>
    end(rollOut(file, options, { command: "destroy", withPreflight: false, withPull: false })),
  );
}
