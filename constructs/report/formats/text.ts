import { compact } from "../../plain/compact";
import { counted } from "../../plain/counted";
import { listValues } from "../../plain/list-values";
import { unique } from "../../plain/unique";
import { visibleLine } from "../../props/problems/visible-text";
import type { FailLevel } from "../fail-level";
import { isSolved } from "../is-solved";
import type { RunResult } from "../run-result";
import type { SiteSummary } from "../site-report";
import { assumptionsText, unusualText } from "../subjects/assumptions";
import { assumptionsOf } from "../subjects/assumptions/record";
import { coverageText, missingText, tabulateCoverage, unshownInputs } from "../subjects/coverage";
import { type CoveredSite, coveredSite, mergeMissing } from "../subjects/coverage/record";
import { downlinkTexts } from "../subjects/downlink";
import { failureText, levelText, policyText } from "../subjects/findings/failure-text";
import { tabulateSummary } from "../subjects/findings/summary-table";
import { type VerdictTree, verdictTree } from "../subjects/findings/verdict-tree";
import { idleReceptionsText } from "../subjects/links";
import { papersToGetText } from "../subjects/papers";
import { phaseText } from "../subjects/phase";
import { tabulatePlacement } from "../subjects/placement";
import { voltagesText } from "../subjects/power";
import { tabulateQuestions } from "../subjects/power/questions";
import { remediesText } from "../subjects/remedies";
import { missingShardRemedy, missingShardText, shardText } from "../subjects/shards";
import { tabulateShedding } from "../subjects/shedding";
import { tabulateHeat } from "../subjects/thermal";
import { tableText } from "../writing/fitted-table";
import { type Table, writeTable } from "../writing/table";
import { visibleLines } from "../writing/visible-lines";
import { wrappedText } from "../writing/wrapped-text";
import type { Format, FormatOptions } from "./format";

type TextResults = Pick<RunResult, "failOn" | "shard" | "missing"> & { readonly sites: readonly SiteSummary[] };

/** A stack that is not written, and the stack that it needs. */
interface HeldBackStack {
  readonly stack: string;
  readonly needs: string;
}

/** The format for a terminal: what blocks a site and what to change, what a reader must know, and the tables of all sites. */
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
 * Writes the texts in the order of the page: what blocks and what a reader must know, the node,
 * margins of power and heat, the downlink, checks made, numbers without documents, and inputs to
 * add.
 *
 * @param heldBack stacks that are not written. @default the sites that need another
 */
export function resultTexts(
  { sites, failOn, shard, missing = [] }: TextResults,
  { width = Number.POSITIVE_INFINITY, isQuiet = false, paint = (said) => said }: FormatOptions = {},
  heldBack = heldBackSites(sites),
): string[] {
  const held = heldBack.map(({ stack, needs }) => `✗ ${stack}: not written, it depends on ${needs}`);
  const lost = missing.map((one) => `✗ ${missingShardText(one)}\n  remedy: ${missingShardRemedy(one)}`);
  const texts = sites.map((report) => siteTexts(report, failOn));
  const wrapped = (said: readonly string[]) => said.map((one) => wrappedText(one, width));
  const said = wrapped([...lost, ...texts.flatMap((one) => one.said), ...held].map((one) => paint(one))); // colours continue over a break
  const part = shard ? wrapped([shardText(shard)]) : [];
  if (sites.length === 0) return [...said, ...part];
  if (isQuiet) return said;
  const solved = texts.flatMap((one) => one.solved);
  const tables = solved.length === 0 ? [] : joinTables([...solved, ...texts.map((one) => one.hosts), ...texts.map((one) => one.shedding)]);
  const isAlone = sites.length === 1;
  return [
    ...said,
    ...part,
    ...wrapped(texts.flatMap((one) => one.phase)),
    ...(isAlone ? wrapped(texts.flatMap((one) => one.node)) : []),
    ...tables.map((table) => tableText(table, width)),
    ...wrapped(texts.flatMap((one) => one.downlink)),
    ...wrapped(texts.flatMap((one) => one.ready)),
    ...(isAlone ? wrapped(texts.flatMap((one) => one.checked)) : [tableText(tabulateCoverage(listValues(texts, "covered")), width)]),
    ...wrapped(texts.flatMap((one) => one.minded)),
    ...wrapped(inputTexts(listValues(texts, "covered"))),
  ];
}

const mostInputs = 3;

/** Names the inputs that make most checks possible, over all sites. Empty if none is missing. */
function inputTexts(sites: readonly CoveredSite[]): readonly string[] {
  const missing = mergeMissing(sites.flatMap(({ coverage }) => coverage.missing));
  const left = unshownInputs(missing, mostInputs);
  if (missing.length === 0) return [];
  const more = left === 0 ? [] : [`  ${counted(left, "more input is", "more inputs are")} listed in the report.`];
  return [visibleLines(["Add these inputs first:", ...missing.slice(0, mostInputs).map((one) => `  ${missingText(one, 3)}`), ...more])];
}

/** Returns the texts of one site by kind. They do not hold the report, which is freed after reading. */
function siteTexts(report: SiteSummary, failOn: FailLevel | undefined) {
  const tree = verdictTree(report, failOn);
  const covered = coveredSite(report);
  return {
    said: saidTexts(report, tree),
    phase: phaseTexts(report),
    node: report.node && isSolved(report) ? [visibleLine(`${report.site}: ${report.node.summary}`)] : [],
    covered,
    downlink: report.downlink ? downlinkTexts(report.downlink).map((text) => visibleLine(`${report.site}: ${text}`)) : [],
    checked: [checkedText(report, covered)],
    minded: mindedTexts(report),
    solved: isSolved(report)
      ? [tabulateSummary([report], failOn), tabulateHeat([report]), tabulateQuestions([report])].map(writeTable)
      : [],
    hosts: writeTable(tabulatePlacement([report])),
    shedding: writeTable(tabulateShedding([report])),
    ready: readyTexts(report, tree),
  };
}

/** Joins tables of equal captions, without empty ones. */
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

function phaseTexts({ site, phase }: SiteSummary): string[] {
  return phase ? [visibleLine(`${site}: ${phaseText(phase)}`)] : [];
}

/** Returns the text of a site where nothing was solved and nothing blocks an apply, because no table shows it. */
function readyTexts(report: SiteSummary, { status: { fails, caveats } }: VerdictTree): string[] {
  if (isSolved(report) || fails) return [];
  return [visibleLine(`✓ ${report.site}: nothing blocks an apply${caveats.length === 0 ? "" : `, with ${caveats.join(" and ")}`}`)];
}

/** Says what was checked of one site, and how many of its numbers have no document. */
function checkedText(report: SiteSummary, { coverage }: CoveredSite): string {
  const assumed = isSolved(report) ? [assumptionsText(assumptionsOf(report), report.declared)] : [];
  return visibleLine(`${report.site}: ${[coverageText(coverage), ...assumed].join(" ")}`);
}

/** Warns of the voltages and of unusual values of a site. */
function mindedTexts(report: SiteSummary): readonly string[] {
  if (!isSolved(report)) return [];
  const unusual = report.declared.filter(({ isUnusual }) => isUnusual).map((fact) => `unusual value: ${unusualText(fact)}`);
  return compact([voltagesText(report), idleReceptionsText(report), papersToGetText(report.papers), ...unusual]).map((text) =>
    visibleLine(`${report.site}: ${text}`),
  );
}

function heldBackSites(sites: readonly SiteSummary[]): readonly HeldBackStack[] {
  return sites.flatMap(({ site, needs }) => (needs === undefined ? [] : [{ stack: site, needs }]));
}
