import { loopSubjects } from "../../judgements/coolant/both-loops";
import { judgeFreezing } from "../../judgements/coolant/judge-freezing";
import { temperatureReserve } from "../../rule/headroom";
import { notApplicable, undecided } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** The coldest that each loop gets: its coolant, the outlet of a bypassed coil included, the air outdoors where it runs there, and that of the room. */
export const coolantDoesNotFreeze = defineRule({
  id: "cooling/coolant-does-not-freeze",
  title: "Coolant does not freeze",
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
    if (loops.length === 0) return [notApplicable(loopSubjects.facilityLoop, "the node has no coolant")];
    const supply = point.coolant ?? point.liquidToAir;
    return loops.map((loop) => {
      const freezing = point.freezing.find((one) => one.loop === loop);
      if (freezing) return judgeFreezing({ node, point }, freezing, parameters.reserve.kelvins);
      const reason = supply?.outcome === "unknown" ? supply.reason : "the coolant chain is not solved";
      return undecided(loopSubjects[loop], reason);
    });
  },
});
