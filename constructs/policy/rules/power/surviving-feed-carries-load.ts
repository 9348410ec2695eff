import { isOfLoad, judgeLimit, subjectOf, tightestOfEach } from "../../judgements/limit-judgement";
import { onFeedLost } from "../../judgements/scenario-filters";
import { unservedLoads } from "../../judgements/unserved-loads";
import { headroom } from "../../rule/headroom";
import { notApplicable, type PendingJudgement, undecided } from "../../rule/judge";
import { defineRule, type RuleContext } from "../../rule/rule";

/** With one feed lost, every part of the surviving feeds within its rating, and no load left without a feed. */
export const survivingFeedCarriesLoad = defineRule({
  id: "power/surviving-feed-carries-load",
  title: "The surviving feed carries the load",
  why: "Two feeds that each carry half are one feed when the other dies: what the survivor cannot carry trips it too.",
  source:
    "EN 50600-2-2:2014 on power distribution by availability class, of which the scope was read; shown by solving the scenario; ratings of the parts' makers",
  severity: "critical",
  remedy: "Larger ratings on each feed, loads on two feeds, or loads that may be shed",
  in: onFeedLost,
  parameters: { headroom },
  check: ({ node, point, parameters }) => {
    const { state } = point.scenario;
    if (!node.network) return [undecided("power", "the node has no power module, so nothing is known of its feeds: add power")];
    if (state.kind !== "feed-lost") return node.feeds.map((feed) => notApplicable(subjectOf(`feed-${feed}`), "no feed is lost"));
    const { electrical } = point;
    const lost = subjectOf(`feed-${state.feed}`);
    if (electrical.outcome === "unknown") return [undecided(lost, electrical.reason ?? "the network has no solution")];
    const dark = unservedLoads(
      lost,
      electrical,
      (ids) => `serve ${ids} from a circuit of another feed too, from a board on both feeds, or declare it sheddable`,
    );
    return [...dark, ...survivors({ node, point }, parameters.headroom.value)];
  },
});

/** Of every surviving feed the part with the least room, as a share of its limit. */
function survivors(context: Pick<RuleContext, "node" | "point">, headroom: number): PendingJudgement[] {
  const loaded = context.point.electrical.limits.filter(isOfLoad);
  return tightestOfEach(loaded, ({ feed }) => feed).map((limit) =>
    judgeLimit(context, limit, {
      subject: subjectOf(`feed-${limit.feed}`),
      at: limit.node,
      headroom,
      remedy: () => `raise the rating of ${limit.node} above ${Math.ceil(limit.value)} ${limit.unit}, or take load off feed ${limit.feed}`,
    }),
  );
}
