import { constantLoadLimit } from "../../../engineering/energy/stores/genset-rating";
import { percentText } from "../../../plain/percent-text";
import { loadSources } from "../../judgements/load-sources";
import { eachGenset, withoutGensets } from "../../judgements/power/each-genset";
import { onGensetsAlone } from "../../judgements/scenario-filters";
import { headroom } from "../../rule/headroom";
import { judge } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

const document = "ISO 8528-1, power ratings, as Atlas Copco (QAS 500) and Cummins (power topic 6240) quote it";

/** Compares the load of the node, which hardly changes, with the constant load that the rating class of the gensets permits. */
export const gensetRatingClass = defineRule({
  id: "power/genset-rating-class",
  title: "The rating class of the gensets permits their constant load",
  shortfall: "more than the gensets may carry as a constant load",
  why: "Prime and standby ratings are for loads that rise and fall. A genset that runs at its full rating for days wears out in a season, and its warranty does not cover such use.",
  source: `${document}: 70 % of prime and standby power as the average of 24 h, all of continuous, data centre and limited time power`,
  severity: "high",
  remedy: "Choose gensets with a continuous rating, or larger ones",
  in: onGensetsAlone,
  parameters: { headroom },
  byDesign: withoutGensets,
  check: (context) =>
    eachGenset(context, onGensetsAlone, ({ id, rating, ratedW }, { loadW, constantLoadW, sets, reason }, subject) => {
      const { share, confidence } = constantLoadLimit(rating);
      const limit = constantLoadW === undefined ? undefined : constantLoadW * (1 - context.parameters.headroom.value);
      return judge({
        subject,
        unit: "W",
        bound: "at-most",
        value: loadW,
        limit,
        limitSource: { mark: confidence === "recalled" ? "recalled" : "partial", document },
        reason,
        restsOn: loadSources(context.node, context.point),
        remedy: () =>
          `choose sets of ${Math.ceil((ratedW * loadW) / (limit ?? loadW) / 1000)} kW ${rating} for ${id}, or ${sets} with a continuous rating (COP): for a constant load ${rating} permits ${percentText(share, 0)} of the rated power`,
      });
    }),
});
