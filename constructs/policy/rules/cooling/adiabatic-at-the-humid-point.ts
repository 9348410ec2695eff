import { hasPads } from "../../../facts/cooling/cooling";
import { temperatureDifference } from "../../../props/quantities";
import { loadSources } from "../../judgements/load-sources";
import { usualRiseK } from "../../rule/headroom";
import { judge, judgeNotApplicable, judgeUnknown } from "../../rule/judge";
import { parameter } from "../../rule/parameter";
import { defineRule } from "../../rule/rule";

/** Judges by how much the pads still cool the air when it is most humid. Whether that is enough, other rules judge at the same climate point. */
export const adiabaticAtTheHumidPoint = defineRule({
  id: "cooling/adiabatic-at-the-humid-point",
  title: "Adiabatic pads still cool at the most humid climate point",
  shortfall: "less cooling by the pads than needed",
  why: "Pads cool well on the hottest day, which is dry. On the most humid day they cool little, and a site that was not checked for it may fail.",
  source:
    "Saturation efficiency of the pads, ASHRAE Handbook HVAC Systems and Equipment 2020, ch. 41; design points, ASHRAE Handbook Fundamentals 2013, ch. 14",
  severity: "high",
  remedy: "State the most humid climate point of the site. If the pads cool too little there, add dry coolers or a trim chiller",
  worsenedBy: [],
  parameters: {
    gain: parameter({
      schema: temperatureDifference({ min: 0, max: 40 }),
      default: "0 K",
      description: "Kelvins by which the pads must still cool the air",
      source: "No standard requires it: set it if the pads must be worth their water",
    }),
  },
  check: ({ node, point, parameters: { gain } }) => {
    const subject = "cooling/pads";
    const { coolant, scenario } = point;
    if (!hasPads(node.cooling)) return [judgeNotApplicable(subject, "the dry coolers have no pads")];
    if (!node.site.climate.mostHumid)
      return [judgeUnknown(subject, "the effect of the pads in the most humid air is unknown: add site.climate.mostHumid")];
    if (node.site.climate[scenario.climate]?.humidity.kind === "dry" && coolant?.outcome === "solved" && coolant.pads.wet)
      return [
        judgeUnknown(
          subject,
          `${scenario.climate} states no humidity, and dry air would flatter the pads: add its wetBulb, dewPoint or relativeHumidity`,
        ),
      ];
    if (scenario.climate !== "mostHumid") return [judgeNotApplicable(subject, "the rule judges the most humid climate point alone")];
    if (coolant?.outcome !== "solved") return [judgeUnknown(subject, coolant?.reason ?? "the coolant temperatures are not solved")];
    if (!coolant.pads.wet)
      return [judgeNotApplicable(subject, "the pads are dry: the dry coolers need no pads here, or there is no water")];
    return [
      judge({
        subject,
        unit: "K",
        bound: "at-least",
        value: coolant.pads.coolingK,
        limit: gain.kelvins,
        span: usualRiseK,
        restsOn: loadSources(node, point),
        remedy: () =>
          `add dry coolers or a trim chiller (cooling.trimChiller): pads cool such air by ${coolant.pads.coolingK.toFixed(1)} K`,
      }),
    ];
  },
});
