import { diffText } from "../../constructs/report/diff/diff-text";
import { type SiteDiff, siteDiff } from "../../constructs/report/diff/site-diff";
import type { RunResult } from "../../constructs/report/run-result";
import type { SiteReport } from "../../constructs/report/site-report";
import { isFolder, outputFolderResult } from "../merge/output-folder-result";
import { forBothFiles } from "../sources/each-file";
import { resultOf, resultOfSite } from "../sources/result-of";
import { isResult } from "../sources/source-kind";
import { fromDescription } from "../terminal/from-description";
import type { DiffOptions } from "./diff-options";
import { noneInCommon, oneSidedText } from "./one-sided-sites";
import { type PairedSites, pairedSites, type Side } from "./paired-sites";
import { isSameFile } from "./same-file";

/**
 * Returns how the sites of two sources differ: a text a pair, and one for each site without a counterpart.
 *
 * @throws InputError without a common site, and as each source throws it
 */
export function resultDiffTexts(before: string, after: string, options: DiffOptions): readonly string[] {
  const { sides, pairs, onlyBefore, onlyAfter } = readBoth(before, after, options);
  if (pairs.length === 0) throw noneInCommon(...sides);
  const diffs = pairs.map(([one, other]) => fromDescription(one.site, () => named(siteDiff(one, other), other)));
  return [
    ...diffs.filter((diff) => !options.quiet || isDifferent(diff)).map((diff) => diffText(diff, options)),
    ...onlyBefore.map(({ site }) => oneSidedText(site, before, options.width)),
    ...onlyAfter.map(({ site }) => oneSidedText(site, after, options.width)),
  ];
}

function isDifferent({ before, after, steps = [], moved, left, margins, outcomes }: SiteDiff): boolean {
  return before !== after || [steps, moved, left, margins, outcomes].some(({ length }) => length > 0);
}

interface BothSides extends PairedSites<SiteReport> {
  readonly results: readonly [before: RunResult, after: RunResult];
  readonly sides: readonly [before: Side<SiteReport>, after: Side<SiteReport>];
}

/**
 * Reads two sources (saved, an output folder, or judged now), and pairs their sites.
 *
 * @throws InputError or PropsError as each source throws it
 */
export function readBoth(before: string, after: string, options: DiffOptions): BothSides {
  const isOneSource = isSameFile(before, after);
  const read = (source: string) =>
    isFolder(source) ? resultOfSite(source, outputFolderResult(source), options.site) : resultOf(source, options);
  const [first, last = first] = isOneSource ? [read(before)] : forBothFiles(before, after, read);
  const sides = [
    { source: before, items: first.sites },
    { source: after, items: last.sites },
  ] as const;
  return { results: [first, last], sides, ...pairedResults(...sides, options, isOneSource) };
}

/** Pairs sites of results by name and `--as`. A site file may have another name on each side. */
function pairedResults(
  first: Side<SiteReport>,
  last: Side<SiteReport>,
  { as }: Pick<DiffOptions, "as">,
  isOneSource: boolean,
): PairedSites<SiteReport> {
  const [[one, ...others], [other, ...more]] = [first.items, last.items];
  const isOneEach = one !== undefined && other !== undefined && others.length === 0 && more.length === 0;
  if (as.length === 0 && isOneEach && !(isResult(first.source) && isResult(last.source)))
    return { pairs: [[one, other]], onlyBefore: [], onlyAfter: [] };
  return pairedSites(first, last, as, isOneSource);
}

function named(diff: SiteDiff, { site }: SiteReport): SiteDiff {
  return diff.site === site ? diff : { ...diff, site: `${diff.site} → ${site}` };
}
