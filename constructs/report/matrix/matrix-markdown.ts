import { blockedSites } from "../sites/blocked-sites";
import { editTexts, oneDesignText } from "../subjects/remedies/remedy-text";
import { markdownCode, markdownTableOf, markdownText } from "../writing/markdown-text";
import type { Matrix } from "./matrix";
import { headlineText, notedTexts, sitesText } from "./matrix-words";
import { tabulateMatrix } from "./tabulate-matrix";

/** Writes a matrix as a page of Markdown: a row for each site, what blocks by rule, and the assumptions. */
export function matrixMarkdown(matrix: Matrix): string {
  const { rows, leftOut = [] } = matrix;
  const noted = (kind: "assumed" | "notJudged") => notedTexts(matrix, kind).map((text) => `- ${markdownText(text)}`);
  return [
    `## ${markdownText(headlineText(matrix))}`,
    markdownTableOf(tabulateMatrix(matrix)),
    ...section(
      "Refused",
      rows.flatMap(({ site, refused = [] }) => refused.map((one) => `- ${markdownCode(site)}: ${markdownText(one)}`)),
    ),
    ...section("What blocks", blockedItems(matrix)),
    ...section("What the design needs", fixItems(matrix)),
    ...section("Assumed", noted("assumed")),
    ...section("Not judged", noted("notJudged")),
    ...section(
      "Left out",
      leftOut.map(({ country, countryName, reason }) => `- ${markdownText(`${country} ${countryName}: ${reason}`)}`),
    ),
  ]
    .map((part) => `${part}\n`)
    .join("\n");
}

function fixItems({ fix }: Matrix): readonly string[] {
  if (!fix) return [];
  return [
    ...fix.needs.map(({ site, text, byHand }) => `- ${markdownCode(site)}: ${markdownText([text, ...byHand].join("; "))}`),
    `- **One design for all**: ${markdownText(oneDesignText(fix.oneDesign))}`,
    ...editTexts(fix.oneDesign.edits).map((line) => `  - ${markdownCode(line)}`),
  ];
}

function blockedItems(matrix: Matrix): readonly string[] {
  return blockedSites(matrix).map(({ worst, worstSite, sites }) => {
    const where = `at ${sitesText(sites, matrix.rows.length)}: ${worst.title}. ${sites.length === 1 ? "" : `Worst at ${worstSite}, `}${worst.subject}: ${worst.text}`;
    return `- ${markdownCode(worst.rule)} ${markdownText(where)}`;
  });
}

function section(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`### ${title}`, items.join("\n")];
}
