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

/** The last file of synth and cdktf: the list of stacks that may be deployed. */
const manifestName = "manifest.json";

const manifestSchema = z.object({ stacks: z.record(z.string(), z.object({ synthesizedStackPath: z.string() })) });
const terraformSchema = z.record(z.string(), z.unknown());

/**
 * Returns the stacks of an output folder that may be deployed, from its manifest. A folder of shards' folders returns the stacks of all.
 *
 * @throws InputError for a folder that is not the output of a whole run, and for invalid Terraform JSON
 */
export function deployedStacks(folder: string): readonly DeployedStack[] {
  const shards = isFolder(folder) ? shardFolders(folder) : [];
  if (shards.length === 0) return stacksOf(folder);
  const bySite = keyBy(shards.flatMap(stacksOf), (stack) => stack.site); // each shard has the stack without a site
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

/** Refuses links out of the folder: its writer must not read the machine by a public log. */
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
