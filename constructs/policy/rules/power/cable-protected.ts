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
    reason: "nobody says what the cables carry: give their `ampacity`",
    inputs: ampacityOf,
    names: cableId,
    asks: (part, { network }) => part.kind === "cable" || lacksCable(part, network),
    each: true,
  },
  gives: (part) => part.kind === "cable" && part.ampacityA !== undefined,
};

/** The load of every cable, and the breaker before it, against what its conductors may carry as they are laid. */
export const cableProtected = defineRule({
  id: "power/cable-protected",
  title: "Cables are protected by their breakers",
  shortfall: "more than the cable carries",
  why: "A breaker above the ampacity of its cable lets the insulation age and burn while the board looks healthy.",
  source:
    "IEC 60364-4-43:2023, overload protection: design current ≤ rating of the device ≤ ampacity, of which a catalogue entry and quotations were read; NFPA 70 (NEC) 2020, 240.4, without the next larger standard size that 240.4(B) allows. Ampacities as the design gives them",
  severity: "critical",
  remedy: "A larger section, a smaller breaker, or a cable laid with more room",
  parameters: { headroom },
  byDesign: withoutKinds(words),
  check: (context) =>
    judgeKinds(context, words, (limit) =>
      judgeLimit(context, limit, {
        at: limit.kind === "cable" ? "load" : "breaker",
        held: limit.kind === "cable-protection", // the design chose breaker and cable: nothing uses up what lies between them
        headroom: limit.kind === "cable" ? context.parameters.headroom.value : 0,
        remedy: () => remedyOf(limit.node, limit.kind, limit.value, limit.limit ?? 0),
      }),
    ),
});

function remedyOf(cable: string, kind: string, value: number, ampacity: number): string {
  const larger = `lay ${cable} for at least ${Math.ceil(value)} A`;
  return kind === "cable"
    ? `${larger}, or take load off it`
    : `${larger}, or protect it by a breaker of at most ${Math.floor(ampacity)} A that carries its load`;
}
