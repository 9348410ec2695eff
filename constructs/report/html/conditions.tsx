import { percentText } from "../../plain/percent-text";
import { nameList } from "../../props/problems/name-list";
import type { ClimatePoint } from "../../site/climate-point";
import type { SiteConditions, SiteReport } from "../site-report";
import { namedText } from "../words/named-text";
import { quantityText } from "../writing/quantity-text";
import { timeText } from "../writing/time-text";
import { PartPlaces } from "./part-places";
import { pointNames } from "./point-names";
import { SunlightTable } from "./sunlight";
import { PagePart, Table } from "./table";

/** Where the site is, and what the node has to stand there. */
export const Conditions = ({ report }: { readonly report: SiteReport }) => {
  const { conditions, sunlight, partPlaces } = report;
  if (!conditions) return null;
  return (
    <PagePart id="site" title="The site">
      <dl class="facts">
        {factsOf(report, conditions).map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Table
        caption="Climate points"
        head={["climate", "dry bulb", "humidity", "source"]}
        numbers={[1]}
        rows={(Object.entries(conditions.climate) as [keyof typeof pointNames, ClimatePoint][]).map(
          ([name, { dryBulbC, humidity, source }]) => [
            pointNames[name],
            quantityText(dryBulbC, "°C"),
            <span class="together">{humidityText(humidity)}</span>,
            source ? source.document : "",
          ],
        )}
      />
      <SunlightTable {...(sunlight && { sunlight })} />
      <PartPlaces {...(partPlaces && { partPlaces })} />
    </PagePart>
  );
};

function factsOf(report: SiteReport, conditions: SiteConditions): readonly [string, string][] {
  const { position, grid, promises } = conditions;
  const { redundancy } = promises;
  return [
    ["Country", countryName(report)],
    ["Position", `${degrees(position.latitudeDegrees, "N", "S")}, ${degrees(position.longitudeDegrees, "E", "W")}`],
    ["Elevation", `${position.elevationM} m`],
    ...(conditions.headingDegrees === undefined
      ? []
      : [["Heading", `${conditions.headingDegrees}° from north over east`] as [string, string]]),
    ["Grid", `${grid.lineToLineV} V line-to-line, ${grid.frequencyHz} Hz, down to ${percentText(grid.minimumShare, 0)} of it`],
    ...(grid.outages ? [["Longest outage", timeText(grid.outages.longestS)] as [string, string]] : []),
    ...utilisations(conditions),
    [
      "Promised",
      Object.entries(redundancy)
        .map(([name, level]) => `${words(name)} ${level}`)
        .join(", "),
    ],
    ...autonomy(conditions),
    ...namedLoads(report),
  ];
}

/** How long batteries and heat let the loads run that the site names. */
function namedLoads({ questions }: SiteReport): [string, string][] {
  const answer = questions?.lastsWithoutGrid;
  const lasting = answer && "others" in answer ? [answer, ...answer.others].find(({ named }) => named) : undefined;
  return lasting ? [["Without the grid", namedText(lasting)]] : [];
}

/** What the site promises without its grid, by what carries it where it says so. */
function autonomy({ promises }: SiteConditions): [string, string][] {
  const { autonomyS, batteryAutonomyS, batteryLoads, gensetAutonomyS } = promises;
  const loads = batteryLoads === "it" ? " of racks, receivers and hosts" : batteryLoads ? ` of ${nameList(batteryLoads)}` : "";
  const said = [
    ...(autonomyS === undefined ? [] : [timeText(autonomyS)]),
    ...(batteryAutonomyS === undefined ? [] : [`${timeText(batteryAutonomyS)} on batteries${loads}`]),
    ...(gensetAutonomyS === undefined ? [] : [`${timeText(gensetAutonomyS)} on gensets`]),
  ];
  return said.length === 0 ? [] : [["Autonomy", said.join(", ")]];
}

/** Of the climate points that say how busy racks are there: the verdict rests on it. */
function utilisations({ climate }: SiteConditions): [string, string][] {
  const said = (Object.entries(climate) as [keyof typeof pointNames, ClimatePoint][]).flatMap(([name, { utilisation }]) =>
    utilisation === undefined ? [] : [`${+(utilisation * 100).toFixed(1)} % at the ${pointNames[name]}`],
  );
  return said.length === 0 ? [] : [["Utilisation of racks", `${said.join(", ")}; else each rack's own`]];
}

/** In words where the report has them: those of earlier versions have a code. */
export function countryName({ country, profile }: Pick<SiteReport, "country" | "profile">): string {
  return profile?.name ?? country;
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

/** `airConditioning` as `air conditioning`. */
function words(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
