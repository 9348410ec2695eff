import { limitSource } from "../../../provenance/limit-source";
import { loadSources } from "../../judgements/load-sources";
import { eachGenset, withoutGensets } from "../../judgements/power/each-genset";
import { refusedVoltage } from "../../judgements/power/refused-voltage";
import { onGensetsAlone } from "../../judgements/scenario-filters";
import { judge, judgeNotApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Compares the load of the running gensets with their minimum load, a share of the rating on their plate. */
export const gensetMinimumLoad = defineRule({
  id: "power/genset-minimum-load",
  title: "Running gensets carry at least their minimum load",
  shortfall: "less load than the running gensets need",
  why: "A diesel engine under too little load runs cold. Soot builds up in its cylinders and exhaust, and after months it no longer reaches its rated power.",
  source: "Minimum load of the set's maker, a share of the nameplate; the fewest sets that carry the load run",
  severity: "medium",
  remedy: "Choose smaller gensets, let batteries charge while they run, or add a load bank",
  in: onGensetsAlone,
  worsenedBy: [],
  byDesign: withoutGensets,
  check: (context) =>
    eachGenset(context, onGensetsAlone, ({ id, ratedW, minimumLoad, source }, { loadW, running, reason }, subject) => {
      if (minimumLoad === 0) return judgeNotApplicable(subject, "the maker of the genset states no minimum load");
      return judge({
        subject,
        unit: "W",
        bound: "at-least",
        value: loadW,
        limit: running === undefined ? undefined : running * minimumLoad * ratedW,
        limitSource: limitSource(source, ["minimumLoad", "ratedPower"]),
        reason,
        restsOn: loadSources(context.node, context.point),
        remedy: () =>
          refusedVoltage(context) ??
          `choose sets of at most ${(loadW / (running ?? 1) / minimumLoad / 1000).toFixed(1)} kW for ${id} instead of ${(ratedW / 1000).toFixed(1)} kW, or charge a battery while they run`,
      });
    }),
});
