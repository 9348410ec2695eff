import { compact } from "../../constructs/plain/compact";
import { unique } from "../../constructs/plain/unique";
import type { Source } from "../../constructs/provenance/source";
import { tableText } from "../../constructs/report/writing/fitted-table";
import { type BareTable, tabulate } from "../../constructs/report/writing/table";
import { visibleLines } from "../../constructs/report/writing/visible-lines";
import { wrappedText } from "../../constructs/report/writing/wrapped-text";
import type { ClimateNearby, NearStation } from "../../constructs/site/proposal";
import { nearPlaceText } from "../../constructs/site/proposal/near-place";
import { placeLines } from "./place-text";

/** Writes the published climate of stations near a place, for a terminal. There is nothing to paste: only a weather file gives the climate of a site. */
export function nearbyText({ place, stations, warnings }: ClimateNearby, width: number): string {
  const head = [...placeLines(place), "", ...warnings.map((warning) => `! ${warning}`), ""];
  const sources = unique(stations.map(({ station }) => sourceText(station.source))).map((source) => `source   ${source}`);
  const lines = (texts: readonly string[]) => wrappedText(`${visibleLines(texts)}\n`, width);
  return [lines(head), `${tableText(tabulateStations(stations), width)}\n`, lines(sources)].join("");
}

/** Returns a table with one column a station. */
function tabulateStations(stations: readonly NearStation[]): BareTable {
  const head = ["for comparison only", ...stations.map(({ station, country }) => `${station.name}, ${country}, WMO ${station.wmo}`)];
  const row = (name: string, of: (one: NearStation) => string) => [name, ...stations.map(of)];
  const rows = [
    row("position", nearPlaceText),
    row("hottest, 0.4 %", ({ station }) => joined(celsius(station.coolingDryBulbC), celsius(station.coolingWetBulbC, "wet bulb "))),
    row("most humid, 0.4 %", ({ station }) =>
      joined(celsius(station.evaporationWetBulbC, "wet bulb "), celsius(station.humidDewPointC, "dew point ")),
    ),
    row("coldest, 99.6 %", ({ station }) => joined(celsius(station.heatingDryBulbC))),
    row("highest of a year, mean", ({ station }) => joined(celsius(station.meanMaximumC))),
    row("lowest of a year, mean", ({ station }) => joined(celsius(station.meanMinimumC))),
    row("highest of 50 years", ({ station }) => joined(celsius(station.maximumOf50YearsC))),
  ];
  return tabulate(head, rows);
}

/** Joins the columns that the library has of a row; of some stations it has only those for one end of the climate. */
function joined(...texts: readonly (string | undefined)[]): string {
  return compact(texts).join(", ") || "not in the library";
}

function celsius(value: number | undefined, name = ""): string | undefined {
  return value === undefined ? undefined : `${name}${value} °C`;
}

function sourceText({ mark, document, edition, url }: Source): string {
  return `${mark}: ${compact([document, edition, url]).join(", ")}`;
}
