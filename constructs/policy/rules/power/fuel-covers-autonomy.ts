import { promisedHours } from "../../../studies/scenarios/power-states";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { loadSources } from "../../judgements/load-sources";
import { eachGenset, withoutGensets } from "../../judgements/power/each-genset";
import { subjectOf } from "../../judgements/power/limit-judgement";
import { withoutMeans } from "../../judgements/power/promise-without-means";
import { gensetsWorsenedBy } from "../../judgements/power/worsened-with-parts";
import { onGensetsAlone } from "../../judgements/scenario-filters";
import { watchedTanks } from "../../judgements/watching/watched-stores";
import { headroom } from "../../rule/headroom";
import { judge, judgeMissingInput, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";
import { fuelRunbook } from "../../runbooks/power";

/** Compares the hours that a full tank lasts under the node's load with the hours without the grid that the site promises. */
export const fuelCoversAutonomy = defineRule({
  id: "power/fuel-covers-autonomy",
  title: "The fuel of the gensets lasts as long as the site promises",
  shortfall: "less running time on fuel than needed",
  why: "A genset with an empty tank stops in the middle of the outage, and a tanker may not reach the site.",
  source:
    "Tank ÷ consumption at the load, the line through the maker's points of fuel over output; HOMER Pro 3.12 documentation, generator fuel curve",
  severity: "high",
  remedy: "Choose a larger tank, reduce the load, or choose a smaller genset that runs closer to its rating",
  in: onGensetsAlone,
  worsenedBy: gensetsWorsenedBy,
  parameters: { headroom },
  watched: (seen) => watchedTanks(seen, seen.parameters.headroom.value),
  runbook: fuelRunbook,
  byDesign: unjudged,
  check: (context) => {
    const { node, point, parameters } = context;
    const limit = (promisedHours(node, "gensets") ?? Number.NaN) / (1 - parameters.headroom.value);
    return eachGenset(context, onGensetsAlone, (genset, { tankH, fuelLPerH, reason }, subject) =>
      judge({
        subject,
        unit: "h",
        bound: "at-least",
        value: tankH ?? Number.NaN,
        limit,
        reason,
        restsOn: () => [...loadSources(node, point)(), genset.source],
        remedy: () =>
          `choose a tank with ${Math.ceil(limit * (fuelLPerH ?? 0))} L of usable fuel for ${genset.id}: it burns ${(fuelLPerH ?? 0).toFixed(2)} L/h`,
      }),
    );
  },
});

function unjudged(node: NodeSnapshot): readonly PendingJudgement[] | undefined {
  const promisedH = promisedHours(node, "gensets");
  if (promisedH !== undefined && node.site.promises.gensetAutonomyS !== undefined && node.gensets.length === 0)
    return [withoutMeans(subjectOf("gensets"), promisedH, "gensets")];
  if (promisedH === undefined && node.gensets.length > 0)
    return node.gensets.map(({ id }) =>
      judgeMissingInput(subjectOf(id), "site.promises.autonomy", "the site promises no autonomy: state site.promises.autonomy"),
    );
  return withoutGensets(node);
}
