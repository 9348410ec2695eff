import type { Warmth } from "../../../facts/power/place";
import { compact } from "../../../plain/compact";
import { listValues } from "../../../plain/list-values";
import { unique } from "../../../plain/unique";
import type { Finding } from "../../../policy/rule/finding";
import type { MaximumAmbient } from "../../../policy/what-if/maximum-ambient";
import type { ScenarioMargins } from "../../../policy/what-if/site-margins";
import { visibleLine } from "../../../props/problems/visible-text";
import { judgedTexts, marginText, quantityText } from "../../writing/quantity-text";
import { pointNames, scenarioText } from "../../writing/scenario-text";
import { type Table, tableOf, typedNames } from "../../writing/table";
import { visibleLines } from "../../writing/visible-lines";
import type { PartPlace, PlaceAtClimate, SharedStaircase } from "./record";

export function warmthText(warmth: Warmth): string {
  if (warmth.kind === "held") return `held at ${quantityText(warmth.celsius, "°C")}`;
  return `${quantityText(warmth.kelvins, "K")} above ${warmth.kind === "above-outside" ? "outdoor air" : "the room"}`;
}

/** Lists places with their temperature, their parts, and the heat lost there with everything at work and at most. */
export function tabulatePartPlaces(partPlaces: readonly PartPlace[] = []): Table | undefined {
  if (partPlaces.length === 0) return undefined;
  const climates = unique(partPlaces.flatMap(({ climates }) => listValues(climates, "climate")));
  const cell = ({ climates: at }: PartPlace, climate: string) => {
    const found = at.find((one) => one.climate === climate);
    return found ? placeText(found) : "";
  };
  const table = tableOf(
    "Places with a temperature of their own, everything at work",
    ["place", "parts there", ...climates.map((climate) => pointNames[climate])],
    partPlaces.map((one) => [{ typed: one.place }, typedNames(one.parts), ...climates.map((climate) => cell(one, climate))]),
  );
  return {
    ...table,
    below: "Heaters and coolers of these places are not modelled: they draw no power here, and heat lost there goes outdoors.",
  };
}

function placeText({ warmth, temperatureC, lossW, largestLoss }: PlaceAtClimate): string {
  const lost = lossW === undefined ? undefined : quantityText(lossW, "W");
  const most = largestLoss && quantityText(largestLoss.lossW, "W");
  return compact([
    warmthText(warmth),
    temperatureC === undefined || warmth.kind === "held" ? undefined : quantityText(temperatureC, "°C"),
    lost === undefined ? "not known" : `${lost} lost`,
    largestLoss === undefined || most === lost ? undefined : `at most ${most} in ${stateOf(largestLoss.scenario)}`,
  ]).join(", ");
}

/** Leaves out the climate point, which is in the head of the column. */
function stateOf(scenario: string): string {
  return scenario.slice(scenario.indexOf("/") + 1);
}

/** Lists the steps from outdoor air to coolant, with their kelvins. */
export function tabulateStaircase({ scenarios, staircase: { outdoorC, steps, supplyC, limit } }: SharedStaircase): Table {
  return tableOf(
    `From outdoor air to coolant in ${scenarios.join(", ")}`,
    ["step", "kelvins", "temperature after it"],
    compact([
      ["outdoor air", "", quantityText(outdoorC, "°C")],
      ...steps.map(({ name, riseK, toC }) => [name, riseK === 0 ? "0.0 K" : marginText(riseK, "K"), quantityText(toC, "°C")]),
      ["coolant supply", "", quantityText(supplyC, "°C")],
      limit && [`limit of ${limit.rack}`, `margin ${marginText(limit.marginK, "K")}`, quantityText(limit.maximumSupplyC, "°C")],
    ]),
    [1, 2],
  );
}

interface HeatedSite {
  readonly site: string;
  readonly findings: readonly Finding[];
  readonly margins?: readonly ScenarioMargins[];
}

/** The rule of each column. */
const heatLimits = [
  ["coolant supply", "cooling/supply-within-it-limit"],
  ["heat rejection", "cooling/rejection-covers-heat"],
  ["room air", "cooling/room-air-covers-heat"],
  ["freezing", "cooling/coolant-does-not-freeze"],
] as const;

/** Lists for each site the least margin of each limit of heat, and the highest outdoor air of the searched scenarios. */
export function tabulateHeat(sites: readonly HeatedSite[]): Table<HeatedSite> {
  return {
    caption: "Margins of heat",
    columns: [
      { head: "site", text: ({ site }) => visibleLine(site) },
      ...heatLimits.map(([head, rule]) => ({ head, text: ({ findings }: HeatedSite) => marginCell(findings, rule) })),
      { head: "highest outdoor air", text: hottestCell },
    ],
    rows: sites,
    isSpaced: true,
  };
}

/** Shows a broken limit first, then an unknown one, then the least margin. */
function marginCell(findings: readonly Finding[], rule: string): string {
  const judged = findings.filter((one) => one.rule === rule && one.promised && one.outcome !== "not-applicable");
  if (judged.length === 0) return "not judged";
  const isBroken = judged.some(({ outcome }) => outcome === "fail");
  if (!isBroken && judged.some(({ outcome }) => outcome === "unknown")) return "not known";
  const least = judged.reduce((most, one) =>
    (one.margin ?? Number.POSITIVE_INFINITY) < (most.margin ?? Number.POSITIVE_INFINITY) ? one : most,
  );
  return visibleLines([least.margin === undefined ? least.outcome : judgedTexts(least).margin, scenarioText(least)]);
}

/** Lists the highest outdoor air of the searched scenarios: the healthy ones and those that bind. */
function hottestCell({ margins }: HeatedSite): string {
  if (!margins) return "not asked";
  return margins.map(({ scenario, ambient }) => visibleLine(`${hottestText(ambient)} ${scenario}`)).join("\n");
}

function hottestText({ outcome, maximumC = Number.NaN, searchedToC }: MaximumAmbient): string {
  switch (outcome) {
    case "found":
      return quantityText(maximumC, "°C");
    case "already-broken":
      return "none";
    case "not-reached":
      return `${quantityText(searchedToC, "°C")} and more`;
    case "unknown":
      return "not known";
  }
}
