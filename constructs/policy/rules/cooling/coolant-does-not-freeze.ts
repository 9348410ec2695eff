import { compact } from "../../../plain/compact";
import type { LoopFreezing } from "../../../studies/thermal/freezing";
import { loopSubjects } from "../../judgements/coolant/both-loops";
import { loadSources } from "../../judgements/load-sources";
import { moreGlycol } from "../../judgements/remedies/more-glycol";
import { temperatureReserve, usualRiseK } from "../../rule/headroom";
import { judge, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import { defineRule, type NodeAtPoint } from "../../rule/rule";

/** Compares the coldest temperature anywhere in each loop with the freezing point of its coolant. This includes a bypassed coil, and the outdoor or room air around the loop. */
export const coolantDoesNotFreeze = defineRule({
  id: "cooling/coolant-does-not-freeze",
  title: "The coolant does not freeze",
  shortfall: "colder than the coolant may get",
  why: "Ice bursts coils and heat exchangers, and a spare takes weeks to arrive.",
  source:
    "Freezing points of A. Melinder, Properties of Secondary Working Fluids for Indirect Systems, IIR 2010, beside ASHRAE Handbook Fundamentals 2001, ch. 21, and Clariant, Antifrogen L and N. If the first has a coolant liquid and another has it frozen, the result is unknown. Water freezes at 0 °C",
  severity: "critical",
  remedy: "Add glycol to the loop, keep the room warmer, or drain the parts that stand in the cold",
  worsenedBy: [],
  parameters: { reserve: temperatureReserve },
  check: ({ node, point, parameters }) => {
    const { facilityLoop, secondaryLoop } = node.cooling ?? {};
    const loops = [...(facilityLoop ? (["facilityLoop"] as const) : []), ...(secondaryLoop ? (["secondaryLoop"] as const) : [])];
    if (loops.length === 0) return [judgeNotApplicable(loopSubjects.facilityLoop, "the node has no coolant")];
    const supply = point.coolant ?? point.liquidToAir;
    return loops.map((loop) => {
      const freezing = point.freezing.find((one) => one.loop === loop);
      if (freezing) return judgeFreezing({ node, point }, freezing, parameters.reserve.kelvins);
      const reason = supply?.outcome === "unknown" ? supply.reason : "the coolant temperatures are not solved";
      return judgeUnknown(loopSubjects[loop], reason);
    });
  },
});

/** Compares the coldest temperature anywhere in a loop with the freezing point of its coolant. */
function judgeFreezing(
  { node, point }: NodeAtPoint,
  { loop, coldest, freezingPointC, publishedFreezing, reason }: LoopFreezing,
  reserveK: number,
): PendingJudgement {
  const subject = loopSubjects[loop];
  const { name, celsius: value } = coldest;
  const limit = freezingPointC + reserveK;
  const raise = () => moreGlycol(node, loop, value, reserveK);
  if (value >= limit && reason !== undefined) return judgeUnknown(subject, `the loop runs through the room: ${reason}`);
  if (value >= limit && publishedFreezing && publishedFreezing.temperatureC > value) {
    return judgeUnknown(
      subject,
      `the coolant gets as cold as ${value.toFixed(1)} °C, and its freezing point is ${freezingPointC.toFixed(1)} °C by Melinder but ${publishedFreezing.temperatureC.toFixed(1)} °C by ${publishedFreezing.document}: ${raise() ?? "drain the parts that stand in the cold"}`,
    );
  }
  return judge({
    subject,
    at: name,
    unit: "°C",
    bound: "at-least",
    value,
    limit,
    restsOn: loadSources(node, point),
    span: usualRiseK,
    contributors: () => [{ name, value }],
    remedy: () => {
      const isRoom = name === "room air";
      const drain = isRoom ? "drain the loop before the room gets cold" : "drain the parts that stand in the cold";
      const others = compact([raise(), isRoom && "keep the room warmer (cooling.room.heater)"]);
      return others.length > 0 ? `${others.join(", ")}, or ${drain}` : drain;
    },
  });
}
