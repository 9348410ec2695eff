import { acceptanceText } from "../finding-text";
import { markdownCode, markdownText } from "../markdown-text";
import { type Notice, noticesOf } from "../notice";
import { marginText } from "../quantity-text";
import type { RunResult } from "../run-result";
import type { SiteReport } from "../site-report";
import type { TightestMargin } from "../tightest-margins";

/** GitHub takes no comment of more characters, and cuts none: it refuses it [-]. */
const mostCharacters = 65_536;

/**
 * A comment for a pull request: the verdict first, a table of the sites, then what is wrong with each, folded. What would make it longer than a comment may be
 * is left out, and how much that is, is said.
 */
export function markdownReport(result: RunResult): string {
  const notices = noticesOf(result);
  const sections = result.sites.map((report) =>
    section(
      report,
      notices.filter(({ site }) => site === report.site),
    ),
  );
  const head = `${headline(result)}\n\n${summary(result)}\n`;
  const shown = takeWhile(sections, mostCharacters - head.length - 200);
  const left = sections.filter((text) => text !== "").length - shown.length;
  const rest = left === 0 ? "" : `\n… and ${left} more ${left === 1 ? "site" : "sites"}: the whole is in the saved result.\n`;
  return `${head}${shown.join("")}${rest}`;
}

function takeWhile(sections: readonly string[], room: number): string[] {
  const taken: string[] = [];
  let length = 0;
  for (const text of sections.filter((one) => one !== "")) {
    length += text.length;
    if (length > room) break;
    taken.push(text);
  }
  return taken;
}

function headline({ sites }: RunResult): string {
  const failed = sites.filter(isNotDeployable).length;
  const all = `${sites.length} ${sites.length === 1 ? "site" : "sites"}`;
  return failed === 0 ? `## ✅ ${all}, all deployable` : `## ❌ ${failed} of ${all} not deployable`;
}

function isNotDeployable({ verdict, needs }: SiteReport): boolean {
  return verdict === "fail" || needs !== undefined;
}

function summary({ sites }: RunResult): string {
  const rows = sites.map((report) => [
    markdownCode(report.site),
    isNotDeployable(report) ? "❌ fail" : "✅ pass",
    margin(report.tightest.thermal),
    margin(report.tightest.power),
  ]);
  return table(["site", "verdict", "tightest thermal margin", "tightest power margin"], rows);
}

function margin(tightest: TightestMargin | undefined): string {
  if (!tightest) return "not judged";
  const { rule, subject, at = subject, scenario } = tightest;
  return `**${marginText(tightest.margin, tightest.unit)}** ${markdownCode(rule)}<br>${markdownCode(at)} in ${markdownCode(scenario)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** What stops the site stands open; the rest is folded. */
function section(report: SiteReport, notices: readonly Notice[]): string {
  const blocking = notices.filter(({ blocks }) => blocks);
  const others = notices.filter(({ blocks }) => !blocks);
  const parts = [
    ...blocking.map(item),
    ...(others.length === 0 ? [] : [folded(`${others.length} that ${others.length === 1 ? "stops" : "stop"} nothing`, others.map(item))]),
  ];
  if (parts.length === 0) return "";
  const state = isNotDeployable(report) ? " open" : "";
  return `\n<details${state}>\n<summary>${markdownCodeHtml(report.site)}: ${blocking.length === 0 ? "deployable" : "not deployable"}</summary>\n\n${parts.join("\n")}\n\n</details>\n`;
}

function folded(title: string, items: readonly string[]): string {
  return `\n<details>\n<summary>${title}</summary>\n\n${items.join("\n")}\n\n</details>`;
}

/** A summary is HTML: Markdown within it is not read everywhere. */
function markdownCodeHtml(text: string): string {
  return `<code>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</code>`;
}

function item({ rule, title, subject, measured, remedy, accepted, place, effect, blocks }: Notice): string {
  const at = place ? ` (${markdownCode([place.file, place.line].filter((part) => part !== undefined).join(":"))})` : "";
  return [
    `- ${blocks ? "❌" : accepted ? "☑️" : effect === "warn" ? "⚠️" : "ℹ️"} **${markdownText(title)}**: ${markdownCode(rule)} on ${markdownCode(subject)}${at}`,
    `  ${markdownText(measured)}`,
    ...(remedy === undefined ? [] : [`  **Remedy:** ${markdownText(remedy)}`]),
    ...(accepted ? [`  Accepted by ${markdownText(acceptanceText(accepted))}`] : []),
  ].join("\\\n");
}
