import { z } from "zod";
import { percentText } from "../../../plain/percent-text";
import { ratio } from "../../../props/quantities";
import { loadSources } from "../../judgements/load-sources";
import { subjectOf } from "../../judgements/power/limit-judgement";
import { whileHealthy } from "../../judgements/scenario-filters";
import { judge, judgeNotApplicable, judgeUnknown } from "../../rule/judge";
import { parameter } from "../../rule/parameter";
import { defineRule } from "../../rule/rule";

const standard = "Designed PUE, ISO/IEC 30134-2, of the year where the site has weather, else of each climate point";

/** Compares the designed PUE, the electricity of the node ÷ that of its IT, with a target that a team sets. */
export const pueWithinTarget = defineRule({
  id: "power/pue-within-target",
  title: "Designed PUE is within the target",
  shortfall: "above the target",
  why: "Every watt that does not reach the IT costs money for the whole life of the site. Without a grid that cost is diesel.",
  source: standard,
  severity: "medium",
  remedy: "Reduce fan and pump power, run warmer coolant, choose converters with less loss, or choose gensets that dump no energy",
  in: whileHealthy,
  worsenedBy: [],
  parameters: {
    target: parameter({
      schema: z.union([z.literal("none"), ratio({ min: 1, max: 5 })]),
      default: "none",
      description: 'Highest designed PUE, such as "1.3", or "none"',
      source: "No standard has a target that holds for every climate: a team sets it",
    }),
  },
  check: ({ node, point, parameters: { target }, year }) => {
    const subject = subjectOf("pue");
    if (target === "none") return [judgeNotApplicable(subject, "the rule has no target: set its parameter target")];
    if (!whileHealthy(point.scenario)) return [judgeNotApplicable(subject, "the rule judges the PUE of the healthy node only")];
    const through = year?.();
    if (through?.outcome === "unknown") return [judgeUnknown(subject, through.reason)];
    const pue = through ? through.pue : point.pue;
    if (pue === undefined) return [judgeUnknown(subject, point.reason ?? "the node has no IT")];
    return [
      judge({
        subject,
        unit: "-",
        bound: "at-most",
        value: pue,
        limit: target.value,
        restsOn: loadSources(node, point),
        remedy: () => `reduce the power that does not reach the IT by ${percentText((pue - target.value) / (pue - 1), 0)}`,
      }),
    ];
  },
});
