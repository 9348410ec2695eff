import type { Finding } from "../../../policy/rule/finding";
import { tightness } from "../../../policy/rule/tightness";
import { boundedLimitText, marginText, quantityText } from "../../writing/quantity-text";
import { scenarioName } from "../../writing/scenario-text";
import type { Section } from "../../writing/section";
import { type Table, tableOf, typedNames } from "../../writing/table";
import { type FindingGroup, findingGroups } from "../findings/finding-groups";

/** Most margins that stand open: what is tight is at the top [-]. */
const mostOpen = 12;

/** Every margin as a bar to its limit, the tightest first. Undefined where there is none. */
export function presentMargins(findings: readonly Finding[]): Section | undefined {
  const groups = marginGroups(findings);
  const rest = groups.slice(mostOpen);
  if (groups.length === 0) return undefined;
  return {
    id: "margins",
    title: "Margins",
    blocks: [
      "A bar grows with what is used of a limit, which is the line: a bar that ends before it has room, one beyond it is hatched. Of temperatures the line is where no kelvin is left and the bar begins 10 K before it. Each is of the worst scenario that the site promises to stand.",
      { hatching: true },
      tabulateMargins("The tightest margins", groups.slice(0, mostOpen)),
      rest.length > 0 && { title: `${rest.length} more with more room`, blocks: [tabulateMargins("More margins", rest)] },
    ],
  };
}

/** What the site promises to stand and has a margin for, the tightest first. */
export function marginGroups(findings: readonly Finding[]) {
  const measured = findings.filter((finding) => tightness(finding) !== undefined && finding.promised);
  return findingGroups(measured.sort((one, other) => order(one) - order(other)));
}

function tabulateMargins(caption: string, groups: readonly FindingGroup[]): Table {
  return tableOf(
    caption,
    ["limit", "of what", "used", "value", "limit", "margin", "in scenario"],
    groups.map(({ worst, subjects }) => [
      worst.title,
      typedNames(worst.at === undefined ? subjects : subjects.map((subject) => `${subject} at ${worst.at}`)),
      isEnough(worst) ? "" : { bar: worst },
      worst.value === undefined ? "" : quantityText(worst.value, worst.unit),
      boundedLimitText(worst),
      {
        marked: worst.margin === undefined ? "" : marginText(worst.margin, worst.unit),
        look: (worst.margin ?? 0) < 0 ? "negative" : "",
      },
      scenarioName(worst),
    ]),
    [3, 4, 5],
  );
}

/** Enough units are enough: they are never tight, and have no bar. */
function isEnough({ unit, outcome }: Finding): boolean {
  return unit === "units" && outcome === "pass";
}

/** A finite number, so that two that break a limit of 0 are as tight. */
function order(finding: Finding): number {
  return isEnough(finding) ? Number.MAX_VALUE : Math.max(tightness(finding) ?? 0, -Number.MAX_VALUE);
}
