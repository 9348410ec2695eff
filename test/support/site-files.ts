import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { afterAll } from "vitest";
import { type ReadSiteFileOptions, readSiteFile, type SiteFile } from "../../site-files/site-file";
import { problemsOf } from "./props/problems-of";

/** The site that `edge-node init` writes, as its site and as its design: what stands above `compute` and what stands from there on. */
export function ownSite(): { readonly site: string; readonly design: string } {
  const text = readFileSync("examples/own-site.yaml", "utf8");
  const cut = text.indexOf("compute:\n");
  return { site: text.slice(text.indexOf("site:\n"), cut), design: text.slice(cut) };
}

/** Files of a test in a folder of its own within the project, which ends with the tests of the file. */
export class SiteFiles {
  readonly folder: string;

  constructor(name: string) {
    mkdirSync(".cache", { recursive: true });
    this.folder = relative(process.cwd(), mkdtempSync(join(process.cwd(), `.cache/${name}-`)));
    afterAll(() => rmSync(this.folder, { recursive: true }));
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, text: string): string {
    const path = this.path(name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  }

  /** Writes a site `riyadh.yaml` beside a design `hub.yaml`, and gives its path. */
  writeBoth(site: string, design: string): string {
    this.write("hub.yaml", design);
    return this.write("riyadh.yaml", site);
  }

  /** The site in a file `riyadh.yaml` beside a design `hub.yaml`. */
  read(site: string, design: string, options: ReadSiteFileOptions = {}): SiteFile {
    return readSiteFile(this.writeBoth(site, design), options);
  }

  /** A whole site in a file `alone.yaml`. @param today of the run */
  readAlone(text: string, today?: string): SiteFile {
    return readSiteFile(this.write("alone.yaml", text), today === undefined ? {} : { today });
  }

  /** What is wrong with both, without the folder. */
  problems(site: string, design: string): readonly string[] {
    return problemsOf(() => this.read(site, design)).map((problem) => problem.replaceAll(`${this.folder}/`, ""));
  }
}
