import { isLiquidCooling } from "../../../facts/cooling/cooling";
import { loadSources } from "../../judgements/load-sources";
import { temperatureReserve, usualRiseK } from "../../rule/headroom";
import { judge, notApplicable, undecided } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** The coldest that air or coolant gets anywhere, the outlet of a bypassed coil included, against the freezing point of the coolants. */
export const coolantDoesNotFreeze = defineRule({
  id: "cooling/coolant-does-not-freeze",
  title: "Coolant does not freeze",
  why: "Ice bursts a coil or a plate, and the spare is weeks away.",
  source:
    "Freezing points of A. Melinder, Properties of Secondary Working Fluids for Indirect Systems, IIR 2010, beside ASHRAE Handbook Fundamentals 2001, ch. 21, and Clariant, Antifrogen L and N: coolant that is liquid by the first and frozen by another is unknown; water 0 °C",
  severity: "critical",
  remedy: "More glycol in both loops, or drain what stands in the cold",
  worsenedBy: [],
  parameters: { reserve: temperatureReserve },
  check: ({ node, point, parameters }) => {
    const subject = "cooling/coolant";
    const { coolant } = point;
    if (!isLiquidCooling(node.cooling)) return [notApplicable(subject, "the node has no coolant in outdoor air")];
    if (coolant?.outcome !== "solved") return [undecided(subject, coolant?.reason ?? "the coolant chain is not solved")];
    const { freezing, facilityLoop, secondaryLoop } = coolant;
    const value = Math.min(point.air.dryBulbC, freezing.coldestCoolantC);
    const limit = Math.max(facilityLoop.freezingPointC, secondaryLoop.freezingPointC) + parameters.reserve.kelvins;
    const disputed = [facilityLoop, secondaryLoop].find(
      ({ publishedFreezing }) => publishedFreezing && publishedFreezing.temperatureC > value,
    );
    if (disputed?.publishedFreezing && value >= limit) {
      const { freezingPointC, publishedFreezing } = disputed;
      return [
        undecided(
          subject,
          `at ${value.toFixed(1)} °C the coolant is liquid by Melinder, who has it freeze at ${freezingPointC.toFixed(1)} °C, and frozen by ${publishedFreezing.document}, at ${publishedFreezing.temperatureC.toFixed(1)} °C: raise the share of glycol until both have it liquid`,
        ),
      ];
    }
    return [
      judge({
        subject,
        unit: "°C",
        bound: "at-least",
        value,
        limit,
        restsOn: loadSources(node, point),
        span: usualRiseK,
        contributors: () => [
          { name: "outdoor air", value: point.air.dryBulbC },
          { name: "coldest coolant below it", value: value - point.air.dryBulbC },
        ],
        remedy: () => "raise the share of glycol in both loops, or drain what stands in the cold",
      }),
    ];
  },
});
