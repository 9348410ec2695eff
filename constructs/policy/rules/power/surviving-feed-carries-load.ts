import { compact } from "../../../plain/compact";
import type { NetworkLimit } from "../../../studies/network/limits/network-limit";
import { isOfLoad, judgeLimit, judgeUnsolved, loadedPhase, subjectOf, tightestOfEach } from "../../judgements/power/limit-judgement";
import { unservedLoads } from "../../judgements/power/unserved-loads";
import { largerRating } from "../../judgements/remedies/larger-rating";
import { onFeedLost } from "../../judgements/scenario-filters";
import { headroom } from "../../rule/headroom";
import { judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import { defineRule, type NodeAtPoint } from "../../rule/rule";

/** With one feed lost or dark, every part of the surviving feeds and of what batteries hold within its rating, and no load left dark. */
export const survivingFeedCarriesLoad = defineRule({
  id: "power/surviving-feed-carries-load",
  title: "The surviving feed carries the load",
  shortfall: "more than the surviving feed carries",
  why: "Two feeds that each carry half are one feed when the other dies: what the survivor cannot carry trips it too.",
  source:
    "EN 50600-2-2:2014 on power distribution by availability class, of which the scope was read; shown by solving the scenario; ratings of the parts' makers",
  severity: "critical",
  remedy: "Larger ratings on each feed, loads on two feeds, or loads that may be shed",
  in: onFeedLost,
  parameters: { headroom },
  check: ({ node, point, parameters }) => {
    const { state } = point.scenario;
    if (!node.network) return [judgeUnknown("power", "the node has no power module, so nothing is known of its feeds: add power")];
    if (!("feed" in state)) return node.feeds.map((feed) => judgeNotApplicable(subjectOf(`feed-${feed}`), "no feed is lost"));
    const { electrical } = point;
    const subject = subjectOf(`feed-${state.feed}`);
    if (electrical.outcome === "unknown") return [judgeUnsolved(subject, electrical)];
    const dark = unservedLoads(
      subject,
      electrical,
      (ids) =>
        `serve ${ids} from a circuit of another feed too, each with its share, from a board on both feeds, let a unit stand by on another feed, or declare it sheddable`,
    );
    return [...dark, ...survivors({ node, point }, state.feed, parameters.headroom.value)];
  },
});

/** Of every surviving feed, and of what batteries hold of the lost one, the part with the least room, as a share of its limit. */
function survivors(context: NodeAtPoint, lost: string, headroom: number): PendingJudgement[] {
  const loaded = context.point.electrical.limits.filter(isOfLoad);
  const feedOf = ({ feed }: NetworkLimit) => feed || lost; // on a battery no feed is left
  return tightestOfEach(loaded, feedOf).map((limit) => {
    const feed = feedOf(limit);
    return judgeLimit(context, limit, {
      subject: subjectOf(`feed-${feed}`),
      at: compact([limit.node, loadedPhase(limit)]).join(", "),
      headroom,
      remedy: () => `${largerRating(context, limit)}, or take load off feed ${feed}`,
    });
  });
}
