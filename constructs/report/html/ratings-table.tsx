import type { SiteReport } from "../site-report";
import { quantityText } from "../words/quantity-text";
import { MarginBar } from "./margin-bar";
import { Table } from "./table";

/** Every rating of the electrical side with its load, in the scenario of the tightest power margin. */
export const RatingsTable = ({ report: { operatingPoints, tightest } }: { readonly report: SiteReport }) => {
  const scenario = tightest.power?.scenario ?? "hottest/healthy";
  const limits = operatingPoints[scenario]?.electrical.limits ?? [];
  const rows = limits.flatMap(({ node, kind, value, limit, unit, bound }) =>
    value === undefined || limit === undefined ? [] : [{ node, kind, value, limit, unit, bound }],
  );
  if (rows.length === 0) return null;
  return (
    <Table
      caption={`Ratings in ${scenario}`}
      head={["part", "kind", "used", "load", "rating"]}
      numbers={[3, 4]}
      rows={rows.map(({ node, kind, value, limit, unit, bound }) => [
        <code>{node}</code>,
        kind.replaceAll("-", " "),
        bound === "at-most" && limit > 0 ? <MarginBar relativeMargin={1 - value / limit} /> : "",
        quantityText(value, unit),
        `${bound === "at-most" ? "≤" : "≥"} ${quantityText(limit, unit)}`,
      ])}
    />
  );
};
