import { loadSources } from "../../judgements/load-sources";
import { eachGenset, withoutGensets } from "../../judgements/power/each-genset";
import { onGenset } from "../../judgements/scenario-filters";
import { temperatureReserve, usualRiseK } from "../../rule/headroom";
import { judge, judgeMissingInput } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

const unstated = "the warmest outdoor air for the radiator is not stated: state power.gensets[].maximumAmbient";

/** Compares the outdoor air with the warmest that the radiator of each genset allows. */
export const gensetAmbient = defineRule({
  id: "power/genset-ambient",
  title: "Outdoor air is not too warm for the radiators of gensets",
  shortfall: "warmer than allowed at the radiator",
  why: "A genset whose coolant overheats shuts down in the hottest hour. Grids often fail in that hour.",
  source: "Warmest ambient air of the set's maker, a limit beside its table of power over temperature",
  severity: "high",
  remedy: "Choose gensets with a radiator for that climate",
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
          remedy: () => `choose a radiator for ${id} that allows outdoor air of ${dryBulbC.toFixed(1)} °C`,
        });
      },
      ({ maximumAmbientC }, subject) =>
        maximumAmbientC === undefined ? judgeMissingInput(subject, "power.gensets[].maximumAmbient", unstated) : undefined,
    ),
});
