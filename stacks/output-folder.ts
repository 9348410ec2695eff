import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SiteReport } from "../constructs/report/site-report";

/** Files that a synthesis writes for a stack. Whatever else lies beside them, as a lock file or a state, is the deployer's. */
const stackFiles = ["cdk.tf.json", "cdk.tf", "metadata.json"];

/** The folder an app writes to: `stacks/<site>/` from cdktf, `reports/<site>/report.json` from us. */
export class OutputFolder {
  constructor(private readonly folder: string) {}

  /** Removes what earlier runs wrote, of every stack and site, so that nothing stale can be deployed. Files of others stay. */
  clear(): void {
    this.removeStacks();
    for (const site of this.entries("reports")) {
      removeFiles(join(this.folder, "reports", site), ["report.json"]);
    }
  }

  /** Writes a report whole or not at all. */
  writeReport(report: SiteReport): void {
    const folder = join(this.folder, "reports", report.site);
    mkdirSync(folder, { recursive: true });
    const file = join(folder, "report.json");
    writeFileSync(`${file}.part`, `${JSON.stringify(report, undefined, 2)}\n`);
    renameSync(`${file}.part`, file);
  }

  /** Runs what writes the stacks; when it throws, removes what it had written. */
  writingStacks(write: () => void): void {
    try {
      write();
    } catch (error) {
      this.removeStacks();
      throw error;
    }
  }

  private removeStacks(): void {
    for (const stack of this.entries("stacks")) removeFiles(join(this.folder, "stacks", stack), stackFiles);
    rmSync(join(this.folder, "manifest.json"), { force: true });
  }

  private entries(name: string): string[] {
    try {
      return readdirSync(join(this.folder, name), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
      throw error;
    }
  }
}

/** Removes files from a folder, and the folder when nothing else is in it. */
function removeFiles(folder: string, names: readonly string[]): void {
  for (const name of names) rmSync(join(folder, name), { force: true });
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
