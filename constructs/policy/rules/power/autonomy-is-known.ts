import { notApplicable, undecided } from "../../judge";
import { defineRule } from "../../rule";

/** A promise that nothing here can judge is unknown, never kept in silence: energy stores are not modelled yet. */
export const autonomyIsKnown = defineRule({
  id: "power/autonomy-is-known",
  title: "Promised autonomy is known",
  why: "A site that promises hours without the grid and never shows them goes dark in the first outage.",
  source:
    "Promise of the site; autonomy = stored energy above the minimum state of charge ÷ average load, HOMER Pro 3.16 manual, Storage Outputs",
  severity: "high",
  remedy: "Leave promises.autonomy out, or judge it by other means",
  worsenedBy: [],
  check: ({ node }) => {
    const { autonomyS } = node.site.promises;
    if (autonomyS === undefined) return [notApplicable("power/autonomy", "the site promises no autonomy")];
    const hours = Number((autonomyS / 3600).toPrecision(6));
    return [
      undecided(
        "power/autonomy",
        `the site promises ${hours} h without the grid, and batteries and generator sets are not modelled yet: leave promises.autonomy out, or judge it by other means`,
      ),
    ];
  },
});
