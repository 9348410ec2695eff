import { ratio } from "../../../props/quantities";
import { loadSources } from "../../judgements/load-sources";
import { judgeUnsolved, subjectOf } from "../../judgements/power/limit-judgement";
import { circuitCableOf } from "../../judgements/power/prop-paths";
import { whilePowerIsWhole } from "../../judgements/scenario-filters";
import { judge, judgeMissingInput, judgeNotApplicable, judgeUnknown } from "../../rule/judge";
import { parameter } from "../../rule/parameter";
import { defineRule } from "../../rule/rule";

const uncabled = "nobody describes a cable between it and what sets its voltage: give the `cable` of its circuit";
const annexG = "IEC 60364-5-52:2009, annex G (informative), table G.52.1, other uses than lighting";

/** What cables and the site's own transformers take of the voltage, at every device on alternating current. */
export const voltageDropWithinLimit = defineRule({
  id: "power/voltage-drop-within-limit",
  title: "Cables leave the loads their voltage",
  shortfall: "more voltage drop than allowed",
  why: "A long thin cable turns voltage into heat: power supplies draw more current for it, motors and compressors do not start.",
  source: `${annexG}; 5 % from the intake to the load is also what NFPA 70 (NEC) 2020 recommends in a note to 215.2`,
  severity: "medium",
  remedy: "Larger sections, shorter runs, or a higher voltage up to the load",
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
      description: "Largest drop from the open terminals of a transformer of the site's own to a load, that of the transformer included",
      source: `${annexG}, installation B`,
    }),
  },
  check: ({ node, point, parameters }) => {
    if (!node.network) return [judgeUnknown("power", "the node has no power module, so nothing is known of its cables: add power")];
    const { electrical, scenario } = point;
    if (electrical.outcome === "unknown") return [judgeUnsolved("power", electrical)];
    const { drops } = electrical.quality;
    if (drops.length === 0) return [judgeNotApplicable("power", "nothing on alternating current draws power")];
    const isNormal = whilePowerIsWhole(scenario);
    return drops.map(({ node: load, share, voltageV, noLoadV, behindTransformer, undescribed, parts }) => {
      if (!isNormal) return judgeNotApplicable(subjectOf(load), "the drop is judged in normal operation, as the standard has it");
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
          `make the cables to ${load} ${Math.ceil((10 * share) / limit) / 10} times as thick: ${voltageV.toFixed(1)} V of ${noLoadV.toFixed(1)} V arrive there`,
      });
    });
  },
});
