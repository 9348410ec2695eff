import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { outputOf } from "../../support/programs/run-program";
import { goTool } from "./go-tool";
import { buildsAll } from "./options";
import { tryFindProgram } from "./search-path";

/** OpenTofu or Terraform. */
export interface Terraform {
  readonly program: string;
  /** As "OpenTofu v1.12.6". */
  readonly version: string;
  /** Holds the program by the name `terraform`, for the commands of documents. */
  readonly binFolder: string;
}

/** The machine's `tofu` or `terraform`, else an OpenTofu built from the pinned module. */
export async function terraform(folder: string): Promise<Terraform> {
  const present = buildsAll ? undefined : (tryFindProgram("tofu") ?? tryFindProgram("terraform"));
  return present === undefined ? builtOpenTofu(folder) : described(present, folder);
}

/** An OpenTofu built from the pinned module. */
export async function builtOpenTofu(folder: string): Promise<Terraform> {
  return described(join(await goTool("opentofu"), "tofu"), folder);
}

export function isOpenTofu({ version }: Terraform): boolean {
  return version.startsWith("OpenTofu");
}

async function described(program: string, folder: string): Promise<Terraform> {
  const binFolder = join(folder, "bin");
  mkdirSync(binFolder, { recursive: true });
  const alias = join(binFolder, "terraform");
  if (!existsSync(alias)) symlinkSync(program, alias);
  const [version = ""] = (await outputOf(program, ["version"], { env: withoutConfiguration })).split("\n");
  return { program, version, binFolder };
}

/**
 * The registry host that the program takes for a provider named without one. OpenTofu and Terraform differ in it, and the
 * folders of a mirror are named after it.
 */
export async function providerHost({ program }: Terraform, folder: string): Promise<string> {
  const question = join(folder, "provider-host");
  mkdirSync(question, { recursive: true });
  writeFileSync(join(question, "main.tf.json"), '{"terraform":{"required_providers":{"docker":{"source":"kreuzwerker/docker"}}}}');
  const answer = await outputOf(program, ["providers"], { cwd: question, env: withoutConfiguration });
  const host = /provider\[([^/\]]+)\/kreuzwerker\/docker\]/.exec(answer)?.[1];
  if (host === undefined) throw new Error(`${program} providers must name the docker provider but says: ${answer}`);
  return host;
}

/** The machine's own settings of the program stay out of the run. */
const withoutConfiguration = { TF_CLI_CONFIG_FILE: "/dev/null", CHECKPOINT_DISABLE: "1" };
