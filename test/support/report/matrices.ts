import { type Matrix, type MatrixPapers, type MatrixRow, matrixSchemaVersion } from "../../../constructs/report/matrix/matrix";
import type { SiteBlock } from "../../../constructs/report/sites/site-row";

/** A matrix of these rows. */
export function matrixOf(...rows: readonly MatrixRow[]): Matrix {
  return { schemaVersion: matrixSchemaVersion, design: "first-site", toolVersion: "0.1.0", rows };
}

/** A site at which an invented design passes, with changes. */
export function rowOf(change: Partial<MatrixRow> = {}): MatrixRow {
  return {
    site: "riyadh-1",
    country: "SA",
    countryName: "Saudi Arabia",
    latitude: 24.71,
    longitude: 46.68,
    elevationM: 612,
    assumed: [],
    notJudged: [],
    verdict: "pass",
    blocks: [],
    hottestDryBulbC: 47.8,
    standsDryBulbC: 49.3,
    pue: 1.12,
    ...change,
  };
}

export const warmCoolant: SiteBlock = {
  rule: "cooling/supply-within-it-limit",
  title: "The coolant supply is not warmer than the rack allows",
  subject: "compute/rack-1",
  outcome: "fail",
  text: "value 47.1 °C, limit at most 45.0 °C, margin −2.1 K; remedy: add adiabatic pads (cooling.dryCoolers.pads)",
  margin: "−2.1 K",
};

export const warmInlet: SiteBlock = {
  rule: "compute/inlet-within-class",
  title: "Air at the inlets within the class of the equipment",
  subject: "compute/rack-2",
  outcome: "fail",
  text: "value 36.4 °C, limit at most 35.0 °C, margin −1.4 K; remedy: give the room 2.1 kW more of air conditioning",
  margin: "−1.4 K",
};

const altitude: SiteBlock = {
  rule: "power/genset-carries-load",
  title: "Gensets carry the load at the site's elevation",
  subject: "power/genset-1",
  outcome: "unknown",
  text: "the derating table ends at 2000 m, and the site lies at 2355 m; remedy: ask the maker of the genset for the next row",
};

/** Real places, invented verdicts: site, code, country, latitude, longitude, elevation, hottest day. */
const places: readonly (readonly [string, string, string, number, number, number, number])[] = [
  ["abu-dhabi", "AE", "United Arab Emirates", 24.43, 54.65, 27, 50.2],
  ["salta", "AR", "Argentina", -24.86, -65.49, 1221, 38.9],
  ["alice-springs", "AU", "Australia", -23.8, 133.89, 546, 44.9],
  ["sao-paulo", "BR", "Brazil", -23.43, -46.47, 750, 36.1],
  ["inuvik", "CA", "Canada", 68.3, -133.48, 68, 32.7],
  ["antofagasta", "CL", "Chile", -23.44, -70.44, 140, 29.3],
  ["weilheim", "DE", "Germany", 47.88, 11.08, 553, 36.8],
  ["cairo", "EG", "Egypt", 30.12, 31.41, 75, 45.9],
  ["addis-ababa", "ET", "Ethiopia", 8.98, 38.8, 2355, 29.4],
  ["kumasi", "GH", "Ghana", 6.71, -1.59, 287, 37],
  ["kourou", "GF", "French Guiana", 5.25, -52.8, 5, 35.1],
  ["shadnagar", "IN", "India", 17.03, 78.18, 630, 44.2],
  ["amman", "JO", "Jordan", 31.72, 35.99, 730, 42.4],
  ["malindi", "KE", "Kenya", -2.99, 40.19, 20, 35.3],
  ["kuwait-city", "KW", "Kuwait", 29.22, 47.98, 48, 51.6],
  ["astana", "KZ", "Kazakhstan", 51.02, 71.47, 355, 40.3],
  ["ouarzazate", "MA", "Morocco", 30.94, -6.91, 1153, 43.2],
  ["windhoek", "NA", "Namibia", -22.49, 17.46, 1700, 37.2],
  ["lagos", "NG", "Nigeria", 6.58, 3.32, 41, 38.6],
  ["tromso", "NO", "Norway", 69.66, 18.94, 10, 29.1],
  ["muscat", "OM", "Oman", 23.59, 58.28, 15, 48.7],
  ["islamabad", "PK", "Pakistan", 33.56, 72.85, 508, 46.8],
  ["doha", "QA", "Qatar", 25.26, 51.57, 11, 49.4],
  ["riyadh-1", "SA", "Saudi Arabia", 24.71, 46.68, 612, 47.8],
  ["singapore", "SG", "Singapore", 1.37, 103.98, 7, 35.9],
  ["dodoma", "TZ", "Tanzania", -6.17, 35.75, 1119, 35],
  ["fairbanks", "US", "United States", 64.8, -147.88, 133, 34.4],
  ["hartebeesthoek", "ZA", "South Africa", -25.89, 27.69, 1415, 36.5],
];

