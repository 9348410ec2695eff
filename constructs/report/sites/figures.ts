import { compact } from "../../plain/compact";
import { listValues } from "../../plain/list-values";
import { leastBy } from "../../policy/rule/is-worse";
import { compareText } from "../../props/canonical";
import type { FactList } from "../writing/section";
import type { FleetRow } from "./fleet";
import { designKey, marginShareText, shareRank } from "./fleet-words";

/** Shows countries, designs, the tightest margin and the first ending. Undefined without a site. */
export function presentFigures(rows: readonly FleetRow[]): FactList | undefined {
  if (rows.length === 0) return undefined;
  const tightest = leastBy(
    rows.flatMap(({ site, tightest: margin }) => (margin ? [{ site, margin }] : [])),
    ({ margin }) => shareRank(margin),
  );
  const [first] = rows
    .flatMap(({ site, expiries }) => expiries.map((expiry) => ({ site, ...expiry })))
    .sort((one, other) => compareText(one.date, other.date));
  return {
    facts: compact([
      ["Countries", `${new Set(listValues(rows, "country")).size}`],
      ["Designs, by their revision", `${new Set(rows.map(({ design }) => designKey(design))).size}`],
      tightest && ["Tightest margin", marginShareText(tightest.margin), `${tightest.site}: ${tightest.margin.title}`],
      first && ["Ends first", first.date, `${first.site}: ${first.kind}, ${first.what}`],
    ]),
    look: "figures",
  };
}
