import { judgeKinds, type KindWords, withoutKinds } from "../../judgements/power/judge-kinds";
import { judgeLimit } from "../../judgements/power/limit-judgement";
import { ampacityOf } from "../../judgements/power/prop-paths";
import { cableId, lacksCable } from "../../judgements/power/undescribed-cables";
import { headroom } from "../../rule/headroom";
import { defineRule } from "../../rule/rule";

const words: KindWords = {
  kinds: ["cable", "cable-protection"],
  parts: "cables",
  apart: true,
  opens: {
    reason: "the ampacity of the cable is not stated: state the ampacity of the cable",
    inputs: ampacityOf,
    names: cableId,
    asks: (part, { network }) => part.kind === "cable" || lacksCable(part, network),
    each: true,
  },
  gives: (part) => part.kind === "cable" && part.ampacityA !== undefined,
};

/** Compares the load of each cable, and the rating of the breaker before it, with the ampacity of the cable as it is laid. */
export const cableProtected = defineRule({
  id: "power/cable-protected",
  title: "Cables carry their load and are protected by their breakers",
  shortfall: "more than the cable may carry",
  why: "A breaker rated above the ampacity of its cable can let the cable run overloaded without a trip. The insulation then ages and can burn.",
  source:
    "IEC 60364-4-43:2023, overload protection: design current ≤ rating of the device ≤ ampacity, read in a catalogue entry and quotations; NFPA 70 (NEC) 2020, 240.4, without the next larger standard size that 240.4(B) allows. Ampacities as the design states them",
  severity: "critical",
  remedy: "Choose a larger section or a smaller breaker, or lay the cable with more space around it",
  parameters: { headroom },
  byDesign: withoutKinds(words),
  check: (context) =>
    judgeKinds(context, words, (limit) =>
      judgeLimit(context, limit, {
        at: limit.kind === "cable" ? "its load current" : "the rating of its breaker",
        held: limit.kind === "cable-protection", // the design sets breaker and cable, so nothing uses up the margin between them
        headroom: limit.kind === "cable" ? context.parameters.headroom.value : 0,
        remedy: () => remedyOf(limit.node, limit.kind, limit.value, limit.limit ?? 0),
      }),
    ),
});

function remedyOf(cable: string, kind: string, value: number, ampacity: number): string {
  const larger = `choose a cable for ${cable} with an ampacity of at least ${Math.ceil(value)} A`;
  return kind === "cable"
    ? `${larger}, or reduce its load`
    : `${larger}, or protect it by a breaker of at most ${Math.floor(ampacity)} A that carries its load`;
}
