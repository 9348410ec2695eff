import type { CountryProfile } from "../../../site";
import { isRead } from "../../../site/countries/profile/fact";
import { type GridWindow, gridWindows } from "../../../studies/design/grid-windows";
import { ofMisfit } from "../../judgements/power/judge-voltage";
import { noPower, subjectOf } from "../../judgements/power/limit-judgement";
import { watchedVoltages } from "../../judgements/watching/watched-grid";
import { judge, judgeMissingInput, judgeNotApplicable, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";
import { gridVoltageRunbook } from "../../runbooks/power";

/** Compares the lowest and highest lasting voltage of the country's grid with the input range of each part on it. */
export const inputRangeCoversGrid = defineRule({
  id: "power/input-range-covers-grid",
  title: "Input ranges of parts cover the voltage range of the grid",
  shortfall: "outside the input range of the part",
  why: "A grid may be 10 % above nominal voltage at night and 10 % below at noon, and still keep to its rules. A power supply without that range switches off although the grid has no fault.",
  source:
    "Tolerance or lasting voltages of the country's profile, or of the connection agreement that changes it; input ranges from the sheets of the parts",
  severity: "high",
  remedy: "Choose parts with a wider input range, change the tap of the transformer, or put a double-conversion UPS before the part",
  judges: "design",
  worsenedBy: [],
  watched: watchedVoltages,
  runbook: gridVoltageRunbook,
  check: (context) => {
    const { node, design } = context;
    if (!node.network) return noPower("parts");
    const windows = design.once(gridWindows);
    if (windows.length === 0) return [judgeNotApplicable("power", "no part on the public grid states its input range")];
    const shares = lastingShares(node.site.profile.grid);
    if (shares) return windows.flatMap((window) => ofMisfit(context, window.id) ?? judgeEnds(window, shares));
    const reason = "no voltage tolerance of the grid was read in a source: state site.country.grid.tolerance with its source";
    return [judgeMissingInput("power", "site.country.grid.tolerance", reason)];
  },
});

/** Returns the lowest and highest lasting voltage as shares of nominal. Measured values win over permitted ones. Undefined if neither was read. */
function lastingShares({ lasting, tolerance }: CountryProfile["grid"]): readonly [lowest: number, highest: number] | undefined {
  if (isRead(lasting)) return [lasting.value.lowest, lasting.value.highest];
  return isRead(tolerance) ? [1 - tolerance.value.below, 1 + tolerance.value.above] : undefined;
}

function judgeEnds({ id, windowV, nominalV, source }: GridWindow, [lowest, highest]: readonly [number, number]): PendingJudgement[] {
  const [from, to] = [lowest * nominalV, highest * nominalV];
  const common = {
    unit: "V",
    held: true, // the range is fixed: load and heat do not use up its margin
    limitSource: source,
    remedy: () => `choose a part for ${id} that runs from ${from.toFixed(0)} V to ${to.toFixed(0)} V, or put a UPS before it`,
  } as const;
  return [
    judge({ subject: `${subjectOf(id)}/lowest-grid-voltage`, bound: "at-least", value: from, limit: windowV[0], ...common }),
    judge({ subject: `${subjectOf(id)}/highest-grid-voltage`, bound: "at-most", value: to, limit: windowV[1], ...common }),
  ];
}
