import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { keyBy } from "../../constructs/plain/key-by";
import { isOutside } from "../../constructs/report/place";
import { quotedText } from "../../constructs/units/shown-text";
import { fileReason } from "../../site-files/reading/file-text";
import type { DeployedStack } from "../../stacks/terraform-diff/stack-diff";
import { isFolder } from "../merge/output-folder-result";
import { shardFolders } from "../merge/output-folders";
import { InputError } from "../terminal/exit-codes";

/** What synth and cdktf write last: the stacks that may be deployed. */
const manifestName = "manifest.json";

const manifestSchema = z.object({ stacks: z.record(z.string(), z.object({ synthesizedStackPath: z.string() })) });
const terraformSchema = z.record(z.string(), z.unknown());

/**
 * The stacks of an output folder that may be deployed, as its manifest lists them; of a folder of output folders of shards, those of all.
 *
 * @throws InputError for what is no output folder of a whole run, and for Terraform JSON that is none
 */
export function deployedStacks(folder: string): readonly DeployedStack[] {
  const shards = isFolder(folder) ? shardFolders(folder) : [];
  if (shards.length === 0) return stacksOf(folder);
  const bySite = keyBy(shards.flatMap(stacksOf), (stack) => stack.site); // a stack without a site is in each
  return [...bySite.values()];
}

function stacksOf(folder: string): readonly DeployedStack[] {
  if (!isFolder(folder))
    throw new InputError(
      `--terraform must have two output folders of synth but ${folder} is not a folder: write one with edge-node synth --output FOLDER`,
    );
  const file = join(folder, manifestName);
  const again = `write it again with edge-node synth --output ${folder}`;
  if (!existsSync(file)) throw new InputError(`${folder} must contain ${manifestName} of a complete run but does not: ${again}`);
  const manifest = manifestSchema.safeParse(parsed(file, again));
  if (!manifest.success) throw new InputError(`${file} must list stacks with their files but does not: ${again}`);
  return Object.entries(manifest.data.stacks).map(([site, { synthesizedStackPath }]) => {
    const path = join(folder, synthesizedStackPath);
    refuseOutside(folder, path, `${file} names ${quotedText(synthesizedStackPath)} for ${quotedText(site)}`);
    const terraform = terraformSchema.safeParse(parsed(path, again));
    if (!terraform.success) throw new InputError(`${path} must be Terraform JSON but is not: ${again}`);
    return { site, terraform: terraform.data };
  });
}

/** Who may write an output folder must not thereby read the machine: its log may be public. */
function refuseOutside(folder: string, path: string, named: string): void {
  if (!existsSync(path) || !isOutside(realpathSync(folder), realpathSync(path))) return;
  throw new InputError(
    `Terraform JSON must be inside ${folder} but ${named}, which is outside: write the folder again with edge-node synth`,
  );
}

function parsed(file: string, remedy: string): unknown {
  try {
    if (!statSync(file).isFile()) throw new Error("it is not a file");
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new InputError(
      `${file} must be a JSON file but cannot be read, ${error instanceof SyntaxError ? "it is not JSON" : fileReason(error)}: ${remedy}`,
    );
  }
}
