import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

/** The folder that builds are kept in from run to run. */
export const cacheFolder = resolve(".cache/acceptance");

/**
 * The folder that `fill` filled when the files that pin its content were as they are. Filled beside and renamed: a folder that
 * is there is whole.
 */
export async function keptFolder(name: string, pins: readonly string[], fill: (unfinished: string) => Promise<void>): Promise<string> {
  const hash = createHash("sha256");
  for (const file of pins) hash.update(readFileSync(file));
  const folder = join(cacheFolder, `${name}-${hash.digest("hex").slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  await fill(unfinished);
  renameSync(unfinished, folder);
  return folder;
}
