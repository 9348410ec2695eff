import { loadSources } from "../../judgements/load-sources";
import { eachGenset, withoutGensets } from "../../judgements/power/each-genset";
import { onGenset } from "../../judgements/scenario-filters";
import { temperatureReserve, usualRiseK } from "../../rule/headroom";
import { judge, judgeMissingInput } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

const unstated = "nobody says up to which air its radiator stands: give its maximumAmbient";

/** Outdoor air against the warmest that the radiator of each set stands. */
export const gensetAmbient = defineRule({
  id: "power/genset-ambient",
  title: "Outdoor air is not too warm for the radiators of gensets",
  shortfall: "warmer than the radiator allows",
  why: "A set whose coolant boils stops itself in the hottest hour, which is when grids fail.",
  source: "Warmest ambient air of the set's maker, a limit beside its table of power over temperature",
  severity: "high",
  remedy: "Sets with a radiator for that climate",
  in: onGenset,
  worsenedBy: ["hotter-air"],
  parameters: { reserve: temperatureReserve },
  byDesign: withoutGensets,
  check: (context) =>
    eachGenset(
      context,
      onGenset,
      ({ id, maximumAmbientC = Number.NaN, source }, _, subject) => {
        const { dryBulbC } = context.point.air;
        return judge({
          subject,
          unit: "°C",
          bound: "at-most",
          value: dryBulbC,
          limit: maximumAmbientC - context.parameters.reserve.kelvins,
          span: usualRiseK,
          limitSource: source,
          restsOn: loadSources(context.node, context.point),
          remedy: () => `choose a radiator for ${id} that stands ${dryBulbC.toFixed(1)} °C`,
        });
      },
      ({ maximumAmbientC }, subject) =>
        maximumAmbientC === undefined ? judgeMissingInput(subject, "power.gensets[].maximumAmbient", unstated) : undefined,
    ),
});
