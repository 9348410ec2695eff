import type { RackFacts } from "../../../facts/compute/rack";
import { tryById } from "../../../props/by-id";
import { ofEachRack } from "../../judgements/by-design";
import { loadSources } from "../../judgements/load-sources";
import { whileFeedsAndUpsLive } from "../../judgements/scenario-filters";
import { headroom } from "../../rule/headroom";
import { judge, judgeMissingInput, judgeNotApplicable, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Compares the load on the power supplies of each rack that declares spare ones with the rating of the supplies that remain without them. */
export const suppliesRedundant = defineRule({
  id: "power/supplies-redundant",
  title: "A rack keeps running when its spare power supplies fail",
  shortfall: "more than the remaining supplies may carry",
  why: "If the remaining supplies cannot carry the load of a failed one, they overload and switch off one after another.",
  source: "Rated output and count of the supplies' maker: load ≤ rated output · (count − spare), which for one spare is N+1",
  severity: "critical",
  remedy: "Add a power supply, choose larger ones, or reduce the load of the rack",
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
          "a feed or UPS is lost: power/surviving-feed-carries-load judges the supplies on the other feed",
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
        reason: `the load on the power supplies of ${id} is not known`,
        restsOn: loadSources(node, point),
        contributors: () => [{ name: id, value: loadW }],
        remedy: () => {
          const needed = Math.ceil(loadW / (capacityWithoutSpareW / (count - spare)));
          return `fit ${id} with ${needed + spare} power supplies instead of ${count}: ${needed} carry its load and ${spare} may fail`;
        },
      });
    }),
});

function withoutSpare({ id, supplies }: RackFacts): PendingJudgement | undefined {
  const subject = `compute/${id}`;
  const unsaid = "the number of spare power supplies of the rack is not stated: state compute.racks[].supplies.spare";
  if (!supplies) return judgeMissingInput(subject, "compute.racks[].supplies.spare", unsaid);
  return supplies.spare === 0 ? judgeNotApplicable(subject, "the rack declares no spare power supplies") : undefined;
}
