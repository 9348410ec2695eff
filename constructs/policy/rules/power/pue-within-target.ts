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

/** Electricity of the node ÷ that of its IT, against a target that a team sets. */
export const pueWithinTarget = defineRule({
  id: "power/pue-within-target",
  title: "Designed PUE is within the target",
  shortfall: "more than the target",
  why: "Every watt beside the IT is paid for as long as the site stands, in diesel where there is no grid.",
  source: standard,
  severity: "medium",
  remedy: "Less fan and pump power, warmer coolant, converters with less loss, or a genset that dumps nothing",
  in: whileHealthy,
  worsenedBy: [],
  parameters: {
    target: parameter({
      schema: z.union([z.literal("none"), ratio({ min: 1, max: 5 })]),
      default: "none",
      description: 'Highest designed PUE, as "1.3", or "none"',
      source: "No standard has one that holds for every climate: a team sets it",
    }),
  },
  check: ({ node, point, parameters: { target }, year }) => {
    const subject = subjectOf("pue");
    if (target === "none") return [judgeNotApplicable(subject, "nobody set a target")];
    if (!whileHealthy(point.scenario)) return [judgeNotApplicable(subject, "it is that of the healthy node")];
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
        remedy: () => `save ${percentText((pue - target.value) / (pue - 1), 0)} of what is drawn beside the IT`,
      }),
    ];
  },
});
