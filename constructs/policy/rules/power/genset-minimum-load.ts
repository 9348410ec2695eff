import { limitSource } from "../../../provenance/limit-source";
import { loadSources } from "../../judgements/load-sources";
import { eachGenset, withoutGensets } from "../../judgements/power/each-genset";
import { onGensetsAlone } from "../../judgements/scenario-filters";
import { judge, judgeNotApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Load of the running sets against the share of their nameplate below which they must not run for long. */
export const gensetMinimumLoad = defineRule({
  id: "power/genset-minimum-load",
  title: "Gensets are not loaded too little",
  shortfall: "less than the genset needs",
  why: "A diesel that runs cold soots up its exhaust and its cylinders, and after months no longer gives its power.",
  source: "Minimum load of the set's maker, a share of the nameplate; the fewest sets that carry the load run",
  severity: "medium",
  remedy: "Smaller sets, batteries that charge while they run, or a load bank",
  in: onGensetsAlone,
  worsenedBy: [],
  byDesign: withoutGensets,
  check: (context) =>
    eachGenset(context, onGensetsAlone, ({ id, ratedW, minimumLoad, source }, { loadW, running, reason }, subject) => {
      if (minimumLoad === 0) return judgeNotApplicable(subject, "its maker asks for no minimum load");
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
          `choose sets of at most ${(loadW / (running ?? 1) / minimumLoad / 1000).toFixed(1)} kW for ${id} instead of ${(ratedW / 1000).toFixed(1)} kW, or load them with a charging battery`,
      });
    }),
});
