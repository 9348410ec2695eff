import { mkdtempSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { outputOf, type Ran, runProgram } from "../../support/programs/run-program";
import { removeDeployed } from "../engine/deployed";
import { engineEnvironment } from "../engine/docker-engine";
import type { Machine } from "../engine/machine";

const commandTimeoutS = 500; // [s] ts-node takes minutes on a machine that others use too

/** A folder that sites are deployed from, as an integrator's project: `cdktf.out` and the states lie in it. */
export class Deployment {
  readonly folder: string;

  constructor(private readonly machine: Machine) {
    this.folder = mkdtempSync(join(machine.folder, "site-"));
  }

  /** The app's output folder. */
  get outdir(): string {
    return join(this.folder, "cdktf.out");
  }

  /** Folder of a site's Terraform JSON. */
  stackFolder(site: string): string {
    return join(this.outdir, "stacks", site);
  }

  /** Environment in which `terraform` is the program of the run and finds the provider and the engine. */
  get environment(): Record<string, string> {
    const { terraform, provider, engine } = this.machine;
    return {
      ...engineEnvironment(engine),
      PATH: `${terraform.binFolder}${delimiter}${process.env.PATH ?? ""}`,
      TF_CLI_CONFIG_FILE: provider.configuration,
      TF_IN_AUTOMATION: "1",
      TF_INPUT: "0",
      CHECKPOINT_DISABLE: "1",
      CDKTF_OUTDIR: this.outdir,
      NO_COLOR: "1",
    };
  }

  /** Runs a line of a shell, as an integrator types it. */
  shell(line: string, cwd = this.folder): Promise<Ran> {
    return runProgram("sh", ["-c", line], { cwd, env: this.environment, timeoutS: commandTimeoutS });
  }

  /** Runs Terraform on a site, whatever the end is. */
  terraform(site: string, ...args: string[]): Promise<Ran> {
    return runProgram(this.machine.terraform.program, args, this.options(site));
  }

  /** @throws Error with Terraform's words when it fails */
  terraformOutput(site: string, ...args: string[]): Promise<string> {
    return outputOf(this.machine.terraform.program, args, this.options(site));
  }

  /** Removes from the engine what its sites have there, data too. A destroy by Terraform asks after everything first, and costs three times as much: it is for tests that are about it. */
  takeDown(): Promise<void> {
    return removeDeployed(this.machine.engine, this.folder);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private options(site: string) {
    return { cwd: this.stackFolder(site), env: this.environment, timeoutS: commandTimeoutS };
  }
}
