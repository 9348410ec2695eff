import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { visibleLine } from "../constructs/props/problems/visible-text";
import { chartNames } from "../constructs/report/charts/site-charts";
import type { SiteReport } from "../constructs/report/site-report";
import { fileReason } from "../site-files/reading/file-text";
import { shardFile } from "../site-lists/shards/shard-file";
import { engineFile } from "./deployed-engine";
import { checkFolder, enterFolder, leaveFolder, noteWriter } from "./written-folders";

/** What a program leaves that is killed while it takes the lock. */
const halfLock = /^\.edge-node\.lock\.[0-9a-f]{8}$/;

/** What an app writes beside the report of each site when it is asked to export. */
export const exportFile = "export.json";

/** What is written of a site, and of all of them: {@link OutputFolder.clear} removes it. */
const siteFiles = ["report.json", "states.json", "report.html", engineFile, exportFile, ...chartNames] as const;
const sharedFiles = ["junit.xml", shardFile] as const;

/** Files that a synthesis writes for a stack. Whatever else lies beside them, as a lock file or a state, is the deployer's. */
const stackFiles = ["cdk.tf.json", "cdk.tf", "metadata.json"];

/** Errors of the file system that say why nothing can be written. */
const unwritable = /^(?:ENOSPC|EDQUOT|EFBIG|EROFS|EACCES|EPERM|EIO|ENOENT|ENOTDIR|EISDIR|ENAMETOOLONG)$/;

/**
 * Runs what writes to an output folder.
 *
 * @throws Error without a trace where the file system refuses it there, as on a full disk
 */
export function writingTo(folder: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    const { code = "", path = folder, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined || !unwritable.test(code) || !resolve(path).startsWith(resolve(folder))) throw error;
    const said = `EdgeApp must write to its output folder but ${folder} cannot be written, ${fileReason(error)}: free disk space, or choose another folder`;
    throw Object.assign(new Error(visibleLine(said)), { stack: visibleLine(said) });
  }
}

/** The folder an app writes to: `stacks/<site>/` from cdktf, `reports/<site>/report.json` with charts and a page beside it and `reports/junit.xml` from us, of a shard `reports/shard.json` too. */
export class OutputFolder {
  constructor(private readonly folder: string) {}

  /**
   * Keeps every other program out, and removes what earlier runs wrote. Does nothing when it was entered and not left.
   *
   * @throws Error when another app of this program wrote to it
   * @throws FolderInUseError when another program is at work in it
   */
  enter(): void {
    if (!this.entersAnew()) return;
    try {
      this.clear();
    } catch (error) {
      this.leave();
      throw error;
    }
  }

  /** Whether it was not entered yet. On a full disk no lock can be written, and an old green must go all the same: to remove needs no room. */
  private entersAnew(): boolean {
    try {
      return enterFolder(this.folder, this);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOSPC" || (error as NodeJS.ErrnoException).code === "EDQUOT") this.clear();
      throw error;
    }
  }

  /** Lets other programs in. */
  leave(): void {
    leaveFolder(this.folder, this);
  }

  /** From now on no other app of this program may enter. */
  noteWritten(): void {
    noteWriter(this.folder, this);
  }

  /** Removes what earlier runs wrote, of every stack and site, so that nothing stale can be deployed. Files of others stay. */
  clear(): void {
    for (const name of ["stacks", "reports"]) {
      removeLink(join(this.folder, name));
      for (const entry of this.entries(name)) removeLink(join(this.folder, name, entry));
    }
    this.removeStacks();
    for (const part of this.entries(".").filter((name) => halfLock.test(name))) rmSync(join(this.folder, part), { force: true });
    for (const site of this.folders("reports")) removeFiles(join(this.folder, "reports", site), siteFiles.flatMap(writtenAs));
    for (const name of sharedFiles.flatMap(writtenAs)) rmSync(join(this.folder, "reports", name), { force: true });
  }

  /** Writes a file of a site, whole or not at all. */
  write(site: string, name: (typeof siteFiles)[number], content: string | Uint8Array): void {
    writeWhole(join(this.folder, "reports", site), name, [content]);
  }

  /** Writes a file of all sites, part by part, whole or not at all. */
  writeShared(name: (typeof sharedFiles)[number], parts: Iterable<string>): void {
    writeWhole(join(this.folder, "reports"), name, parts);
  }

  /** The report of a site as it was written. */
  readReport(site: string): SiteReport {
    return JSON.parse(readFileSync(join(this.folder, "reports", site, "report.json"), "utf8"));
  }

  /** Runs what writes the stacks; when it throws, removes what it had written. */
  writingStacks(write: () => void): void {
    try {
      checkFolder(this.folder);
      write();
    } catch (error) {
      this.removeStacks();
      throw error;
    }
  }

  private removeStacks(): void {
    for (const stack of this.folders("stacks")) removeFiles(join(this.folder, "stacks", stack), stackFiles);
    rmSync(join(this.folder, "manifest.json"), { force: true });
  }

  private folders(name: string): string[] {
    return this.entries(name).filter((entry) => lstatSync(join(this.folder, name, entry), { throwIfNoEntry: false })?.isDirectory());
  }

  private entries(name: string): string[] {
    try {
      return readdirSync(join(this.folder, name));
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
      throw error;
    }
  }
}

/**
 * A link in the place of a folder leads to what was written elsewhere, by an earlier run too: under the name of a site that fails an old green would stay, and one that passes
 * would be written elsewhere. The link goes. What it leads to is somebody else's and stays.
 */
function removeLink(path: string): void {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  if (leadsToFile(path)) return; // nothing is written through it
  const said = `${path} must be a real folder but was a link to ${readlinkSync(path)}: the link is removed, its target stays`;
  process.stderr.write(`${visibleLine(said)}\n`);
  unlinkSync(path);
}

function leadsToFile(link: string): boolean {
  try {
    return statSync(link).isFile();
  } catch {
    return false; // to nothing, or in a circle
  }
}

/** Writes a file whole or not at all. */
function writeWhole(folder: string, name: string, contents: Iterable<string | Uint8Array>): void {
  const [file, part] = writtenAs(name);
  mkdirSync(folder, { recursive: true });
  try {
    writeParts(join(folder, part), contents);
  } catch (error) {
    rmSync(join(folder, part), { force: true });
    throw error;
  }
  renameSync(join(folder, part), join(folder, file));
}

function writeParts(path: string, contents: Iterable<string | Uint8Array>): void {
  const file = openSync(path, "w");
  try {
    for (const content of contents) writeFileSync(file, content);
  } finally {
    closeSync(file);
  }
}

/** The name of a file, and the one that it has until it is whole. */
function writtenAs(name: string): [file: string, part: string] {
  return [name, `${name}.part`];
}

/** Removes files from a folder, and the folder when nothing else is in it. */
function removeFiles(folder: string, names: readonly string[]): void {
  for (const name of names) rmSync(join(folder, name), { force: true });
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
