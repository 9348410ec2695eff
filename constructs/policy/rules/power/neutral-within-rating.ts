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
  none: "no load uses a neutral",
  opens: {
    reason: "the ampacity of the neutral is not stated: state the ampacity of its cable",
    inputs: ampacityOf,
    names: cableId,
    asks: (part, { network }) =>
      part.kind === "cable" ? part.neutralSectionMm2 !== null : lacksCable(part, network) && hasNeutral(part, network),
    each: true,
  },
  gives: (part) => (part.kind === "cable" && part.ampacityA !== undefined) || (part.kind === "breaker" && part.neutralRatedA !== undefined),
};

/** Compares the current of each neutral with the ampacity of its conductor and the rating of its pole. */
export const neutralWithinRating = defineRule({
  id: "power/neutral-within-rating",
  title: "Neutrals carry the unbalanced current of the phases",
  shortfall: "more than the neutral may carry",
  why: "An overloaded neutral burns through unnoticed. Single-phase loads then receive a voltage that can reach the voltage between two phases.",
  source:
    "Kirchhoff's current law; IEC 60364-4-43:2023 on the protection of the neutral, read in a catalogue entry. Harmonics are not modelled: third harmonics of power supplies without correction are left out",
  severity: "critical",
  remedy: "Choose a neutral with the section of the phases, or spread single-phase loads over the phases",
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
          `choose a neutral for ${limit.node} that carries at least ${Math.ceil(limit.value)} A, or spread the single-phase loads behind it over the phases`,
      }),
    ),
});
