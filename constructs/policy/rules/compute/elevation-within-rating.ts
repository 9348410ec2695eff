import type { ProductFacts } from "../../../facts/product";
import { judge, judgeNotApplicable, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Compares the elevation of the site with the highest elevation at which each part works. */
export const elevationWithinRating = defineRule({
  id: "compute/elevation-within-rating",
  title: "Every part works at the elevation of the site",
  shortfall: "higher than the maker allows",
  why: "Thin air cools and insulates less. Above the highest elevation that its maker states, a part may overheat or arc, and the warranty does not cover it.",
  source:
    "Highest elevation at which the part works, from its data sheet (maximumElevation); elevation of the site (site.position.elevation)",
  severity: "high",
  remedy: "Choose a part that works at the elevation, or get its maker's approval for it in writing",
  judges: "design",
  worsenedBy: [],
  check: ({ node: { products, site } }) => {
    const judged = products.flatMap((part) => judgePart(part, site.position.elevationM));
    return judged.length > 0
      ? judged
      : [judgeNotApplicable("site/position", "no part states the highest elevation at which it works (maximumElevation)")];
  },
});

/** Judges one part. A part that states no limit is not judged. */
function judgePart({ path, maximumElevation: stated }: ProductFacts, value: number): PendingJudgement[] {
  if (!stated) return [];
  const { metres: limit, source } = stated;
  const above = Math.ceil(value - limit);
  return [
    judge({
      subject: path,
      unit: "m",
      bound: "at-most",
      value,
      limit,
      limitSource: source,
      held: true, // a site does not move, so its elevation is no margin of a design
      contributors: () => [{ name: "elevation of the site", value }],
      remedy: () =>
        `choose a part that works ${above} m higher, or get its maker's approval for this elevation in writing and state it (maximumElevation)`,
    }),
  ];
}
