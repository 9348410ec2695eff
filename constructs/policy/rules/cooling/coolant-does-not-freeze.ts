import type { LoopFreezing } from "../../../studies/thermal/freezing";
import { loopSubjects } from "../../judgements/coolant/both-loops";
import { loadSources } from "../../judgements/load-sources";
import { temperatureReserve, usualRiseK } from "../../rule/headroom";
import { judge, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import { defineRule, type NodeAtPoint } from "../../rule/rule";

/** The coldest that each loop gets: its coolant, the outlet of a bypassed coil included, the air outdoors where it runs there, and that of the room. */
export const coolantDoesNotFreeze = defineRule({
  id: "cooling/coolant-does-not-freeze",
  title: "Coolant does not freeze",
  shortfall: "colder than the coolant may get",
  why: "Ice bursts a coil or a plate, and the spare is weeks away.",
  source:
    "Freezing points of A. Melinder, Properties of Secondary Working Fluids for Indirect Systems, IIR 2010, beside ASHRAE Handbook Fundamentals 2001, ch. 21, and Clariant, Antifrogen L and N: coolant that is liquid by the first and frozen by another is unknown; water 0 °C",
  severity: "critical",
  remedy: "More glycol in the loop, a warmer room for what runs indoors, or drain what stands in the cold",
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
      const reason = supply?.outcome === "unknown" ? supply.reason : "the coolant chain is not solved";
      return judgeUnknown(loopSubjects[loop], reason);
    });
  },
});

/** The coldest that a loop gets anywhere, against the freezing point of its coolant. */
function judgeFreezing(
  { node, point }: NodeAtPoint,
  { loop, coldest, freezingPointC, publishedFreezing, reason }: LoopFreezing,
  reserveK: number,
): PendingJudgement {
  const subject = loopSubjects[loop];
  const { name, celsius: value } = coldest;
  const limit = freezingPointC + reserveK;
  if (value >= limit && reason !== undefined) return judgeUnknown(subject, `the loop runs through the room: ${reason}`);
  if (value >= limit && publishedFreezing && publishedFreezing.temperatureC > value) {
    return judgeUnknown(
      subject,
      `at ${value.toFixed(1)} °C the coolant is liquid by Melinder, who has it freeze at ${freezingPointC.toFixed(1)} °C, and frozen by ${publishedFreezing.document}, at ${publishedFreezing.temperatureC.toFixed(1)} °C: raise the share of glycol until both have it liquid`,
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
    remedy: () =>
      name === "room air"
        ? `raise the share of glycol in cooling.${loop}, keep the room warmer (cooling.room.heater), or drain the loop before it cools`
        : `raise the share of glycol in cooling.${loop}, or drain what stands in the cold`,
  });
}
