import { judgeKinds, type KindWords, withoutKinds } from "../../judgements/power/judge-kinds";
import { judgeLimit } from "../../judgements/power/limit-judgement";
import { ampacityOf } from "../../judgements/power/prop-paths";
import { cableId, hasNeutral, lacksCable } from "../../judgements/power/undescribed-cables";
import { circuitLabel, watchedCurrents } from "../../judgements/watching/watched-currents";
import { headroom } from "../../rule/headroom";
import { defineRule } from "../../rule/rule";
import { neutralRunbook } from "../../runbooks/power";

const words: KindWords = {
  kinds: ["neutral"],
  parts: "neutrals",
  none: "nothing draws on a neutral",
  opens: {
    reason: "nobody says what the neutral carries: give the `ampacity` of its cable",
    inputs: ampacityOf,
    names: cableId,
    asks: (part, { network }) =>
      part.kind === "cable" ? part.neutralSectionMm2 !== null : lacksCable(part, network) && hasNeutral(part, network),
    each: true,
  },
  gives: (part) => (part.kind === "cable" && part.ampacityA !== undefined) || (part.kind === "breaker" && part.neutralRatedA !== undefined),
};

/** What comes back through every neutral against the ampacity of its conductor and the rating of its pole. */
export const neutralWithinRating = defineRule({
  id: "power/neutral-within-rating",
  title: "Neutrals carry what the phases do not give back to each other",
  shortfall: "more than the neutral carries",
  why: "A thin neutral burns off unseen, and then single-phase loads stand between two phases.",
  source:
    "Kirchhoff's current law; IEC 60364-4-43:2023 on the protection of the neutral, of which a catalogue entry was read. Harmonics are not modelled: power supplies without correction add third harmonics that this does not see",
  severity: "critical",
  remedy: "A neutral of the section of the phases, or single-phase loads spread over the phases",
  worsenedBy: ["more-load"],
  parameters: { headroom },
  watched: (seen) =>
    watchedCurrents(seen, {
      kinds: words.kinds,
      metric: "edge_node_neutral_current_amperes",
      labels: circuitLabel,
      headroom: seen.parameters.headroom.value,
      remedy: "move single-phase loads of the circuit to another phase, or shed them",
    }),
  runbook: neutralRunbook,
  byDesign: withoutKinds(words),
  check: (context) =>
    judgeKinds(context, words, (limit) =>
      judgeLimit(context, limit, {
        headroom: context.parameters.headroom.value,
        remedy: () =>
          `give ${limit.node} a neutral for at least ${Math.ceil(limit.value)} A, or spread the single-phase loads behind it over the phases`,
      }),
    ),
});
