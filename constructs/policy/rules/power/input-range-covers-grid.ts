import type { CountryProfile } from "../../../site";
import { isRead } from "../../../site/countries/profile/fact";
import { type GridWindow, gridWindows } from "../../../studies/design/grid-windows";
import { ofMisfit } from "../../judgements/power/judge-voltage";
import { subjectOf } from "../../judgements/power/limit-judgement";
import { watchedVoltages } from "../../judgements/watching/watched-grid";
import { judge, judgeMissingInput, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";
import { gridVoltageRunbook } from "../../runbooks/power";

/** Both ends of what the grid of the country may do for long, against the voltages between which each part on it runs. */
export const inputRangeCoversGrid = defineRule({
  id: "power/input-range-covers-grid",
  title: "Input ranges cover what the grid of the country may do",
  shortfall: "outside the input range",
  why: "A grid that stays within its rules may be a tenth above nominal at night and a tenth below at noon. A supply that ends at either gives up while nothing is broken, and its utility owes nobody anything.",
  source:
    "Tolerance or lasting voltages of the country's profile, or of the connection agreement that changes it; input ranges from the sheets of the parts",
  severity: "high",
  remedy: "Parts with a wider input, a tap of the transformer, or a double-conversion UPS before what ends too early",
  judges: "design",
  worsenedBy: [],
  watched: watchedVoltages,
  runbook: gridVoltageRunbook,
  check: (context) => {
    const { node, design } = context;
    if (!node.network) return [judgeUnknown("power", "the node has no power module, so nothing is known of its parts: add power")];
    const windows = design.once(gridWindows);
    if (windows.length === 0) return [judgeNotApplicable("power", "nothing on the public grid gives the voltages between which it runs")];
    const shares = lastingShares(node.site.profile.grid);
    if (shares) return windows.flatMap((window) => ofMisfit(context, window.id) ?? judgeEnds(window, shares));
    const reason = "nobody read how far the grid may stray: give its tolerance with a source";
    return [judgeMissingInput("power", "site.country.grid.tolerance", reason)];
  },
});

/** What lasts, as shares of nominal: what was measured wins over what is allowed. Undefined where nobody read either. */
function lastingShares({ lasting, tolerance }: CountryProfile["grid"]): readonly [lowest: number, highest: number] | undefined {
  if (isRead(lasting)) return [lasting.value.lowest, lasting.value.highest];
  return isRead(tolerance) ? [1 - tolerance.value.below, 1 + tolerance.value.above] : undefined;
}

function judgeEnds({ id, windowV, nominalV, source }: GridWindow, [lowest, highest]: readonly [number, number]): PendingJudgement[] {
  const [from, to] = [lowest * nominalV, highest * nominalV];
  const common = {
    unit: "V",
    held: true, // what a part is made for: no room that load or heat take
    limitSource: source,
    remedy: () => `choose a part for ${id} that runs from ${from.toFixed(0)} V to ${to.toFixed(0)} V, or set it behind a UPS`,
  } as const;
  return [
    judge({ subject: `${subjectOf(id)}/lowest-grid-voltage`, bound: "at-least", value: from, limit: windowV[0], ...common }),
    judge({ subject: `${subjectOf(id)}/highest-grid-voltage`, bound: "at-most", value: to, limit: windowV[1], ...common }),
  ];
}
