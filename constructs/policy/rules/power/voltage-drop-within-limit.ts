import { ratio } from "../../../props/quantities";
import { loadSources } from "../../judgements/load-sources";
import { judgeUnsolved, noPower, subjectOf } from "../../judgements/power/limit-judgement";
import { circuitCableOf } from "../../judgements/power/prop-paths";
import { whilePowerIsWhole } from "../../judgements/scenario-filters";
import { judge, judgeMissingInput, judgeNotApplicable } from "../../rule/judge";
import { parameter } from "../../rule/parameter";
import { defineRule } from "../../rule/rule";

const uncabled = "no cable is described between the load and the part that sets its voltage: state the cable of its circuit";
const annexG = "IEC 60364-5-52:2009, annex G (informative), table G.52.1, other uses than lighting";

/** Limits the voltage drop in cables and in the site's own transformers, up to each device on alternating current. */
export const voltageDropWithinLimit = defineRule({
  id: "power/voltage-drop-within-limit",
  title: "The voltage drop to each load is within the limit",
  shortfall: "more voltage drop than allowed",
  why: "Long thin cables lower the voltage at the loads. Power supplies then draw more current, and motors and compressors may not start.",
  source: `${annexG}; 5 % from the intake to the load is also what NFPA 70 (NEC) 2020 recommends in a note to 215.2`,
  severity: "medium",
  remedy: "Choose thicker or shorter cables, or a higher voltage up to the load",
  worsenedBy: ["more-load"],
  parameters: {
    limit: parameter({
      schema: ratio({ positive: true, max: 0.2 }),
      default: "5 %",
      description: "Largest drop from a public low-voltage supply, or a UPS, to a load",
      source: `${annexG}, installation A`,
    }),
    behindTransformer: parameter({
      schema: ratio({ positive: true, max: 0.2 }),
      default: "8 %",
      description: "Largest drop from the unloaded terminals of the site's own transformer to a load, with the drop in the transformer",
      source: `${annexG}, installation B`,
    }),
  },
  check: ({ node, point, parameters }) => {
    if (!node.network) return noPower("cables");
    const { electrical, scenario } = point;
    if (electrical.outcome === "unknown") return [judgeUnsolved("power", electrical)];
    const { drops } = electrical.quality;
    if (drops.length === 0) return [judgeNotApplicable("power", "no device on alternating current draws power")];
    const isNormal = whilePowerIsWhole(scenario);
    return drops.map(({ node: load, share, voltageV, noLoadV, behindTransformer, undescribed, parts }) => {
      if (!isNormal) return judgeNotApplicable(subjectOf(load), "the standard limits the voltage drop in normal operation only");
      if (undescribed) return judgeMissingInput(subjectOf(load), circuitCableOf(load, node.network ?? []), uncabled);
      const limit = (behindTransformer ? parameters.behindTransformer : parameters.limit).value;
      return judge({
        subject: subjectOf(load),
        unit: "share",
        bound: "at-most",
        value: share,
        limit,
        restsOn: loadSources(node, point),
        contributors: () => parts.map(({ id, share: value }) => ({ name: id, value })),
        remedy: () =>
          `make the cables to ${load} ${Math.ceil((10 * share) / limit) / 10} times as thick: ${voltageV.toFixed(1)} V of ${noLoadV.toFixed(1)} V reach it`,
      });
    });
  },
});
