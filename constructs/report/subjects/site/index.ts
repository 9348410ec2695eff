import { listValues } from "../../../plain/list-values";
import { percentText } from "../../../plain/percent-text";
import { unique } from "../../../plain/unique";
import type { ClimatePoint } from "../../../site/climate-point";
import { countryName } from "../../writing/country-name";
import { quantityText } from "../../writing/quantity-text";
import { pointNames } from "../../writing/scenario-text";
import type { FactList, Section } from "../../writing/section";
import { knownRows, type Table, type Text, tableOf } from "../../writing/table";
import { timeText } from "../../writing/time-text";
import { tabulatePartPlaces } from "../thermal";
import type { PartPlace } from "../thermal/record";
import type { ReportedProfile, SiteConditions, SurfaceSunlight } from "./record";

interface ReportedSite {
  readonly country: string;
  readonly profile?: ReportedProfile;
  readonly conditions?: SiteConditions;
  readonly sunlight?: readonly SurfaceSunlight[];
  readonly partPlaces?: readonly PartPlace[];
}

/** Shows the site and the conditions that the node must survive. Undefined in reports of earlier versions. */
export function presentSite(report: ReportedSite): Section | undefined {
  const { conditions, sunlight, partPlaces } = report;
  if (!conditions) return undefined;
  return {
    id: "site",
    title: "The site",
    blocks: [
      { facts: factsOf(report, conditions) },
      tableOf("Climate points", ["climate", "dry bulb", "humidity", "source"], pointsOf(conditions).map(pointCells), [1]),
      tabulateSunlight(sunlight),
      tabulatePartPlaces(partPlaces),
    ],
  };
}

function pointsOf({ climate }: SiteConditions) {
  return Object.entries(climate) as [keyof typeof pointNames, ClimatePoint][];
}

function pointCells([name, { dryBulbC, humidity, source }]: [keyof typeof pointNames, ClimatePoint]): readonly Text[] {
  return [
    pointNames[name],
    quantityText(dryBulbC, "°C"),
    { marked: humidityText(humidity), look: "together" },
    source ? source.document : "not stated",
  ];
}

function factsOf(report: ReportedSite, conditions: SiteConditions): FactList["facts"] {
  const { position, grid, promises, headingDegrees } = conditions;
  return knownRows([
    ["Country", countryName(report)],
    ["Position", `${degrees(position.latitudeDegrees, "N", "S")}, ${degrees(position.longitudeDegrees, "E", "W")}`],
    ["Elevation", `${position.elevationM} m`],
    ["Heading", headingDegrees === undefined ? undefined : `${headingDegrees}° from north over east`],
    ["Grid", `${grid.lineToLineV} V line-to-line, ${grid.frequencyHz} Hz, down to ${percentText(grid.minimumShare, 0)} of it`],
    ["Longest outage", grid.outages && timeText(grid.outages.longestS)],
    ["Utilisation of racks", utilisationText(conditions)],
    [
      "Promised",
      Object.entries(promises.redundancy)
        .map(([name, level]) => `${words(name)} ${level}`)
        .join(", "),
    ],
  ]);
}

/** Names the climate points that state the utilisation of racks: the verdict rests on it. */
function utilisationText(conditions: SiteConditions): string | undefined {
  const said = pointsOf(conditions).flatMap(([name, { utilisation }]) =>
    utilisation === undefined ? [] : [`${+(utilisation * 100).toFixed(1)} % at the ${pointNames[name]}`],
  );
  return said.length === 0 ? undefined : `${said.join(", ")}; else each rack's own`;
}

function humidityText(humidity: ClimatePoint["humidity"]): string {
  if (humidity.kind === "wet-bulb") return `wet bulb ${quantityText(humidity.wetBulbC, "°C")}`;
  if (humidity.kind === "dew-point") return `dew point ${quantityText(humidity.dewPointC, "°C")}`;
  if (humidity.kind === "relative") return `${percentText(humidity.relativeHumidity, 0)} relative humidity`;
  if (humidity.kind === "ratio") return `${(humidity.humidityRatio * 1000).toFixed(1)} g/kg of dry air`;
  return "dry air";
}

function degrees(value: number, positive: string, negative: string): string {
  return `${Math.abs(value)}° ${value < 0 ? negative : positive}`;
}

/** Splits a name into words: `airConditioning` becomes `air conditioning`. */
function words(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

export function sunlightText({ irradianceWPerM2, clearSky }: SurfaceSunlight): string {
  if (irradianceWPerM2 === undefined) return "not known";
  return `${irradianceWPerM2.toFixed(0)} W/m²${clearSky ? " of sunlight under a clear sky" : ""}`;
}

/** Lists the sunlight on each surface of the envelope, by climate point. */
function tabulateSunlight(sunlight: readonly SurfaceSunlight[] = []): Table | undefined {
  if (sunlight.length === 0) return undefined;
  const climates = unique(listValues(sunlight, "climate"));
  const surfaces = unique(listValues(sunlight, "surface"));
  const cell = (surface: string, climate: string) => {
    const found = sunlight.find((one) => one.surface === surface && one.climate === climate);
    return found ? sunlightText(found) : "";
  };
  return tableOf(
    "Sunlight on the envelope",
    ["surface", ...climates.map((climate) => pointNames[climate])],
    surfaces.map((surface) => [surface, ...climates.map((climate) => cell(surface, climate))]),
  );
}
