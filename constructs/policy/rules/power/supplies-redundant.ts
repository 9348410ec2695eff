import type { RackFacts } from "../../../facts/compute/rack";
import { tryById } from "../../../props/by-id";
import { ofEachRack } from "../../judgements/by-design";
import { loadSources } from "../../judgements/load-sources";
import { whileFeedsAndUpsLive } from "../../judgements/scenario-filters";
import { headroom } from "../../rule/headroom";
import { judge, judgeMissingInput, judgeNotApplicable, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** What hangs behind the supplies of every rack that declares spare ones, against those that are left. */
export const suppliesRedundant = defineRule({
  id: "power/supplies-redundant",
  title: "A rack outlives the power supplies that it can spare",
  shortfall: "more than the remaining supplies carry",
  why: "Supplies called redundant that share a load of more than the rest can carry switch off one after the other when the first one dies.",
  source: "Rated output and count of the supplies' maker: load ≤ rated output · (count − spare), which for one spare is N+1",
  severity: "critical",
  remedy: "One more supply, larger ones, or less load in the rack",
  in: whileFeedsAndUpsLive,
  worsenedBy: ["more-load"],
  parameters: { headroom },
  byDesign: (node) => ofEachRack(node, withoutSpare),
  check: ({ node, point, parameters }) =>
    node.racks.flatMap((rack) => {
      const { id, supplies } = rack;
      const subject = `compute/${id}`;
      const unjudged = withoutSpare(rack);
      if (unjudged || !supplies) return unjudged ?? [];
      if (!whileFeedsAndUpsLive(point.scenario))
        return judgeNotApplicable(
          subject,
          "a feed or UPS is lost: power/surviving-feed-carries-load judges the supplies that a feed leaves",
        );
      const { spare, count, capacityWithoutSpareW, source } = supplies;
      const loadW = tryById(point.racks, id)?.directCurrentW ?? Number.NaN;
      return judge({
        subject,
        unit: "W",
        bound: "at-most",
        value: loadW,
        limit: capacityWithoutSpareW * (1 - parameters.headroom.value),
        limitSource: source,
        reason: `the power behind the supplies of ${id} is not known`,
        restsOn: loadSources(node, point),
        contributors: () => [{ name: id, value: loadW }],
        remedy: () => {
          const needed = Math.ceil(loadW / (capacityWithoutSpareW / (count - spare)));
          return `fit ${id} with ${needed + spare} supplies instead of ${count}: ${needed} carry its load and ${spare} may be out`;
        },
      });
    }),
});

function withoutSpare({ id, supplies }: RackFacts): PendingJudgement | undefined {
  const subject = `compute/${id}`;
  const unsaid = "nobody says how many of its supplies may be out: give its supplies, with `spare`";
  if (!supplies) return judgeMissingInput(subject, "compute.racks[].supplies.spare", unsaid);
  return supplies.spare === 0 ? judgeNotApplicable(subject, "it needs all of its supplies, as its design says") : undefined;
}
