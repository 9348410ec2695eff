import { visibleLine } from "../../props/problems/visible-text";
import { assumptionsOf } from "../assumptions";
import { coverageOf } from "../coverage";
import type { FailLevel } from "../fail-level";
import { isSolved } from "../is-solved";
import type { RunResult } from "../run-result";
import type { SiteSummary } from "../site-report";
import { assumptionsText } from "../words/assumptions-text";
import { contactsText } from "../words/contacts-text";
import { coverageText, missingText, unshownInputs } from "../words/coverage-text";
import { failureText, levelText, policyText } from "../words/failure-text";
import { flowText } from "../words/flow-text";
import { linksTexts } from "../words/links-text";
import { passesText } from "../words/passes-text";
import { phaseText } from "../words/phase-text";
import { placementTable } from "../words/placement-words";
import { questionsTable } from "../words/questions-table";
import { remediesText } from "../words/remedies-text";
import { routingText } from "../words/routing-text";
import { missingShardRemedy, missingShardText, shardText } from "../words/shard-text";
import { caveatTexts, siteStatus } from "../words/site-status";
import { summaryTable } from "../words/summary-table";
import { thermalTable } from "../words/thermal-table";
import { wrappedText } from "../words/wrapped-text";
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
  { sites, failOn = "block", shard, missing = [] }: TextResults,
  { width = Number.POSITIVE_INFINITY, isQuiet = false, paint = (said) => said }: FormatOptions = {},
  heldBack = heldBackSites(sites),
): string[] {
  const held = heldBack.map(({ stack, needs }) => `✗ ${stack}: not written, it depends on ${needs}`);
  const lost = missing.map((one) => `✗ ${missingShardText(one)}\n  remedy: ${missingShardRemedy(one)}`);
  const said = [...lost, ...saidTexts(sites, failOn), ...held].map((one) => wrappedText(paint(one), width)); // colour lasts over a break
  const part = shard ? [wrappedText(shardText(shard), width)] : [];
  if (sites.length === 0) return [...said, ...part];
  if (isQuiet) return said;
  const solved = sites.filter(isSolved);
  const phases = phaseTexts(sites).map((one) => wrappedText(one, width));
  const passes = downlinkTexts(sites).map((one) => wrappedText(one, width));
  const assumed = assumptionTexts(solved).map((one) => wrappedText(one, width));
  const coverage = coverageTexts(sites).map((one) => wrappedText(one, width));
  return [
    ...said,
    ...part,
    ...phases,
    ...passes,
    ...assumed,
    ...(solved.length === 0
      ? []
      : [summaryTable(solved, failOn, width), thermalTable(solved, width), questionsTable(solved, width), ...hostTables(sites, width)]),
    ...readyTexts(sites, failOn).map((one) => wrappedText(one, width)),
    ...coverage,
  ];
}

function saidTexts(sites: readonly SiteSummary[], failOn: FailLevel): string[] {
  return sites.flatMap((report) => [
    ...(report.verdict === "fail" ? [failureText(report)] : []),
    ...(report.remedies ? [remediesText(report.remedies)] : []),
    ...[levelText(report, failOn), policyText(report, failOn)].filter((text) => text !== undefined),
  ]);
}

/** Which phase of its site each is, of sites with phases. */
function phaseTexts(sites: readonly SiteSummary[]): string[] {
  return sites.flatMap(({ site, phase }) => (phase ? [visibleLine(`${site}: ${phaseText(phase)}`)] : []));
}

/** What antennas see in the window, what they receive of it, and what becomes of that. */
function downlinkTexts(sites: readonly SiteSummary[]): string[] {
  return sites.flatMap(({ site, downlink }) => {
    if (!downlink) return [];
    const { links, contacts, data, routing } = downlink;
    const texts = [
      passesText(downlink),
      ...linksTexts(links),
      ...(contacts ? [contactsText(contacts)] : []),
      ...(data ? [flowText(data)] : []),
      ...(routing ? [routingText(routing)] : []),
    ];
    return texts.map((text) => visibleLine(`${site}: ${text}`));
  });
}

/** Where everything runs, of sites with hosts. */
function hostTables(sites: readonly SiteSummary[], width: number): string[] {
  const hosted = sites.flatMap(({ site, placement }) => (placement ? [{ site, placement }] : []));
  return hosted.length === 0 ? [] : [placementTable(hosted, width)];
}

/** Sites of which nothing was solved and nothing stops an apply: no table shows them. */
function readyTexts(sites: readonly SiteSummary[], failOn: FailLevel): string[] {
  return sites.flatMap((report) => {
    const status = siteStatus(report, failOn);
    if (isSolved(report) || status.fails) return [];
    const caveats = caveatTexts(status);
    return [visibleLine(`✓ ${report.site}: nothing stops an apply${caveats.length === 0 ? "" : `, with ${caveats.join(" and ")}`}`)];
  });
}

/** What each verdict rests on that no document vouches for, a line a site. */
function assumptionTexts(sites: readonly SiteSummary[]): string[] {
  return sites.map((report) => {
    const { site, assumptions = assumptionsOf(report), declared } = report;
    return visibleLine(`${site}: ${assumptionsText(assumptions, declared)}`);
  });
}

/** Most inputs that are named of a site: of the only one, and of several [-]. */
const mostInputs = { alone: 6, ofSeveral: 1 };

/** What was judged of each site, and the inputs that would open the most. */
function coverageTexts(sites: readonly SiteSummary[]): string[] {
  const most = sites.length === 1 ? mostInputs.alone : mostInputs.ofSeveral;
  return sites.flatMap((report) => {
    const coverage = coverageOf(report);
    const { missing } = coverage;
    const shown = missing.slice(0, most).map((one) => `  ${missingText(one, 3)}`);
    const rest = unshownInputs(missing, shown.length);
    const more = rest === 0 ? [] : [`  and ${rest} more ${rest === 1 ? "input" : "inputs"}, listed in the report`];
    return [[`${report.site}: ${coverageText(coverage)}`, ...shown, ...more].map(visibleLine).join("\n")];
  });
}

function heldBackSites(sites: readonly SiteSummary[]): readonly HeldBackStack[] {
  return sites.flatMap(({ site, needs }) => (needs === undefined ? [] : [{ stack: site, needs }]));
}
