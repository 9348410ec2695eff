import { editTexts, oneDesignText } from "../subjects/remedies/remedy-text";
import type { Section } from "../writing/section";
import { sentence } from "../writing/sentence";
import { tableOf } from "../writing/table";
import type { Matrix } from "./matrix";

/** Shows what the design needs to pass at each site and at all of them. */
export function presentNeeds({ fix }: Pick<Matrix, "fix">): Section | undefined {
  if (!fix) return undefined;
  const { needs, oneDesign } = fix;
  return {
    id: "needs",
    title: "What the design needs",
    blocks: [
      [{ strong: "One design for all:" }, ` ${sentence(oneDesignText(oneDesign))}`],
      { items: editTexts(oneDesign.edits).map((typed) => ({ typed })) },
      needs.length > 0 &&
        tableOf(
          "At each site where it fails",
          ["site", "what makes it pass", "by hand"],
          needs.map(({ site: typed, text, byHand }) => [{ typed }, text, byHand.join("; ")]),
        ),
    ],
  };
}

/** Shows the countries without a row, and what to do. Undefined without any. */
export function presentLeftOut({ leftOut = [] }: Pick<Matrix, "leftOut">): Section | undefined {
  if (leftOut.length === 0) return undefined;
  const items = leftOut.map(({ country, countryName, reason }) => `${countryName} (${country}): ${reason}`);
  return { id: "left-out", title: "Left out", blocks: [{ items }] };
}
