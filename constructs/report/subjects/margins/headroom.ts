import { listValues } from "../../../plain/list-values";
import { unique } from "../../../plain/unique";
import type { MaximumAmbient } from "../../../policy/what-if/maximum-ambient";
import type { MaximumItLoad } from "../../../policy/what-if/maximum-it-load";
import type { ScenarioMargins } from "../../../policy/what-if/site-margins";
import { marginText, quantityText } from "../../writing/quantity-text";
import type { Section } from "../../writing/section";
import { type Text, tableOf, typedNames } from "../../writing/table";

/** Writes the highest outdoor temperature and its margin. */
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
  if (outcome === "already-broken")
    return ["none", `a limit is broken even at ${quantityText(searchedFromC, "°C")}, where the search begins`];
  if (outcome === "not-reached") return [`above ${quantityText(searchedToC, "°C")}`, "no limit was reached"];
  return ["not known", reason ?? "for no stated reason"];
}

/** Writes the largest IT load and its margin. */
export function itLoadText({ outcome, maximumW, marginW, loadW, searchedToFactor, reason }: MaximumItLoad): [string, string] {
  const design = `the design has ${quantityText(loadW, "W")}`;
  if (outcome === "found" && maximumW !== undefined && marginW !== undefined)
    return [quantityText(maximumW, "W"), `${marginText(marginW, "W")}, ${design}`];
  if (outcome === "already-broken") return ["none", `a limit is broken at any load, ${design}`];
  if (outcome === "not-reached") return [`above ${searchedToFactor} ×`, `no limit was reached, ${design}`];
  return ["not known", reason ?? "for no stated reason"];
}

/** Shows the highest outdoor temperature and the largest IT load. Undefined where they were not searched. */
export function presentHeadroom(margins: readonly ScenarioMargins[] = []): Section | undefined {
  if (margins.length === 0) return undefined;
  return {
    id: "reserves",
    title: "Headroom",
    blocks: [
      "Each row changes one thing, the outdoor temperature or the IT load, and keeps the rest of the scenario. Waivers do not count here.",
      tableOf(
        "Highest outdoor temperature and IT load",
        ["scenario", "highest outdoor temperature", "margin", "first limit", "largest IT load", "margin", "first limit"],
        margins.map(({ scenario, ambient, itLoad }) => [
          { typed: scenario },
          ...ambientText(ambient),
          rulesOf(ambient),
          ...itLoadText(itLoad),
          rulesOf(itLoad),
        ]),
      ),
    ],
  };
}

function rulesOf({ binding }: MaximumAmbient | MaximumItLoad): Text {
  return typedNames(unique(listValues(binding, "rule")));
}
