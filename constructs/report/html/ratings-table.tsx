import type { ShownRatings } from "../shown-ratings";
import { quantityText } from "../writing/quantity-text";
import { MarginBar } from "./margin-bar";
import { Table } from "./table";

/** Every rating of the electrical side with its load, in the scenario of the tightest power margin. */
export const RatingsTable = ({ shown }: { readonly shown: ShownRatings | undefined }) => {
  if (!shown) return null;
  return (
    <Table
      caption={`Ratings in ${shown.scenario}`}
      head={["part", "kind", "used", "load", "rating"]}
      numbers={[3, 4]}
      rows={shown.ratings.map(({ node, kind, value, limit, unit, bound }) => [
        <code>{node}</code>,
        kind.replaceAll("-", " "),
        bound === "at-most" && limit > 0 ? <MarginBar relativeMargin={1 - value / limit} /> : "",
        quantityText(value, unit),
        `${bound === "at-most" ? "≤" : "≥"} ${quantityText(limit, unit)}`,
      ])}
    />
  );
};
