import { ruleIdOf } from "../../policy/rule/rule-id";
import { groupValues } from "../../props/grouped";
import { visibleLine } from "../../props/problems/visible-text";
import type { TightestMargin } from "../tightest-margins";
import { tableText } from "../writing/fitted-table";
import { judgedTexts } from "../writing/quantity-text";
import { inScenarioText } from "../writing/scenario-text";
import { tabulate } from "../writing/table";
import { wrappedText } from "../writing/wrapped-text";
import { type SweepAxis, type SweepPoint, sweepAxes } from "./site-sweep";

/** Lists the values with the verdict, and the tightest margins with their rules. @param width longest line [columns] */
export function sweepText(site: string, axis: SweepAxis, points: readonly SweepPoint[], width: number): string {
  const { title, unit } = sweepAxes[axis];
  const head = [`${axis} [${unit}]`, "verdict", ...(["thermal", "power"] as const).map((kind) => marginTitle(points, kind))];
  const rows = points.map(({ value, verdict, stoppedBy, unknown, thermal, power }) => [
    String(value),
    stoppedText(unknown ? "unknown" : verdict, stoppedBy),
    cell(thermal),
    cell(power),
  ]);
  const table = tableText({ ...tabulate(head, rows, [0]), isAligned: true }, width);
  const reasons = [
    ...groupValues(points.flatMap(({ value, unknown: [first] = [] }) => (first === undefined ? [] : [[first, value] as const]))),
  ];
  const why = reasons.map(([reason, values]) => `unknown at ${values.join(", ")} ${unit}: ${visibleLine(reason)}\n`);
  return wrappedText(`${visibleLine(site)}: ${title}\n${table}\n${why.join("")}`, width);
}

function stoppedText(verdict: string, [first, ...others]: readonly string[]): string {
  if (first === undefined) return verdict;
  return visibleLine(`${verdict}: ${ruleIdOf(first).name}${others.length === 0 ? "" : ` and ${others.length} more`}`);
}

/** Names the margin of the column by its rule. */
function marginTitle(points: readonly SweepPoint[], kind: "thermal" | "power"): string {
  const rule = points.find((point) => point[kind])?.[kind]?.rule;
  return rule === undefined ? `${kind} margin` : visibleLine(`${kind}: ${ruleIdOf(rule).name}`);
}

function cell(tightest: TightestMargin | undefined): string {
  if (!tightest) return "not known";
  return visibleLine(`${judgedTexts(tightest).margin}${inScenarioText(tightest)}`);
}
