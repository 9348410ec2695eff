import type { MaximumAmbient } from "../../policy/what-if/maximum-ambient";
import type { MaximumItLoad } from "../../policy/what-if/maximum-it-load";
import type { ScenarioMargins } from "../../policy/what-if/site-margins";
import { marginText, quantityText } from "../writing/quantity-text";
import { PagePart, Table, TypedNames } from "./table";

/** The highest outdoor temperature, and what that means. */
export function ambientText({
  outcome,
  maximumC,
  marginK,
  dryBulbC,
  searchedFromC,
  searchedToC,
  reason,
}: MaximumAmbient): [string, string] {
  if (outcome === "found" && maximumC !== undefined && marginK !== undefined)
    return [quantityText(maximumC, "°C"), `${marginText(marginK, "K")} to the ${quantityText(dryBulbC, "°C")} of the site`];
  if (outcome === "already-broken") return ["none", `a limit is broken already at ${quantityText(searchedFromC, "°C")}`];
  if (outcome === "not-reached") return [`above ${quantityText(searchedToC, "°C")}`, "no limit was reached"];
  return ["not known", reason ?? "nobody knows"];
}

/** The most IT load, and what that means. */
export function itLoadText({ outcome, maximumW, marginW, loadW, searchedToFactor, reason }: MaximumItLoad): [string, string] {
  const design = `the design has ${quantityText(loadW, "W")}`;
  if (outcome === "found" && maximumW !== undefined && marginW !== undefined)
    return [quantityText(maximumW, "W"), `${marginText(marginW, "W")}, ${design}`];
  if (outcome === "already-broken") return ["none", `a limit is broken at any load, ${design}`];
  if (outcome === "not-reached") return [`above ${searchedToFactor} ×`, `no limit was reached, ${design}`];
  return ["not known", reason ?? "nobody knows"];
}

/** How hot a day and how much IT load the node stands. */
export const Reserves = ({ margins }: { readonly margins: readonly ScenarioMargins[] }) => (
  <PagePart id="reserves" title="Headroom">
    <p>Everything else stays as in the scenario; waivers accept nothing here.</p>
    <Table
      caption="Highest outdoor temperature and IT load"
      head={["scenario", "outdoor temperature", "room", "what gives way", "IT load", "room", "what gives way"]}
      rows={margins.map(({ scenario, ambient, itLoad }) => [
        <code>{scenario}</code>,
        ...ambientText(ambient),
        <TypedNames names={[...new Set(ambient.binding.map(({ rule }) => rule))]} />,
        ...itLoadText(itLoad),
        <TypedNames names={[...new Set(itLoad.binding.map(({ rule }) => rule))]} />,
      ])}
    />
  </PagePart>
);
