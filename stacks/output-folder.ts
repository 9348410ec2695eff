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

/** The file that a program leaves if it is killed while it takes the lock. */
const halfLock = /^\.edge-node\.lock\.[0-9a-f]{8}$/;

/** The file that an app writes beside the report of each site when it exports. */
export const exportFile = "export.json";

/** The files of a site, and of all sites. {@link OutputFolder.clear} removes them. */
const siteFiles = ["report.json", "states.json", "report.html", engineFile, exportFile, ...chartNames] as const;
const sharedFiles = ["junit.xml", shardFile] as const;

/** Files that a synthesis writes for a stack. All other files beside them, such as a lock file or a state, belong to the deployer. */
const stackFiles = ["cdk.tf.json", "cdk.tf", "metadata.json"];

/** Errors of the file system that mean that nothing can be written. */
const unwritable = /^(?:ENOSPC|EDQUOT|EFBIG|EROFS|EACCES|EPERM|EIO|ENOENT|ENOTDIR|EISDIR|ENAMETOOLONG)$/;

/**
 * Runs a function that writes to an output folder.
 *
 * @throws Error without a stack trace when the file system refuses to write there, for example on a full disk
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

/**
 * The folder to which an app writes. cdktf writes `stacks/<site>/`. This library writes `reports/<site>/report.json` with charts and a page beside it, and
 * `reports/junit.xml`. For a shard it also writes `reports/shard.json`.
 */
export class OutputFolder {
  constructor(private readonly folder: string) {}

  /**
   * Keeps other programs out, and removes the files of earlier runs. Does nothing if the folder was entered and not left.
   *
   * @throws Error when another app of this program wrote to it
   * @throws FolderInUseError when another program uses it
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

  /**
   * Enters the folder, and returns whether it was not entered yet. On a full disk no lock can be written, but old passing results must still be removed, which
   * needs no space.
   */
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

  /** Refuses other apps of this program from now on. */
  noteWritten(): void {
    noteWriter(this.folder, this);
  }

  /** Removes the files of earlier runs, for every stack and site, so that nothing outdated can be deployed. Other files stay. */
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

  /** Writes a file of a site, completely or not at all. */
  write(site: string, name: (typeof siteFiles)[number], content: string | Uint8Array): void {
    writeWhole(join(this.folder, "reports", site), name, [content]);
  }

  /** Writes a file of all sites, part by part, completely or not at all. */
  writeShared(name: (typeof sharedFiles)[number], parts: Iterable<string>): void {
    writeWhole(join(this.folder, "reports"), name, parts);
  }

  readReport(site: string): SiteReport {
    return JSON.parse(readFileSync(join(this.folder, "reports", site, "report.json"), "utf8"));
  }

  /** Runs a function that writes the stacks. If it throws, this removes the files that it wrote. */
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
 * Removes a link that stands instead of a folder. It leads to files elsewhere, also from earlier runs. The old result of a site that now fails would stay
 * there, and new files would be written there. The target of the link stays.
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
    return false; // the link leads to nothing, or in a circle
  }
}

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

/** Returns the name of a file, and its name until it is complete. */
function writtenAs(name: string): [file: string, part: string] {
  return [name, `${name}.part`];
}

/** Removes files from a folder, and the folder if it is then empty. */
function removeFiles(folder: string, names: readonly string[]): void {
  for (const name of names) rmSync(join(folder, name), { force: true });
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
