import { existsSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { visibleLine } from "../constructs/props/problems/visible-text";
import { FolderInUseError } from "./folder-in-use-error";
import { type Lock, takeLock } from "./lock-file";

/** Name of the lock that keeps other programs out of an output folder while apps of this program use it. */
const lockName = ".edge-node.lock";

/** An output folder of this program, by its real path. */
interface WrittenFolder {
  /** Apps that use it. While one of them may write, the folder is locked. */
  readonly apps: Set<object>;
  lock?: Lock;
  writer?: object;
}

const folders = new Map<string, WrittenFolder>();

/**
 * Lets an app write to the folder until it leaves. Returns whether the app was not there yet.
 *
 * @throws Error when another app of this program wrote to the folder: its reports and Terraform JSON would be removed as those of an earlier run, and one JUnit
 * file would hold half of the sites
 * @throws FolderInUseError when another program uses it
 */
export function enterFolder(folder: string, app: object): boolean {
  const entered = folderOf(folder);
  if (entered.writer !== undefined && entered.writer !== app)
    throw new Error(
      visibleLine(
        `EdgeApp must have an output folder of its own but another app of this program wrote to ${folder}: put all sites into one app, or set a different outdir for each app`,
      ),
    );
  if (!entered.lock?.isHeld()) {
    entered.apps.clear(); // start again: the folder was removed, or another program used it
    entered.lock = takeLock(join(folder, lockName), { refusal: (holder, file) => inUse(folder, holder, file) });
  }
  const isNew = !entered.apps.has(app);
  entered.apps.add(app);
  return isNew;
}

/**
 * Checks that no other program has written to the folder.
 *
 * @throws FolderInUseError when the folder or its lock was removed meanwhile, because another program may have written there
 */
export function checkFolder(folder: string): void {
  if (folderOf(folder).lock?.isHeld()) return;
  throw new FolderInUseError(
    `EdgeApp must be alone in its output folder until it ends but its lock ${join(folder, lockName)} was removed, or another program took it: run the app again`,
  );
}

/** Removes an app from the folder. If no other app of this program may write, other programs may enter. */
export function leaveFolder(folder: string, app: object): void {
  const left = folderOf(folder);
  left.apps.delete(app);
  if (left.apps.size > 0 && left.writer !== app) return;
  left.lock?.release();
  delete left.lock;
}

/** Assigns the folder to an app until the program ends. */
export function noteWriter(folder: string, app: object): void {
  folderOf(folder).writer = app;
}

/** Forgets every app, as the end of the program does. Their files then belong to an earlier run. */
export function forgetWriters(): void {
  for (const { lock } of folders.values()) lock?.release();
  folders.clear();
}

function folderOf(folder: string): WrittenFolder {
  const path = existsSync(folder) ? realpathSync(folder) : resolve(folder);
  const known = folders.get(path) ?? { apps: new Set() };
  folders.set(path, known);
  return known;
}

function inUse(folder: string, holder: string | undefined, file: string): FolderInUseError {
  return new FolderInUseError(
    holder === undefined
      ? `The lock of the output folder of EdgeApp must be a file but ${file} is something else: remove it, or choose another output folder`
      : `EdgeApp must be alone in its output folder but ${holder} writes to ${folder}: wait until it ends, or choose another output folder; if that process is gone, remove ${file}`,
  );
}
