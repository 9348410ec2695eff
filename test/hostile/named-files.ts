import { readFileSync } from "node:fs";
import { join, parse as parsePath } from "node:path";
import { comparedSite } from "../../cli/compare/compared-site";
import { measuredIn } from "../../cli/compare/measured-file";
import { elementSetsIn } from "../../cli/schedule/element-sets-in";
import type { ElementSet } from "../../constructs/engineering/orbit/element-set";
import type { SkyFacts } from "../../constructs/facts/downlink/sky";
import { nodePasses } from "../../constructs/studies/passes/node-passes";
import type { NodeSnapshot } from "../../constructs/studies/snapshot/snapshot";
import { fileCountry } from "../../site-files/country-file";
import { readImageLock } from "../../site-files/locks/file-image-lock";
import { withPlacement } from "../../site-files/locks/file-placement-lock";
import { weatherOfFile } from "../../site-files/weather-file";
import { readSitesCsv } from "../../site-lists/sites-csv";
import { epwLines, madeYear, pvgisLines } from "../support/year/made-weather";
import { damaged } from "./damage";
import type { Dice } from "./dice";
import { type ExampleDesign, exampleDesigns, parsedDesign } from "./example-design";
import type { HostileKind } from "./hostile-kind";
import { changeSome } from "./json-change";
import { compareText } from "./room-texts";
import { scratchFile } from "./scratch-file";
import { wrongNumbers, wrongWords } from "./wrong-numbers";

const root = join(__dirname, "../..");
const textOf = (path: string) => readFileSync(join(root, path), "utf8");
const named = (name: string) => exampleDesigns.find((one) => one.name === name) as ExampleDesign;

/** A file that a site or a command names, and what is made of it. */
interface NamedFile {
  readonly name: string;
  readonly text: string;
  /** @returns what is wrong with what was made of it, a sentence each */
  read(path: string, given: string): readonly string[];
}

const { vectors } = JSON.parse(textOf("test/constructs/downlink/elements/vectors-elements.json")) as {
  readonly vectors: readonly { readonly inputs: { readonly text?: string; readonly form?: string } }[];
};
const elementTexts = [
  ["elements.json", textOf("examples/earth-observation/elements.json")] as const,
  ...vectors.flatMap(({ inputs: { text, form } }) => (text === undefined ? [] : [[`elements.${form}`, text] as const])),
];

const digest = `sha256:${"ab".repeat(32)}`;
const imageLock = {
  schemaVersion: 1,
  platform: "linux/amd64",
  images: { "docker.io/library/nats:2": `docker.io/library/nats@${digest}`, "busybox:1": `10.0.0.7:5000/busybox@${digest}` },
};
const placementLock = { schemaVersion: 1, sites: { "two-hosts": { archiver: "host-1", "viewer-1": "host-1", "viewer-2": "host-2" } } };
const measured = {
  site: "two-feeds",
  ambient: "30 °C",
  relativeHumidity: "20 %",
  racks: { "rack-1": "10 kW", "rack-2": "9 kW" },
  readings: {
    "rack-1": { edge_node_power_watts: 9800, edge_node_coolant_supply_temperature_celsius: 33 },
    "cdu-1": { edge_node_secondary_supply_temperature_celsius: 33, edge_node_flow_cubic_meters_per_second: 0.00075 },
    "facility-pump": { edge_node_power_watts: 500 },
  },
};

const jsonText = (data: unknown) => JSON.stringify(data, undefined, 2);

const files: readonly NamedFile[] = [
  ...elementTexts.map(([name, text]) => ({ name, text, read: elementsAnswer })),
  { name: "images.lock.json", text: jsonText(imageLock), read: (path) => wrongNumbers(readImageLock(path)) },
  { name: "placement.lock.json", text: jsonText(placementLock), read: placementAnswer },
  { name: "measured.json", text: jsonText(measured), read: measuredAnswer },
  { name: "sweden.yaml", text: textOf("examples/earth-observation/sweden.yaml"), read: countryAnswer },
  { name: "year.epw", text: epwLines().join("\n"), read: weatherAnswer },
  { name: "tmy.csv", text: pvgisLines().join("\n"), read: weatherAnswer },
  { name: "year.json", text: JSON.stringify(madeYear()), read: weatherAnswer },
  { name: "sites.csv", text: textOf("examples/three-countries/sites.csv"), read: sitesAnswer },
];

/** Files that sites and commands name beside them: elements, locks, readings, profiles, weather and tables, damaged or changed by whoever writes them. */
export const namedFiles: HostileKind = {
  name: "named files",
  share: 0.08,
  make(dice) {
    const { name, text, read } = dice.pick(files);
    const { bytes, how } = name.endsWith(".json") && dice.chance(0.6) ? changedJson(text, dice) : damaged(text, dice);
    return { input: `${name}, ${how}`, run: () => ({ defects: read(scratchFile(name, bytes), bytes.toString("utf8")) }) };
  },
};

function changedJson(text: string, dice: Dice): ReturnType<typeof damaged> {
  const data = JSON.parse(text) as unknown;
  const how = Array.from({ length: dice.pick([1, 1, 2]) }, () => changeSome(data, dice));
  return { bytes: Buffer.from(JSON.stringify(data)), how: how.join(", ") };
}

const position = { latitudeDegrees: 24.93, longitudeDegrees: 46.72, elevationM: 614 };

/** The sets, and their passes in three hours. */
function elementsAnswer(path: string): readonly string[] {
  const sets = [...elementSetsIn(path).values()].slice(0, 3);
  const passes = nodePasses(skyOf(sets), position);
  return [...wrongNumbers(sets), ...wrongNumbers(passes)];
}

function skyOf(sets: readonly ElementSet[]): SkyFacts {
  const satellites = sets.map((elements) => ({ id: `${elements.catalogueNumber}`, elements }));
  const antenna = { id: "antenna-1", satellites: sets.map(({ catalogueNumber }) => catalogueNumber), minimumElevationDegrees: 5, gapS: 0 };
  const fromMs = Date.UTC(2026, 8, 20, 6);
  return { fromMs, toMs: fromMs + 10_800_000, satellites, antennas: [antenna] } as unknown as SkyFacts;
}

/** By the readers of a command, which read in one piece. */
function weatherAnswer(path: string): readonly string[] {
  return wrongNumbers(weatherOfFile(path, {}));
}

function placementAnswer(path: string): readonly string[] {
  const design = named("two-hosts");
  const data = withPlacement(design.data as Parameters<typeof withPlacement>[0], "two-hosts", path) as unknown as ExampleDesign["data"];
  return wrongNumbers(parsedDesign({ ...design, data }, undefined).placement);
}

let watched: NodeSnapshot | undefined;

function measuredAnswer(path: string, given: string): readonly string[] {
  watched ??= parsedDesign(named("two-feeds"), undefined);
  const found = comparedSite(watched, measuredIn(path), path);
  return [...wrongNumbers(found), ...wrongWords(compareText(found), given)];
}

function countryAnswer(path: string): readonly string[] {
  return wrongNumbers(fileCountry({ country: { file: "sweden.yaml" } }, scratchFile("site.yaml", "{}"), parsePath(path).root));
}

function sitesAnswer(path: string): readonly string[] {
  const { climate: _, ...defaults } = named("first-site").data.site;
  return wrongNumbers(readSitesCsv(path, { defaults, root: parsePath(path).root } as Parameters<typeof readSitesCsv>[1]));
}
