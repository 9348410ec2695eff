import { judge, notApplicable, undecided } from "../../judge";
import { defineRule } from "../../rule";
import { loadSources } from "../load-sources";
import { usualRiseK } from "./usual-rise";

/** Where the dry coolers cannot hold their setpoint: outdoor air against the range of the maker's table. */
export const trimChillerRuns = defineRule({
  id: "cooling/trim-chiller-runs",
  title: "Trim chiller runs where it is needed",
  why: "A chiller above the last row of its table trips on head pressure on the very day it was bought for.",
  source: "Capacity table and minimum ambient of the chiller's maker",
  severity: "critical",
  remedy: "Trim chillers that are rated for that outdoor temperature, or dry coolers and pads that hold the setpoint alone",
  check: ({ node, point }) => {
    const subject = "cooling/trim-chiller";
    const { coolant, air } = point;
    const facts = node.cooling?.trimChiller;
    if (!facts) return [notApplicable(subject, "the node has no trim chiller")];
    if (coolant?.outcome !== "solved") return [undecided(subject, coolant?.reason ?? "the coolant chain is not solved")];
    if (!coolant.trimChiller?.askedW) return [notApplicable(subject, "the dry coolers hold their setpoint alone")];
    const cold = air.dryBulbC < facts.minimumAmbientC;
    return [
      judge({
        subject,
        unit: "°C",
        bound: cold ? "at-least" : "at-most",
        value: air.dryBulbC,
        limit: cold ? facts.minimumAmbientC : facts.table.at(-1)?.ambientC,
        limitSource: facts.source,
        restsOn: loadSources(node, point),
        span: usualRiseK,
        contributors: () => [{ name: "outdoor air", value: air.dryBulbC }],
        remedy: () =>
          `choose trim chillers that run at ${air.dryBulbC} °C, or dry coolers that hold ${node.cooling?.dryCoolers?.setpointC} °C alone`,
      }),
    ];
  },
});
