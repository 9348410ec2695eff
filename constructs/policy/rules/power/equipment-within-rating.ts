import type { NetworkLimit, NetworkLimitKind } from "../../../studies/network/limits/network-limit";
import { judgeLimit, judgeUnsolved, subjectOf, tightestOfEach } from "../../judgements/power/limit-judgement";
import { largerRating } from "../../judgements/remedies/larger-rating";
import { atMinimumOrUnitLost, whileFeedsLive } from "../../judgements/scenario-filters";
import { watchedUpsLoads } from "../../judgements/watching/watched-ups-loads";
import { headroom } from "../../rule/headroom";
import { judgeMissingInput, judgeNotApplicable, judgeUnknown } from "../../rule/judge";
import { defineRule } from "../../rule/rule";
import { upsRunbook } from "../../runbooks/power";

const kinds: readonly NetworkLimitKind[] = ["pdu", "panel", "transfer-switch", "transformer", "ups", "ups-phase", "psu", "rectifier-plant"];

/**
 * Everything that has a rating and is no breaker, while every feed lives: boards, PDUs, transformers, UPS, rectifiers, power supplies. On gensets battery
 * inverters too, with what they carry until those stand.
 */
export const equipmentWithinRating = defineRule({
  id: "power/equipment-within-rating",
  title: "Electrical equipment carries its load",
  shortfall: "more than the equipment carries",
  why: "A PDU, UPS or power supply above its rating overheats, shuts down or drops its output, whatever the breaker before it says.",
  source: "Ratings of the parts' makers; currents and powers from the load flow, worst phase",
  severity: "critical",
  remedy: "A larger rating, or load moved away",
  in: whileFeedsLive,
  parameters: { headroom },
  watched: (seen) => watchedUpsLoads(seen, seen.parameters.headroom.value),
  runbook: upsRunbook,
  check: ({ node, point, parameters }) => {
    if (!node.network) return [judgeUnknown("power", "the node has no power module, so nothing is known of its equipment: add power")];
    const { electrical, scenario } = point;
    if (!whileFeedsLive(scenario)) return [judgeNotApplicable("power", "a feed is lost: power/surviving-feed-carries-load judges")];
    if (electrical.outcome === "unknown") return [judgeUnsolved("power", electrical)];
    // At minimum grid voltage, and with a unit lost, power/rectifiers-carry-load speaks for the plants.
    const elsewhere = atMinimumOrUnitLost(scenario);
    const { bridgingLimits = [] } = electrical;
    const isRated = ({ kind }: NetworkLimit) => kinds.includes(kind) && !(elsewhere && kind === "rectifier-plant");
    const rated = [...electrical.limits.filter(isRated), ...bridgingLimits.filter(isRated)];
    const unrated = node.network.filter((part) => part.kind === "panel" && part.ratedA === undefined);
    if (rated.length + unrated.length === 0) return [judgeNotApplicable("power", "nothing but breakers is live")];
    // A UPS has limits for its power and for each phase: the tightest speaks for it.
    return [
      ...tightestOfEach(rated, (limit) => limit.node).map((limit) =>
        judgeLimit({ node, point }, limit, {
          headroom: parameters.headroom.value,
          remedy: () => `${largerRating({ node, point }, limit)}, or move load away from it`,
        }),
      ),
      ...unrated.map(({ id }) =>
        judgeMissingInput(subjectOf(id), "power.boards[].rating", "nobody says what its busbars carry: give its rating"),
      ),
    ];
  },
});
