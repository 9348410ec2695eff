import { realpathSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { type Edit, editsBetween } from "../../constructs/changes/edits";
import { compact } from "../../constructs/plain/compact";
import { unique } from "../../constructs/plain/unique";
import { PropsError } from "../../constructs/props";
import type { Data } from "../../constructs/props/problems/path";
import { readYaml } from "../../constructs/props/yaml/positioned-yaml";
import type { NodeDesign } from "../../constructs/studies/snapshot/node-design";
import { designTexts, type SiteTexts, siteTexts, type TextOf } from "../design/whole-file";
import { readDesignFileWith } from "../design-file";
import { fileBytes, fileText } from "../reading/file-text";
import { withoutForeignLines } from "../reading/foreign-file";
import { type ReadSiteFileOptions, readSiteFileWith, type SiteFile } from "../site-file";
import { changedWords, unwritten } from "./changed-words";
import { editedDesign } from "./edited-design";
import { type Home, homeIn, homeOfDesign } from "./home";
import { inOrderOf, isSameDesign } from "./same-design";
import { editedText } from "./text/edited-text";

/** A file with a change that was read again, and is not yet written. */
export interface PatchedFile {
  readonly path: string;
  /** Present text of the file. */
  readonly before: string;
  readonly text: string;
  /** The given sites, as read with the change. */
  readonly sites: readonly SiteFile[];
}

/** Options for writing a change into a file. */
interface PatchOptions extends ReadSiteFileOptions {
  /** Design for which the edits were made, such as from `readSiteFile()`. The file must still describe the same design. @default it is not compared */
  readonly design?: NodeDesign;
}

/** Options for writing a change into a shared design. */
interface PatchDesignOptions extends PatchOptions {
  /** Site for whose design the edits were made, and which names this file as its design. @default they are of the design by itself */
  readonly site?: string;
  /** Sites that name it as their design, which are read again with the change. @default none but `site` */
  readonly sites?: readonly string[];
}

/**
 * Returns a site file with the edits of a remedy. Comments, layout and order of keys stay. In a site with a design, edits change the design by names; else they
 * replace the written values. Nothing is written to disk; the new text was read again and has the design of the remedy.
 *
 * @param edits of the site's design, parts and counts written out, such as `Remedy.edits` are
 * @throws PropsError with what cannot be written there, or read
 */
export function patchedSiteFile(path: string, edits: readonly Edit[], options: PatchOptions = {}): PatchedFile {
  return withoutForeignLines(path, () => {
    const before = exactText(path);
    const { design } = readSiteFileWith(fileText, path, options);
    const wanted = wantedDesign(path, design, edits, options);
    const { text, textOf } = patchedText(path, before, homeIn(path, siteTexts(before, path, options.root)), wanted);
    const site = readSiteFileWith(textOf, path, options);
    refuseOther(path, site.design, wanted);
    return { path, before, text, sites: [site] };
  });
}

/**
 * Returns a shared design file with edits. They replace the values in the design, and overrides of sites stay. Every given site was read again with it, and must be
 * judged before the file is written.
 *
 * @param edits of the design of `site`, else of the design by itself
 * @throws PropsError with what cannot be written there, or read; also for a value that the site says itself
 */
export function patchedDesignFile(path: string, edits: readonly Edit[], options: PatchDesignOptions = {}): PatchedFile {
  const { site, sites = [] } = options;
  return withoutForeignLines(path, () => {
    const before = exactText(path);
    const read = (textOf: TextOf) =>
      site === undefined ? readDesignFileWith(textOf, path, options).design : readSiteFileWith(textOf, site, options).design;
    const wanted = wantedDesign(path, read(fileText), edits, options);
    const home =
      site === undefined ? homeIn(path, designTexts(before, path, options.root)) : homeOfDesign(site, textsOf(site, path, options));
    const { text, textOf } = patchedText(path, before, home, wanted);
    refuseOther(path, read(textOf), wanted);
    const all = unique(compact([site, ...sites]));
    for (const one of all) textsOf(one, path, options);
    return { path, before, text, sites: all.map((one) => readSiteFileWith(textOf, one, options)) };
  });
}

/** Reads a text. Bytes that are not UTF-8 would be lost, so they are refused. */
function exactText(path: string): string {
  const text = fileText(path);
  if (Buffer.from(text).equals(fileBytes(path, { bytes: Number.MAX_SAFE_INTEGER, remedy: "" }))) return text;
  throw new PropsError(path, [{ path, message: "must be UTF-8 so that it can be changed but is not: save it as UTF-8" }]);
}

function wantedDesign(path: string, design: NodeDesign, edits: readonly Edit[], options: PatchOptions): NodeDesign {
  if (options.design !== undefined && !isDeepStrictEqual(design, options.design))
    throw new PropsError(path, [{ path, message: "must describe the design that was judged but was changed since: judge it again" }]);
  return editedDesign(design, edits, path);
}

interface Patched {
  readonly text: string;
  readonly textOf: TextOf;
}

function patchedText(path: string, before: string, home: Home, wanted: NodeDesign): Patched {
  const words = changedWords(home, wanted);
  const text = editedText(before, path, home.text.value, words);
  const { design: _, ...said } = readYaml(text, path).value as Data;
  if (!isDeepStrictEqual(said, words)) throw unwritten(home, editsBetween(said, words));
  return { text, textOf: (other) => (isSameFile(other, path) ? text : fileText(other)) };
}

function refuseOther(file: string, design: NodeDesign, wanted: NodeDesign): void {
  if (!isSameDesign(design, wanted)) throw unwritten({ file }, editsBetween(design, inOrderOf(design, wanted)));
}

function isSameFile(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    return false; // the reader of the file reports it
  }
}

function textsOf(site: string, design: string, { root }: PatchOptions): Required<SiteTexts> {
  const texts = siteTexts(fileText(site), site, root);
  if (texts.design && isSameFile(texts.design.file, design)) return { site: texts.site, design: texts.design };
  const named = texts.design ? `names ${texts.design.file}` : "names none";
  throw new PropsError(site, [
    { path: `${site} design`, message: `must be ${design} but the site ${named}: leave the site out, or change that design` },
  ]);
}
