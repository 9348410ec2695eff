import { compact } from "../../../plain/compact";
import type { NetworkLimit } from "../../../studies/network/limits/network-limit";
import {
  isOfLoad,
  judgeLimit,
  judgeUnsolved,
  loadedPhase,
  noPower,
  subjectOf,
  tightestOfEach,
} from "../../judgements/power/limit-judgement";
import { unservedLoads } from "../../judgements/power/unserved-loads";
import { largerRating } from "../../judgements/remedies/larger-rating";
import { onFeedLost } from "../../judgements/scenario-filters";
import { headroom } from "../../rule/headroom";
import { judgeNotApplicable, type PendingJudgement } from "../../rule/judge";
import { defineRule, type NodeAtPoint } from "../../rule/rule";

/** Checks that with one feed lost, or lost with all that it alone feeds, each part that still has power is within its rating, and that no load loses power unless it is sheddable. */
export const survivingFeedCarriesLoad = defineRule({
  id: "power/surviving-feed-carries-load",
  title: "The surviving feed carries the load",
  shortfall: "too much for the remaining supply",
  why: "When one of two feeds is lost, the other carries the load of both. If that is too much, its breaker trips too.",
  source:
    "EN 50600-2-2:2014 on power distribution by availability class (only its scope was read); shown by solving the scenario; ratings of the parts' makers",
  severity: "critical",
  remedy: "Choose larger ratings on each feed, supply loads from two feeds, or declare loads sheddable",
  in: onFeedLost,
  parameters: { headroom },
  check: ({ node, point, parameters }) => {
    const { state } = point.scenario;
    if (!node.network) return noPower("feeds");
    if (!("feed" in state)) return node.feeds.map((feed) => judgeNotApplicable(subjectOf(`feed-${feed}`), "no feed is lost"));
    const { electrical } = point;
    const subject = subjectOf(`feed-${state.feed}`);
    if (electrical.outcome === "unknown") return [judgeUnsolved(subject, electrical)];
    const dark = unservedLoads(
      subject,
      electrical,
      (ids) =>
        `supply ${ids} from a circuit of another feed too, each with its share, or from a board that two feeds supply; keep a unit on standby on another feed; or declare the load sheddable`,
    );
    return [...dark, ...survivors({ node, point }, state.feed, parameters.headroom.value)];
  },
});

/** Judges, of each surviving feed and of the part of the lost feed that batteries carry, the part with the smallest margin as a share of its limit. */
function survivors(context: NodeAtPoint, lost: string, headroom: number): PendingJudgement[] {
  const loaded = context.point.electrical.limits.filter(isOfLoad);
  const feedOf = ({ feed }: NetworkLimit) => feed || lost; // on a battery there is no feed
  return tightestOfEach(loaded, feedOf).map((limit) => {
    const feed = feedOf(limit);
    return judgeLimit(context, limit, {
      subject: subjectOf(`feed-${feed}`),
      at: compact([limit.node, loadedPhase(limit)]).join(", "),
      headroom,
      remedy: () => `${largerRating(context, limit)}, or reduce the load on feed ${feed}`,
    });
  });
}
