import { addUp } from "../../plain/add-up";
import { compact } from "../../plain/compact";
import { counted } from "../../plain/counted";
import { listValues } from "../../plain/list-values";
import { visibleLine } from "../../props/problems/visible-text";
import { isSolved } from "../is-solved";
import type { RunResult } from "../run-result";
import type { SiteReport } from "../site-report";
import { unusualText } from "../subjects/assumptions";
import { coverageTexts, missingText } from "../subjects/coverage";
import { coverageOf, inputCount } from "../subjects/coverage/record";
import { alike } from "../subjects/findings/finding-groups";
import { acceptanceText } from "../subjects/findings/finding-text";
import type { Notice } from "../subjects/findings/notice";
import { caveatTexts, type SiteStatus } from "../subjects/findings/site-status";
import { type VerdictTree, verdictTree } from "../subjects/findings/verdict-tree";
import { arrivalText, forText, leadText, openPapers, openPapersText, stateText } from "../subjects/papers";
import { linesOf, remedyGroups, setText, triedText } from "../subjects/remedies/remedy-text";
import type { TightestMargin } from "../tightest-margins";
import { fitLines, markdownCode, markdownTable, markdownText } from "../writing/markdown-text";
import { judgedTexts } from "../writing/quantity-text";
import { everyScenario, subjectText } from "../writing/scenario-text";
import { fleetHeadline, fleetMarkdown } from "./fleet-markdown";
import type { FormatFile } from "./format";

/** Most characters of a comment: GitHub refuses a longer one [-]. */
const mostCharacters = 65_536;

/** Writes a comment for a pull request: verdict, table of sites, failures. What does not fit is counted. */
export function markdownFiles(result: RunResult): readonly FormatFile[] {
  return [{ name: "summary.md", text: markdownReport(result) }];
}

interface SaidSite {
  readonly report: SiteReport;
  readonly tree: VerdictTree;
}

function markdownReport(result: RunResult): string {
  const sites = result.sites.map((report) => ({ report, tree: verdictTree(report, result.failOn) }));
  const sections = sites.map(section).filter((text) => text !== "");
  const begin = `${fleetHeadline(result) ?? headline(sites, result.failOn)}\n\n${fleetMarkdown(result)}`;
  const head = sites.length === 0 ? begin : `${begin}${summary(sites, mostCharacters / 2)}\n`;
  const shown = fitLines(sections, mostCharacters - head.length - 200);
  const left = sections.length - shown.length;
  const rest = left === 0 ? "" : `\n… and ${counted(left, "more site")}: the whole is in the saved result.\n`;
  return `${head}${shown.join("")}${rest}`;
}

function headline(sites: readonly SaidSite[], failOn: RunResult["failOn"]): string {
  const statuses = sites.map(({ tree }) => tree.status);
  const all = counted(sites.length, "site");
  const [failed, stopped] = [statuses.filter(({ fails }) => fails), statuses.filter(({ isDeployable }) => !isDeployable)];
  if (failed.length > stopped.length)
    return `## ❌ ${failed.length} of ${all} ${failed.length === 1 ? "fails" : "fail"}: ${stopped.length} not deployable, ${failed.length - stopped.length} by --fail-on ${failOn}`;
  if (failed.length > 0) return `## ❌ ${failed.length} of ${all} not deployable`;
  const sum = (of: "accepted" | "tolerated") => addUp(statuses, (status) => status[of]);
  const caveats = caveatTexts({ accepted: sum("accepted"), tolerated: sum("tolerated") });
  return caveats.length === 0 ? `## ✅ ${all}, all deployable` : `## ⚠️ ${all}, all deployable, with ${caveats.join(" and ")}`;
}

/** Lists the sites. If not all fit, failing sites are first and the others are counted. */
function summary(sites: readonly SaidSite[], room: number): string {
  const hasMargins = sites.some(({ report }) => isSolved(report));
  const rows = sites.map(({ report, tree: { status } }) => ({
    row: [
      markdownCode(report.site),
      verdictCell(status),
      coverageTexts(coverageOf(report)).checked,
      ...(hasMargins ? [margin(report.tightest.thermal), margin(report.tightest.power)] : []),
    ],
    fails: status.fails,
  }));
  const margins = ["tightest thermal margin", "tightest power margin"];
  const head = ["site", "verdict", "checked", ...(hasMargins ? margins : [])];
  const whole = markdownTable(head, listValues(rows, "row"));
  if (whole.length <= room) return whole;
  const sorted = [...rows.filter(({ fails }) => fails), ...rows.filter(({ fails }) => !fails)];
  const lines = markdownTable(head, listValues(sorted, "row")).split("\n");
  const shown = fitLines(lines, room);
  const left = sorted.slice(shown.length - 2);
  const failing = left.filter(({ fails }) => fails).length;
  return `${shown.join("\n")}\n\n… and ${left.length} more, of which ${failing === 0 ? "none fails" : counted(failing, "fails", "fail")}.`;
}

