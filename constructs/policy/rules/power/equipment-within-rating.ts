import type { NetworkLimit, NetworkLimitKind } from "../../../studies/network/limits/network-limit";
import { judgeLimit, judgeUnsolved, noPower, subjectOf, tightestOfEach } from "../../judgements/power/limit-judgement";
import { largerRating } from "../../judgements/remedies/larger-rating";
import { atMinimumOrUnitLost, whileFeedsLive } from "../../judgements/scenario-filters";
import { watchedUpsLoads } from "../../judgements/watching/watched-ups-loads";
import { headroom } from "../../rule/headroom";
import { judgeMissingInput, judgeNotApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";
import { upsRunbook } from "../../runbooks/power";

const kinds: readonly NetworkLimitKind[] = ["pdu", "panel", "transfer-switch", "transformer", "ups", "ups-phase", "psu", "rectifier-plant"];

/**
 * Compares the load of each part that has a rating with that rating, while no feed is lost: boards, PDUs, transformers, UPS, rectifiers, power supplies. Breakers
 * have a rule of their own. Where gensets start, the load of battery inverters until then counts too.
 */
export const equipmentWithinRating = defineRule({
  id: "power/equipment-within-rating",
  title: "Electrical equipment is loaded within its rating",
  shortfall: "more than the equipment may carry",
  why: "A PDU, UPS or power supply above its rating overheats or shuts down, even when the breaker before it does not trip.",
  source: "Ratings of the parts' makers; currents and powers from the load flow, worst phase",
  severity: "critical",
  remedy: "Choose equipment with a larger rating, or move load to other equipment",
  in: whileFeedsLive,
  parameters: { headroom },
  watched: (seen) => watchedUpsLoads(seen, seen.parameters.headroom.value),
  runbook: upsRunbook,
  check: ({ node, point, parameters }) => {
    if (!node.network) return noPower("equipment");
    const { electrical, scenario } = point;
    if (!whileFeedsLive(scenario)) return [judgeNotApplicable("power", "with a feed lost, power/surviving-feed-carries-load applies")];
    if (electrical.outcome === "unknown") return [judgeUnsolved("power", electrical)];
    // At minimum grid voltage, and with a unit lost, power/rectifiers-carry-load judges the plants.
    const elsewhere = atMinimumOrUnitLost(scenario);
    const { bridgingLimits = [] } = electrical;
    const isRated = ({ kind }: NetworkLimit) => kinds.includes(kind) && !(elsewhere && kind === "rectifier-plant");
    const rated = [...electrical.limits.filter(isRated), ...bridgingLimits.filter(isRated)];
    const unrated = node.network.filter((part) => part.kind === "panel" && part.ratedA === undefined);
    if (rated.length + unrated.length === 0) return [judgeNotApplicable("power", "no equipment except breakers has power")];
    // A UPS has limits for its power and for each phase. The tightest one counts.
    return [
      ...tightestOfEach(rated, (limit) => limit.node).map((limit) =>
        judgeLimit({ node, point }, limit, {
          headroom: parameters.headroom.value,
          remedy: () => `${largerRating({ node, point }, limit)}, or move load away from it`,
        }),
      ),
      ...unrated.map(({ id }) =>
        judgeMissingInput(subjectOf(id), "power.boards[].rating", "the busbar rating is not stated: state power.boards[].rating"),
      ),
    ];
  },
});
