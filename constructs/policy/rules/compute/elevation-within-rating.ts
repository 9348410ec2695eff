import type { ProductFacts } from "../../../facts/product";
import { judge, judgeNotApplicable, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** The elevation of the site against the highest at which each part works, of every module. */
export const elevationWithinRating = defineRule({
  id: "compute/elevation-within-rating",
  title: "Parts work at the elevation of the site",
  shortfall: "higher than the maker allows",
  why: "Thin air cools less and insulates less: above the elevation that its maker states, a part overheats or flashes over, and no warranty covers it.",
  source:
    "Highest elevation at which the part works, from its data sheet (maximumElevation); elevation of the site (site.position.elevation)",
  severity: "high",
  remedy: "Choose a part that works at the elevation, or get its maker's rating there in writing",
  judges: "design",
  worsenedBy: [],
  check: ({ node: { products, site } }) => {
    const judged = products.flatMap((part) => judgePart(part, site.position.elevationM));
    return judged.length > 0
      ? judged
      : [judgeNotApplicable("site/position", "no part states up to which elevation it works (maximumElevation)")];
  },
});

/** A part that states no limit is not judged. */
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
      held: true, // a site does not move: metres are no room that a design has
      contributors: () => [{ name: "elevation of the site", value }],
      remedy: () =>
        `take a part that works ${above} m higher, or have its maker grant the elevation in writing and give that (maximumElevation)`,
    }),
  ];
}
