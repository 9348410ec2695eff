import type { Finding } from "../../policy/rule/finding";
import { tightness } from "../../policy/rule/tightness";
import { findingGroups } from "../subjects/findings/finding-groups";
import { marginText, quantityText } from "../writing/quantity-text";
import { BarPatterns, MarginBar } from "./margin-bar";
import { ScenarioName } from "./scenario-name";
import { Folded, PagePart, Table, TypedNames } from "./table";

/** Most margins that stand open: what is tight is at the top [-]. */
const mostOpen = 12;

/** Every margin as a bar to its limit, the tightest first. */
export const Margins = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const groups = marginGroups(findings);
  const rest = groups.slice(mostOpen);
  if (groups.length === 0) return null;
  return (
    <PagePart id="margins" title="Margins">
      <p>
        A bar grows with what is used of a limit, which is the line: a bar that ends before it has room, one beyond it is hatched. Of
        temperatures the line is where no kelvin is left and the bar begins 10 K before it. Each is of the worst scenario that the site
        promises to stand.
      </p>
      <BarPatterns />
      <MarginRows caption="The tightest margins" groups={groups.slice(0, mostOpen)} />
      {rest.length > 0 && (
        <Folded title={`${rest.length} more with more room`}>
          <MarginRows caption="More margins" groups={rest} />
        </Folded>
      )}
    </PagePart>
  );
};

/** What the site promises to stand and has a margin for, the tightest first. */
export function marginGroups(findings: readonly Finding[]) {
  const measured = findings.filter((finding) => tightness(finding) !== undefined && finding.promised);
  return findingGroups(measured.sort((one, other) => order(one) - order(other)));
}

const MarginRows = ({ caption, groups }: { readonly caption: string; readonly groups: ReturnType<typeof findingGroups> }) => (
  <Table
    caption={caption}
    head={["limit", "of what", "used", "value", "limit", "margin", "in scenario"]}
    numbers={[3, 4, 5]}
    rows={groups.map(({ worst, subjects }) => [
      worst.title,
      <TypedNames names={worst.at === undefined ? subjects : subjects.map((subject) => `${subject} at ${worst.at}`)} />,
      isEnough(worst) ? "" : <MarginBar {...worst} />,
      worst.value === undefined ? "" : quantityText(worst.value, worst.unit),
      boundedLimitText(worst),
      <span class={(worst.margin ?? 0) < 0 ? "negative" : ""}>
        {worst.margin === undefined ? "" : marginText(worst.margin, worst.unit)}
      </span>,
      <ScenarioName {...worst} />,
    ])}
  />
);

/** Enough units are enough: they are never tight, and have no bar. */
function isEnough({ unit, outcome }: Finding): boolean {
  return unit === "units" && outcome === "pass";
}

/** A finite number, so that two that break a limit of 0 are as tight. */
function order(finding: Finding): number {
  return isEnough(finding) ? Number.MAX_VALUE : Math.max(tightness(finding) ?? 0, -Number.MAX_VALUE);
}

/** With the side on which it may be. */
export function boundedLimitText({ limit, bound, unit }: Pick<Finding, "limit" | "bound" | "unit">): string {
  return limit === undefined ? "" : `${bound === "at-most" ? "≤" : "≥"} ${quantityText(limit, unit)}`;
}
