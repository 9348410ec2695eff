import { compact } from "../../plain/compact";
import { counted } from "../../plain/counted";
import { listValues } from "../../plain/list-values";
import { unique } from "../../plain/unique";
import { visibleLine } from "../../props/problems/visible-text";
import type { FailLevel } from "../fail-level";
import { isSolved } from "../is-solved";
import type { RunResult } from "../run-result";
import type { SiteSummary } from "../site-report";
import { assumptionsText } from "../subjects/assumptions";
import { assumptionsOf } from "../subjects/assumptions/record";
import { coverageText, missingText, unshownInputs } from "../subjects/coverage";
import { coverageOf } from "../subjects/coverage/record";
import { downlinkTexts } from "../subjects/downlink";
import { failureText, levelText, policyText } from "../subjects/findings/failure-text";
import { tabulateSummary } from "../subjects/findings/summary-table";
import { type VerdictTree, verdictTree } from "../subjects/findings/verdict-tree";
import { phaseText } from "../subjects/phase";
import { tabulatePlacement } from "../subjects/placement";
import { voltagesText } from "../subjects/power";
import { tabulateQuestions } from "../subjects/power/questions";
import { remediesText } from "../subjects/remedies";
import { missingShardRemedy, missingShardText, shardText } from "../subjects/shards";
import { tabulateHeat } from "../subjects/thermal";
import { tableText } from "../writing/fitted-table";
import { type Table, writeTable } from "../writing/table";
import { visibleLines } from "../writing/visible-lines";
import { wrappedText } from "../writing/wrapped-text";
import type { Format, FormatOptions } from "./format";

/** What text shows needs no states. */
type TextResults = Pick<RunResult, "failOn" | "shard" | "missing"> & { readonly sites: readonly SiteSummary[] };

/** A stack that is not written, and the one that it needs. */
interface HeldBackStack {
  readonly stack: string;
  readonly needs: string;
}

/** For people at a terminal: what stops a site and what to change, what may not be missed, and the tables of all sites. */
export const textFormat = {
  name: "text",
  files: (result: TextResults, options?: FormatOptions) => [
    {
      name: "verdict.txt",
      text: resultTexts(result, options)
        .map((text) => `${text}\n`)
        .join(""),
    },
  ],
} as const satisfies Format;

/**
 * What text says, in its order: what was not judged, what stops a site and what a reader may not miss, site by site; what is not written; what antennas see and receive; what each rests on; then verdicts and margins of all sites, the
 * room to each limit of their heat, and the questions on their power; what was judged, and what an input would open.
 *
 * @param heldBack what is not written. @default the sites that need another
 */
export function resultTexts(
  { sites, failOn, shard, missing = [] }: TextResults,
  { width = Number.POSITIVE_INFINITY, isQuiet = false, paint = (said) => said }: FormatOptions = {},
  heldBack = heldBackSites(sites),
): string[] {
  const held = heldBack.map(({ stack, needs }) => `✗ ${stack}: not written, it depends on ${needs}`);
  const lost = missing.map((one) => `✗ ${missingShardText(one)}\n  remedy: ${missingShardRemedy(one)}`);
  const texts = sites.map((report) => siteTexts(report, failOn, sites.length === 1));
  const wrapped = (said: readonly string[]) => said.map((one) => wrappedText(one, width));
  const said = wrapped([...lost, ...texts.flatMap((one) => one.said), ...held].map((one) => paint(one))); // colour lasts over a break
  const part = shard ? wrapped([shardText(shard)]) : [];
  if (sites.length === 0) return [...said, ...part];
  if (isQuiet) return said;
  const solved = texts.flatMap((one) => one.solved);
  const tables = solved.length === 0 ? [] : joinTables([...solved, ...texts.map((one) => one.hosts)]);
  return [
    ...said,
    ...part,
    ...wrapped(texts.flatMap((one) => one.phase)),
    ...wrapped(texts.flatMap((one) => one.downlink)),
    ...wrapped(texts.flatMap((one) => one.assumed)),
    ...tables.map((table) => tableText(table, width)),
    ...wrapped(texts.flatMap((one) => one.ready)),
    ...wrapped(texts.map((one) => one.coverage)),
  ];
}

/** What text says of one site, each where all sites have it together. It holds texts alone: a report of many is unpacked once, and let go. */
function siteTexts(report: SiteSummary, failOn: FailLevel | undefined, isAlone: boolean) {
  const tree = verdictTree(report, failOn);
  return {
    said: saidTexts(report, tree),
    phase: phaseTexts(report),
    downlink: report.downlink ? downlinkTexts(report.downlink).map((text) => visibleLine(`${report.site}: ${text}`)) : [],
    assumed: isSolved(report) ? assumptionLines(report) : [],
    solved: isSolved(report)
      ? [tabulateSummary([report], failOn), tabulateHeat([report]), tabulateQuestions([report])].map(writeTable)
      : [],
    hosts: writeTable(tabulatePlacement([report])),
    ready: readyTexts(report, tree),
    coverage: coverageLines(report, isAlone ? mostInputs.alone : mostInputs.ofSeveral),
  };
}

/** Those of one caption as one table; none without rows. */
function joinTables(tables: readonly Table[]): readonly Table[] {
  const captions = unique(listValues(tables, "caption"));
  return captions.flatMap((caption) => {
    const own = tables.filter((table) => table.caption === caption && table.rows.length > 0);
    return own.slice(0, 1).map((first) => ({ ...first, rows: own.flatMap(({ rows }) => rows) }));
  });
}

function saidTexts(report: SiteSummary, tree: VerdictTree): string[] {
  return compact([
    report.verdict === "fail" && failureText(report),
    report.remedies && remediesText(report.remedies),
    ...compact([levelText(report.site, tree), policyText(report, tree.status.failOn)]),
  ]);
}

/** Which phase of its site it is, of a site with phases. */
function phaseTexts({ site, phase }: SiteSummary): string[] {
  return phase ? [visibleLine(`${site}: ${phaseText(phase)}`)] : [];
}

/** Of a site of which nothing was solved and nothing stops an apply: no table shows it. */
function readyTexts(report: SiteSummary, { status: { fails, caveats } }: VerdictTree): string[] {
  if (isSolved(report) || fails) return [];
  return [visibleLine(`✓ ${report.site}: nothing stops an apply${caveats.length === 0 ? "" : `, with ${caveats.join(" and ")}`}`)];
}

/** What its verdict rests on that no document vouches for, and who says for what voltage its parts are built. */
function assumptionLines(report: SiteSummary): string[] {
  const { site, declared } = report;
  const texts = compact([assumptionsText(assumptionsOf(report), declared), voltagesText(report)]);
  return texts.map((text) => visibleLine(`${site}: ${text}`));
}

/** Most inputs that are named of a site: of the only one, and of several [-]. */
const mostInputs = { alone: 6, ofSeveral: 1 };

/** What was judged of a site, and the inputs that would open the most. */
function coverageLines(report: SiteSummary, most: number): string {
  const coverage = coverageOf(report);
  const { missing } = coverage;
  const shown = missing.slice(0, most).map((one) => `  ${missingText(one, 3)}`);
  const rest = unshownInputs(missing, shown.length);
  const more = rest === 0 ? [] : [`  and ${counted(rest, "more input")}, listed in the report`];
  return visibleLines([`${report.site}: ${coverageText(coverage)}`, ...shown, ...more]);
}

function heldBackSites(sites: readonly SiteSummary[]): readonly HeldBackStack[] {
  return sites.flatMap(({ site, needs }) => (needs === undefined ? [] : [{ stack: site, needs }]));
}
