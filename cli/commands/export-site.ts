import { existsSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { listValues } from "../../constructs/plain/list-values";
import { PropsError } from "../../constructs/props";
import { differingPlaces, type SynthesizedSite } from "../../stacks/export/compare-exported";
import { comments, lostText, type SiteFileTexts, siteFileTexts } from "../../stacks/export/site-file-text";
import type { ResultFile } from "../outputs/write-files";
import { exportOfFile } from "../sources/export-file";
import type { ExportedIn } from "../sources/exported-in";
import { inTemporaryFolder } from "../sources/temporary-folder";
import { InputError } from "../terminal/exit-codes";

/** The way in which a site becomes a file. */
interface ExportSiteOptions {
  /** The app or site file that it comes from, for the comments. */
  readonly source: string;
  /** The site file. @default the name of the site, in the folder in which the program runs */
  readonly output: string | undefined;
  /** The name of a file beside it for the design. @default the site file has everything */
  readonly design?: string | undefined;
  /** The day on which both are judged. @default that of the policy */
  readonly today?: string | undefined;
  /** Whether files that exist may be replaced. */
  readonly mayReplace: boolean;
}

export interface ExportedFiles {
  /** The site file first, then its weather and its design. */
  readonly files: readonly [ResultFile, ...ResultFile[]];
  /** Lines about props of the site that a file cannot hold, and differences between file and source. Empty where both are equal. */
  readonly lost: readonly string[];
  /** Names the parts that are equal in both, where nothing differs. */
  readonly same: string;
}

/**
 * Writes the files that describe a site, reads them back, and compares them with the source after judging and synthesis.
 *
 * @throws InputError for a file that exists
 */
export function exportSite(
  { exported, synthesized }: ExportedIn,
  { source, output, design, today, mayReplace }: ExportSiteOptions,
): ExportedFiles {
  const file = output ?? `${exported.site}.yaml`;
  if (basename(file) === design) throw new InputError(`--split must differ from the site file but both are ${design}: name another`);
  const texts = siteFileTexts(exported, basename(file, extname(file)), design);
  const beside = texts.beside.map(({ name, text }) => ({ file: join(dirname(file), name), text }));
  if (!mayReplace) for (const one of [file, ...listValues(beside, "file")]) refuseTaken(one);
  const ofFile = synthesizeFile(basename(file), texts, today);
  const differing = "report" in ofFile ? differingPlaces(synthesized, ofFile).map(lostText) : ofFile;
  const lost = [...exported.lost.map(lostText), ...differing];
  const { verdict } = synthesized.report;
  const same = verdict === "pass" ? "the same Terraform JSON, byte for byte" : "refused with the same findings";
  const head = [
    `${exported.site}, written by edge-node export from ${basename(source)}.`,
    ...(lost.length === 0 ? [`Compared with the source: ${same}.`] : ["Differences from the source:", ...lost.map((line) => `- ${line}`)]),
  ];
  return { files: [{ file, text: comments(head) + texts.text }, ...beside], lost, same };
}

/** @throws InputError for a file that exists */
export function refuseTaken(file: string): void {
  if (existsSync(file))
    throw new InputError(`File to write must not exist yet but ${file} does: name another with --output, or replace it with --force`);
}

/** Synthesizes the site of the file, or returns what is wrong with the file. */
function synthesizeFile(name: string, { text, beside }: SiteFileTexts, today: string | undefined): SynthesizedSite | readonly string[] {
  return inTemporaryFolder((folder) => {
    try {
      const file = join(folder, name);
      writeFileSync(file, text);
      for (const one of beside) writeFileSync(join(folder, one.name), one.text);
      return exportOfFile(file, { root: folder, today }).synthesized;
    } catch (error) {
      if (!(error instanceof PropsError)) throw error;
      const shown = (words: string) => words.replaceAll(`${folder}/`, "");
      const propOf = (path: string) => shown(path).replace(/^.*?:\d+:\d+ /, ""); // comments move lines down
      return error.problems.map(({ path, message }) => lostText({ place: propOf(path), why: shown(message) }));
    }
  });
}
