import type { SiteReport } from "cdktf-edge-node/report";
import { assumptionsText } from "../../constructs/report/subjects/assumptions";
import { assumptionsOf } from "../../constructs/report/subjects/assumptions/record";
import { coverageTexts } from "../../constructs/report/subjects/coverage";
import { coverageOf } from "../../constructs/report/subjects/coverage/record";
import { presentVerdict, verdictParagraph } from "../../constructs/report/subjects/findings/verdict-section";
import { verdictTree } from "../../constructs/report/subjects/findings/verdict-tree";
import { keyFigures } from "../../constructs/report/subjects/margins/key-figures";
import { voltagesText } from "../../constructs/report/subjects/power";
import { sentence } from "../../constructs/report/writing/sentence";
import { brokenText } from "./broken-text";
import { colour, widestFont } from "./paper";

const left = 40; // [px]
const width = 880; // [px]
const inside = 30; // [px]
const columns = 3;
const figureHeight = 96; // [px]
const bodyTop = 99; // [px]
const lineHeight = 20; // [px]

interface VerdictBoxProps {
  readonly report: SiteReport;
  readonly top: number; // [px]
}

/** The verdict in green, as the page of a site that passes begins. */
export const VerdictBox = ({ report, top }: VerdictBoxProps) => {
  const tree = verdictTree(report);
  if (tree.status.fails) throw new Error(`The picture shows a site that passes, and ${report.site} does not: take another`);
  const x = left + inside;
  const body = bodyLines(report);
  const rule = top + bodyTop + body.length * lineHeight;
  return (
    <>
      <rect x={left} y={top} width={width} height={verdictBoxHeight(report)} rx="6" fill={colour.passGround} stroke={colour.pass} />
      <path d={`M${left + 8} ${top} h-2 a6 6 0 0 0 -6 6 v${verdictBoxHeight(report) - 12} a6 6 0 0 0 6 6 h2 z`} fill={colour.pass} />
      <text class="verdict" x={x} y={top + 44}>{`✓ ${presentVerdict(report, tree, []).title}`}</text>
      <text class="lead" x={x} y={top + 74}>
        {verdictParagraph(report, tree)}
      </text>
      {body.map((line, i) => (
        <text class="body" x={x} y={top + bodyTop + i * lineHeight}>
          {line}
        </text>
      ))}
      <line x1={x} y1={rule} x2={left + width - inside} y2={rule} stroke={colour.line} />
      {keyFigures(report).map((figure, i) => {
        const column = (width - 2 * inside) / columns;
        const y = rule + 14 + Math.floor(i / columns) * figureHeight;
        return <Figure figure={figure} x={x + (i % columns) * column} y={y} width={column - 16} />;
      })}
    </>
  );
};

/** What was judged, and what the verdict rests on. */
function bodyLines(report: SiteReport): readonly string[] {
  const assumed = assumptionsText(assumptionsOf(report), report.declared);
  const texts = [...Object.values(coverageTexts(coverageOf(report))), assumed, voltagesText(report)].filter((text) => text !== undefined);
  return texts.flatMap((text) => brokenText(sentence(text).replaceAll("`", ""), 14, (width - 2 * inside) / widestFont));
}

interface FigureProps {
  readonly figure: readonly string[];
  readonly x: number; // [px]
  readonly y: number; // [px]
  readonly width: number; // [px]
}

const Figure = ({ figure: [name, value, ...notes], x, y, width }: FigureProps) => (
  <>
    <text class="small" x={x} y={y + 14}>
      {name}
    </text>
    <text class="figure" x={x} y={y + 38}>
      {value}
    </text>
    {notes
      .flatMap((note) => brokenText(note, 12, width))
      .map((line, i) => (
        <text class="small" x={x} y={y + 57 + i * 16}>
          {line}
        </text>
      ))}
  </>
);

/** How high it is for that many figures [px]. */
export function verdictBoxHeight(report: SiteReport): number {
  return bodyTop + bodyLines(report).length * lineHeight + 14 + Math.ceil(keyFigures(report).length / columns) * figureHeight;
}
