import type { Finding } from "../../../policy/rule/finding";
import { tightness } from "../../../policy/rule/tightness";
import { boundedText, judgedTexts } from "../../writing/quantity-text";
import { scenarioName, subjectText } from "../../writing/scenario-text";
import type { Section } from "../../writing/section";
import { type Table, type Text, tableOf, typedNames } from "../../writing/table";
import { type FindingGroup, findingGroups } from "../findings/finding-groups";

/** Margins that are not folded [-]. */
const mostOpen = 12;

/** Shows every margin as a bar to its limit, the tightest first. Undefined without margins. */
export function presentMargins(findings: readonly Finding[]): Section | undefined {
  const groups = marginGroups(findings);
  const rest = groups.slice(mostOpen);
  if (groups.length === 0) return undefined;
  return {
    id: "margins",
    title: "Margins",
    blocks: [
      "The bar shows how much of the limit (the black line) is used. Hatched: beyond the limit. Bars of temperatures begin 10 K before the limit. Each row shows the worst scenario that the site promises to survive.",
      { hatching: true },
      tabulateMargins("The tightest margins", groups.slice(0, mostOpen)),
      rest.length > 0 && { title: `${rest.length} larger margins`, blocks: [tabulateMargins("Larger margins", rest)] },
    ],
  };
}

/** Groups the findings with a margin in promised scenarios, the tightest first. */
export function marginGroups(findings: readonly Finding[]) {
  const measured = findings.filter((finding) => tightness(finding) !== undefined && finding.promised);
  return findingGroups(measured.sort((one, other) => order(one) - order(other)));
}

function tabulateMargins(caption: string, groups: readonly FindingGroup[]): Table {
  return tableOf(
    caption,
    ["rule", "of what", "used", "value", "limit", "margin", "in scenario"],
    groups.map(({ worst, subjects }) => [
      worst.title,
      typedNames(subjects.map((subject) => subjectText({ subject, at: worst.at }))),
      isEnough(worst) ? "" : { bar: worst },
      ...measuredCells(worst),
      scenarioName(worst),
    ]),
    [3, 4, 5],
  );
}

function measuredCells(worst: Finding): readonly Text[] {
  const { value, limit, margin } = judgedTexts(worst);
  return [value, boundedText(worst, limit), { marked: margin, look: (worst.margin ?? 0) < 0 ? "negative" : "" }];
}

/** A passing number of units is never tight and has no bar. */
function isEnough({ unit, outcome }: Finding): boolean {
  return unit === "units" && outcome === "pass";
}

/** Returns a finite number, so that two findings that break a limit of 0 are equally tight. */
function order(finding: Finding): number {
  return isEnough(finding) ? Number.MAX_VALUE : Math.max(tightness(finding) ?? 0, -Number.MAX_VALUE);
}
