import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { goTool } from "./go-tool";
import { buildsAll } from "./options";
import { providerHost, type Terraform } from "./terraform";

/** The docker provider, and how Terraform finds it. */
export interface ProviderMirror {
  /** CLI configuration file, for `TF_CLI_CONFIG_FILE`. */
  readonly configuration: string;
  readonly version: string;
  /** Whether it was built here. */
  readonly built: boolean;
}

// 4.6.0 and the commits of the 15 days after it: the module in tools/docker-provider.
const builtVersion = "4.6.0";

const platform = `${process.platform}_${process.arch === "x64" ? "amd64" : process.arch}`;

/** A mirror with the machine's provider, else with one built from the pinned module, and the CLI configuration that names it. */
export async function providerMirror(terraform: Terraform, folder: string): Promise<ProviderMirror> {
  const host = await providerHost(terraform, folder);
  const present = buildsAll ? undefined : machineMirror(host);
  const mirror = present?.mirror ?? (await builtMirror(host, folder));
  const configuration = join(folder, "terraform.rc");
  // `direct` is missing on purpose: what the mirror lacks is an error and not a download.
  writeFileSync(configuration, `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n}\n`);
  return { configuration, version: present?.version ?? builtVersion, built: present === undefined };
}

/** Folders in which Terraform looks for providers without being told. */
function machineMirror(host: string): { mirror: string; version: string } | undefined {
  const mirrors = [
    process.env.TF_PLUGIN_CACHE_DIR ?? "",
    join(homedir(), ".terraform.d/plugins"),
    join(homedir(), ".local/share/terraform/plugins"),
    "/usr/local/share/terraform/plugins",
    "/usr/share/terraform/plugins",
  ].filter((mirror) => mirror !== "");
  for (const mirror of mirrors) {
    const version = versionsIn(join(mirror, host, "kreuzwerker/docker")).at(-1);
    if (version !== undefined) return { mirror, version };
  }
  return undefined;
}

/** Unpacked versions for this platform that the constructs' default constraint takes, oldest first. */
function versionsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const numbers = (version: string) => version.split(".").map(Number);
  const older = (left: string, right: string) =>
    numbers(left)
      .map((number, index) => number - (numbers(right)[index] ?? 0))
      .find((difference) => difference !== 0) ?? 0;
  return readdirSync(folder)
    .filter((version) => /^\d+\.\d+\.\d+$/.test(version) && existsSync(join(folder, version, platform)))
    .filter((version) => older(version, "3.6.2") >= 0 && older(version, "5.0.0") < 0)
    .sort(older);
}

async function builtMirror(host: string, folder: string): Promise<string> {
  const built = join(await goTool("docker-provider"), "terraform-provider-docker");
  const mirror = join(folder, "mirror");
  const target = join(mirror, host, "kreuzwerker/docker", builtVersion, platform);
  mkdirSync(target, { recursive: true });
  copyFileSync(built, join(target, `terraform-provider-docker_v${builtVersion}`));
  return mirror;
}
