import Table from "cli-table3";
import { marginText } from "../quantity-text";
import type { TightestMargin } from "../tightest-margins";
import { visibleLine } from "../visible-text";
import { type SweepAxis, type SweepPoint, sweepAxes } from "./site-sweep";

/** A row each value: the verdict, and the tightest margins with the rules that set them. */
export function sweepText(site: string, axis: SweepAxis, points: readonly SweepPoint[]): string {
  const { title, unit } = sweepAxes[axis];
  const table = new Table({
    head: [`${axis} [${unit}]`, "verdict", "tightest thermal margin", "tightest power margin"],
    colAligns: ["right"],
    style: { head: [], border: [], compact: true },
  });
  for (const { value, verdict, stoppedBy, thermal, power } of points)
    table.push([String(value), stoppedText(verdict, stoppedBy), cell(thermal), cell(power)]);
  return `${visibleLine(site)}: ${title}\n${table}\n`;
}

function stoppedText(verdict: string, [first, ...others]: readonly string[]): string {
  if (first === undefined) return verdict;
  return visibleLine(`${verdict}: ${first.split("/")[1] ?? first}${others.length === 0 ? "" : ` and ${others.length} more`}`);
}

function cell(tightest: TightestMargin | undefined): string {
  if (!tightest) return "not judged";
  return visibleLine(`${marginText(tightest.margin, tightest.unit)} ${tightest.rule.split("/")[1]}, ${tightest.scenario}`);
}