/** Sites of their own, the others are studies. */
const own = ["ET", "GH", "NG"];

const invented: Readonly<Record<string, Partial<MatrixRow>>> = {
  AE: { verdict: "fail", blocks: [warmCoolant, warmInlet], standsDryBulbC: 46.9 },
  ET: { verdict: "fail", blocks: [altitude], standsDryBulbC: 41.8 },
  IN: { verdict: "fail", blocks: [warmInlet], standsDryBulbC: 43.1 },
  KW: { verdict: "fail", blocks: [warmCoolant, warmInlet, { ...warmCoolant, subject: "compute/rack-2" }, altitude], standsDryBulbC: 46.2 },
  OM: { verdict: "fail", blocks: [warmCoolant], standsDryBulbC: 46.9 },
  QA: { verdict: "fail", blocks: [{ ...warmCoolant }], standsDryBulbC: 47 },
};

const refused: Readonly<Record<string, readonly string[]>> = {
  CA: ["site.climate.coldest.dryBulb: −44.9 °C is below −40 °C, where the coolant table ends: give glycol of 55 % or more"],
  US: [
    "site.grid.nominal: 277 V is no input of rack-1's supplies, 200 V to 240 V: give the design a transformer",
    "site.grid.frequency: 60 Hz is not 50 Hz of power.ups",
  ],
};

/** So many sites over the world: passing ones, failing ones, refused ones and studies; beyond 28 the places come again, beside themselves. */
export function inventedMatrix(count = places.length): Matrix {
  const turns = Array.from({ length: Math.ceil(count / places.length) }, (_, turn) => turn);
  return matrixOf(...turns.flatMap((turn) => places.map((place) => inventedRow(place, turn))).slice(0, count));
}

function inventedRow(
  [site, country, countryName, latitude, longitude, elevationM, hottestDryBulbC]: (typeof places)[number],
  turn: number,
): MatrixRow {
  const name = turn === 0 ? site : `${site}-${turn + 1}`;
  const isOwn = own.includes(country);
  const place = {
    site: name,
    country,
    countryName,
    latitude: latitude + (turn % 6) / 2,
    longitude: longitude + Math.floor(turn / 6) / 2,
    elevationM,
    ...(!isOwn && { isStudy: true as const }),
    assumed: isOwn ? [] : ["lowest voltage of the grid: 90 % of nominal, the default, as nobody read it"],
    notJudged: isOwn ? [] : ["the most humid air: a study has none"],
  };
  const problems = refused[country];
  if (problems) return { ...place, refused: problems, blocks: [] };
  return rowOf({
    ...place,
    hottestDryBulbC,
    standsDryBulbC: 49.5 - elevationM / 500,
    pue: 1.08 + Math.max(0, hottestDryBulbC - 30) / 200,
    ...(isOwn && { page: `${name}/index.html`, fuelM3PerYear: 8 + latitude / 10 }),
    papers: papersOf(country, isOwn),
    documents: {
      known: isOwn ? ["customs: a permit of the importer before the shipment leaves", "labels: ar, en"] : [],
      toFindOut: isOwn ? ["manuals"] : ["customs", "labels", "manuals"],
    },
    ...invented[country],
  });
}

function papersOf(country: string, isOwn: boolean): MatrixPapers {
  const open = ["type approval of the receivers", "conformity certificate of the shipment", "earth station licence"];
  const settled = country.charCodeAt(0) % 3;
  return {
    needed: 3,
    settled,
    open: open.slice(settled),
    ...(isOwn && { longestLeadDays: 90 }),
    leadTimesMissing: isOwn ? 0 : open.length - settled,
  };
}
