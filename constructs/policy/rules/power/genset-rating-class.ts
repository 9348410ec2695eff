import { constantLoadLimit } from "../../../engineering/energy/stores/genset-rating";
import { percentText } from "../../../plain/percent-text";
import { loadSources } from "../../judgements/load-sources";
import { eachGenset, withoutGensets } from "../../judgements/power/each-genset";
import { onGensetsAlone } from "../../judgements/scenario-filters";
import { headroom } from "../../rule/headroom";
import { judge } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

const document = "ISO 8528-1, power ratings, as Atlas Copco (QAS 500) and Cummins (power topic 6240) quote it";

/** A node is a load that never changes: against what the rating on the plate permits such a load. */
export const gensetRatingClass = defineRule({
  id: "power/genset-rating-class",
  title: "Gensets are rated for a load that never changes",
  shortfall: "more than the genset carries at a constant load",
  why: "Prime and standby power are for loads that rise and fall: a set that gives all of it for days wears out in a season, and its maker owes nothing.",
  source: `${document}: 70 % of prime and standby power as the average of 24 h, all of continuous, data centre and limited time power`,
  severity: "high",
  remedy: "A set with a continuous rating, or a larger one",
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
          `choose sets of ${Math.ceil((ratedW * loadW) / (limit ?? loadW) / 1000)} kW ${rating} for ${id}, or ${sets} with a continuous rating (COP): ${rating} permits ${percentText(share, 0)} to a load that never changes`,
      });
    }),
});
