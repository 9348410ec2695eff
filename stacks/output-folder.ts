import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SiteReport } from "../constructs/report/site-report";

/** The folder an app writes to: `stacks/<site>/` from cdktf, `reports/<site>/report.json` from us. */
export class OutputFolder {
  constructor(private readonly folder: string) {}

  /** Removes what earlier runs left: every stack, every report and the manifest, so that nothing stale can be deployed. */
  clear(): void {
    for (const name of ["stacks", "reports"]) {
      for (const entry of this.entries(name)) rmSync(join(this.folder, name, entry), { recursive: true, force: true });
    }
    rmSync(join(this.folder, "manifest.json"), { force: true });
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
      for (const entry of this.entries("stacks")) rmSync(join(this.folder, "stacks", entry), { recursive: true, force: true });
      rmSync(join(this.folder, "manifest.json"), { force: true });
      throw error;
    }
  }

  private entries(name: string): string[] {
    try {
      return readdirSync(join(this.folder, name));
    } catch {
      return [];
    }
  }
}
