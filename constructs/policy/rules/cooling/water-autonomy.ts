import { hasPads } from "../../../facts/cooling/cooling";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { loadSources } from "../../judgements/load-sources";
import { judge, judgeMissingInput, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

const secondsPerDay = 86_400; // [s/d]
const litresPerCubicMetre = 1000; // [L/m³]

const subject = "cooling/pads";

/** Compares the water that the pads use in the promised time, in the weather of this scenario throughout, with their tank. */
export const waterAutonomy = defineRule({
  id: "cooling/water-autonomy",
  title: "The tank holds the pads' water for the promised time without a delivery",
  shortfall: "more water than the tank holds",
  why: "Pads that run dry no longer cool the air. On the hottest day the coolant then gets too warm.",
  source: "The site's promise and its tank; water balance of the sump, ASHRAE Handbook HVAC Systems and Equipment 2020, ch. 41",
  severity: "high",
  remedy: "Choose a larger tank, run more cycles of concentration, or choose dry coolers that need no pads",
  byDesign: unjudged,
  check: ({ node, point }) => {
    const { tankM3 } = node.cooling?.dryCoolers?.pads ?? {};
    const { waterAutonomyS = Number.NaN } = node.site.promises;
    const { coolant } = point;
    if (coolant?.outcome !== "solved") return [judgeUnknown(subject, coolant?.reason ?? "the coolant temperatures are not solved")];
    const { makeUpLPerDay, makeUpKgPerH, evaporationKgPerH } = coolant.pads;
    const litres = makeUpLPerDay * (waterAutonomyS / secondsPerDay);
    const evaporated = makeUpKgPerH > 0 ? litres * (evaporationKgPerH / makeUpKgPerH) : 0;
    return [
      judge({
        subject,
        unit: "L",
        bound: "at-most",
        value: litres,
        limit: tankM3 === undefined ? undefined : tankM3 * litresPerCubicMetre,
        ...(tankM3 === undefined && { reason: "the pads have no tank: add cooling.dryCoolers.pads.tank" }),
        restsOn: loadSources(node, point),
        contributors: () => [
          { name: "evaporation", value: evaporated },
          { name: "blow-down", value: litres - evaporated },
        ],
        remedy: () => `store ${Math.ceil(litres)} L (cooling.dryCoolers.pads.tank), or promise a shorter time`,
      }),
    ];
  },
});

function unjudged({ cooling, site }: NodeSnapshot): readonly PendingJudgement[] | undefined {
  if (!hasPads(cooling)) return [judgeNotApplicable(subject, "the dry coolers have no pads")];
  if (site.promises.waterAutonomyS !== undefined) return undefined;
  const unpromised = "the site promises no time without a delivery of water: add site.promises.waterAutonomy";
  return [judgeMissingInput(subject, "site.promises.waterAutonomy", unpromised)];
}