const verdictSigns = { fail: "❌ fail", caveat: "⚠️ pass", pass: "✅ pass" } as const;

function verdictCell(status: SiteStatus): string {
  const { fails, isDeployable, failOn, verdict, caveats } = status;
  return compact([verdictSigns[verdict], fails && isDeployable && `by --fail-on ${failOn}`, ...caveats]).join("<br>");
}

function margin(tightest: TightestMargin | undefined): string {
  if (!tightest) return "not judged";
  const { rule, scenario } = tightest;
  return `**${judgedTexts(tightest).margin}** ${markdownCode(rule)}<br>${markdownCode(subjectText(tightest))} in ${scenario === undefined ? everyScenario : markdownCode(scenario)}`;
}

/** Writes a site: what fails it is open, or else what fails without blocking. The rest is folded. */
function section({ report, tree: { status, notices } }: SaidSite): string {
  const failing = notices.filter(({ fails }) => fails);
  const rest = notices.filter(({ fails }) => !fails);
  const others = items(rest);
  const title = `${rest.length} that ${rest.length === 1 ? "does" : "do"} not block`;
  const { missing } = coverageOf(report);
  const count = inputCount(missing);
  const inputs = missing.map((one) => `- ${markdownText(missingText(one))}`);
  const unusual = report.declared.filter(({ isUnusual }) => isUnusual).map((fact) => `- ${markdownText(unusualText(fact))}`);
  const parts = compact([
    ...items(failing),
    ...remedyParts(report),
    ...(failing.length > 0 && others.length > 0 ? [folded(title, others)] : others),
    unusual.length > 0 && folded(`${counted(unusual.length, "unusual value")}, with a reason`, unusual),
    ...paperParts(report),
    inputs.length > 0 && folded(`${counted(count, "missing input")}, and the checks that each makes possible`, inputs),
  ]);
  if (parts.length === 0) return "";
  const state = status.verdict === "pass" ? "" : " open";
  return `\n<details${state}>\n<summary>${markdownCodeHtml(report.site)}: ${status.text}</summary>\n\n${parts.join("\n")}\n\n</details>\n`;
}

/** Lists open papers, the longest lead time first. */
function paperParts({ papers }: SiteReport): string[] {
  const open = papers ? openPapers(papers) : [];
  if (!papers || open.length === 0) return [];
  const lines = open.map((one) => {
    const of = forText(one);
    return `- ${markdownCode(one.scheme)}: ${compact([stateText(one, papers), `lead time ${leadText(one)}`, of !== "" && `for ${of}`])
      .map(markdownText)
      .join("; ")}`;
  });
  const arrival = arrivalText(papers);
  return [folded(compact([openPapersText(papers), arrival]).join("; "), lines)];
}

/** Lists remedies that were found. */
function remedyParts({ remedies }: SiteReport): string[] {
  if (!remedies) return [];
  const { set } = remedies;
  const lines = remedyGroups(remedies).flatMap(({ worst, subjects }) => [
    `- ${markdownCode(worst.rule)} on ${subjects.map(markdownCode).join(", ")}`,
    ...linesOf(worst, set).map((line) => `  - ${markdownText(line)}`),
  ]);
  const together = set ? [`\n**Together:** ${markdownText(setText(set))}`] : [];
  return [...together, folded(`Remedies: ${triedText(remedies)}`, lines)];
}

function folded(title: string, items: readonly string[]): string {
  return `\n<details>\n<summary>${title}</summary>\n\n${items.join("\n")}\n\n</details>`;
}

/** Writes code as HTML, because not every reader allows Markdown in a summary. */
function markdownCodeHtml(text: string): string {
  return `<code>${visibleLine(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</code>`;
}

/** Groups notices that differ only in subject and location. */
function items(notices: readonly Notice[]): string[] {
  const groups = alike(notices, ({ subject: _, place: _place, lines: _lines, ...rest }) => rest);
  return groups.map(({ worst, subjects }) => item(worst, subjects));
}

function item({ rule, title, scenario, measured, remedy, accepted, place, effect, fails }: Notice, subjects: readonly string[]): string {
  const at = place ? ` (${markdownCode(compact([place.file, place.line]).join(":"))})` : "";
  return compact([
    `- ${fails ? "❌" : accepted ? "☑️" : effect === "warn" ? "⚠️" : "ℹ️"} **${markdownText(title)}**: ${markdownCode(rule)} on ${subjects.map(markdownCode).join(", ")}${at}`,
    `  ${markdownText(measured)}${scenario === undefined ? "" : `, in ${markdownCode(scenario)}`}`,
    remedy !== undefined && `  **Remedy:** ${markdownText(remedy)}`,
    accepted && `  Accepted by ${markdownText(acceptanceText(accepted))}`,
  ]).join("\\\n");
}
