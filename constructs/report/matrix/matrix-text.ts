import { blockedSites } from "../sites/blocked-sites";
import { editTexts, oneDesignText } from "../subjects/remedies/remedy-text";
import { tableText } from "../writing/fitted-table";
import { visibleLines } from "../writing/visible-lines";
import { wrappedText } from "../writing/wrapped-text";
import type { Matrix } from "./matrix";
import { headlineText, notedTexts, sitesText } from "./matrix-words";
import { tabulateMatrix } from "./tabulate-matrix";

/** Options of the text of a matrix. */
interface MatrixTextOptions {
  /** Longest line [columns]. @default none */
  readonly width?: number;
  /** Colours text. @default none */
  readonly paint?: (said: string) => string;
}

/** Writes a matrix for a terminal: refusals, a row for each site, what blocks by rule, and the assumptions. */
export function matrixText(matrix: Matrix, { width = Number.POSITIVE_INFINITY, paint = (said) => said }: MatrixTextOptions = {}): string {
  const { rows, leftOut = [] } = matrix;
  const table = tableText(tabulateMatrix(matrix), width);
  const said = [
    ...rows.flatMap(({ site, refused }) =>
      refused ? [[`✗ ${site}: the design is refused there`, ...refused.map((one) => `  ${one}`)]] : [],
    ),
    ...leftOut.map(({ country, countryName, reason }) => [`! ${country} ${countryName} is left out: ${reason}`]),
  ].map((lines) => paint(visibleLines(lines)));
  return [headlineText(matrix), ...said, table, ...listsOf(matrix)]
    .map((text) => `${text === table ? text : wrappedText(text, width)}\n`)
    .join("");
}

/** Lists what the design needs at each site, and one design for all with its edits. */
function fixLines({ fix }: Matrix): readonly string[] {
  if (!fix) return [];
  const { needs, oneDesign } = fix;
  return [
    ...needs.flatMap(({ site, text, byHand }) => [`  ${site}: ${text}`, ...byHand.map((one) => `    ${one}`)]),
    `  one design for all: ${oneDesignText(oneDesign)}`,
    ...editTexts(oneDesign.edits).map((line) => `    ${line}`),
  ];
}

function listsOf(matrix: Matrix): readonly string[] {
  const { rows } = matrix;
  const blocked = blockedSites(matrix).flatMap(({ worst, worstSite, sites }) => [
    `  ${worst.rule} at ${sitesText(sites, rows.length)}: ${worst.title}`,
    `    ${sites.length === 1 ? "" : `worst at ${worstSite}, `}${worst.subject}: ${worst.text}`,
  ]);
  const noted = (kind: "assumed" | "notJudged") => notedTexts(matrix, kind).map((text) => `  ${text}`);
  const lists = [
    ["What blocks", blocked],
    ["Assumed", noted("assumed")],
    ["Not judged", noted("notJudged")],
    ["What the design needs", fixLines(matrix)],
  ] as const;
  return lists.flatMap(([title, lines]) => (lines.length === 0 ? [] : [visibleLines([title, ...lines])]));
}
