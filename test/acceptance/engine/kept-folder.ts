import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

/** The folder that builds are kept in from run to run. */
export const cacheFolder = resolve(".cache/acceptance");

/**
 * The folder that `fill` filled for the same pins: contents of files, or text, that its content hangs on. Filled beside and renamed: a folder that is there is
 * whole.
 */
export async function keptFolder(
  name: string,
  pins: readonly (string | Buffer)[],
  fill: (unfinished: string) => Promise<void>,
): Promise<string> {
  const hash = createHash("sha256");
  for (const pin of pins) hash.update(pin);
  const folder = join(cacheFolder, `${name}-${hash.digest("hex").slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  await fill(unfinished);
  renameSync(unfinished, folder);
  return folder;
}
