import { hasPads } from "../../../facts/cooling/cooling";
import { temperatureDifference } from "../../../props/quantities";
import { loadSources } from "../../judgements/load-sources";
import { usualRiseK } from "../../rule/headroom";
import { judge, judgeNotApplicable, judgeUnknown } from "../../rule/judge";
import { parameter } from "../../rule/parameter";
import { defineRule } from "../../rule/rule";

/** What pads still take off the air when it is most humid. Whether that is enough, the rules of the supply say at the same point. */
export const adiabaticAtTheHumidPoint = defineRule({
  id: "cooling/adiabatic-at-the-humid-point",
  title: "Adiabatic pads are judged at the most humid point",
  shortfall: "less cooling by the pads than needed",
  why: "The hottest day is dry and flatters pads. On the most humid one they do little, and a site that was never judged there fails then.",
  source:
    "Saturation efficiency of the pads, ASHRAE Handbook HVAC Systems and Equipment 2020, ch. 41; design points, ASHRAE Handbook Fundamentals 2013, ch. 14",
  severity: "high",
  remedy: "Give the site its most humid point; more dry coolers or a trim chiller where pads do too little there",
  worsenedBy: [],
  parameters: {
    gain: parameter({
      schema: temperatureDifference({ min: 0, max: 40 }),
      default: "0 K",
      description: "Kelvins that the pads must still take off the air",
      source: "No standard asks for it: a team that wants pads to earn their water sets it",
    }),
  },
  check: ({ node, point, parameters: { gain } }) => {
    const subject = "cooling/pads";
    const { coolant, scenario } = point;
    if (!hasPads(node.cooling)) return [judgeNotApplicable(subject, "the dry coolers have no pads")];
    if (!node.site.climate.mostHumid)
      return [
        judgeUnknown(subject, "the site has no most humid point, so nobody knows what the pads do there: give site.climate.mostHumid"),
      ];
    if (node.site.climate[scenario.climate]?.humidity.kind === "dry" && coolant?.outcome === "solved" && coolant.pads.wet)
      return [
        judgeUnknown(
          subject,
          `the air of ${scenario.climate} is taken for dry, which flatters pads: give its wetBulb, dewPoint or relativeHumidity`,
        ),
      ];
    if (scenario.climate !== "mostHumid") return [judgeNotApplicable(subject, "this is not the most humid point")];
    if (coolant?.outcome !== "solved") return [judgeUnknown(subject, coolant?.reason ?? "the coolant chain is not solved")];
    if (!coolant.pads.wet) return [judgeNotApplicable(subject, "the pads are dry: the coolers hold their setpoint, or there is no water")];
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
          `add dry coolers or a trim chiller (cooling.trimChiller): pads take ${coolant.pads.coolingK.toFixed(1)} K off such air`,
      }),
    ];
  },
});
