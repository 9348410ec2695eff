import { readFileSync } from "node:fs";
import { dirname, join, parse as parsePath, relative } from "node:path";
import type { EdgeNodeStackProps, SiteProps, TelemetryProps } from "cdktf-edge-node";
import { parse } from "yaml";
import { parseProps } from "../../constructs/props/parse-props";
import { defineSite } from "../../constructs/site";
import { propsOfSite } from "../../constructs/site/site";
import type { NodeDesign } from "../../constructs/studies/snapshot/node-design";
import { moduleSchemas } from "../../constructs/studies/snapshot/parse-modules";
import { type NodeSnapshot, snapshot } from "../../constructs/studies/snapshot/snapshot";
import { firstSite } from "../../examples/first-site";
import { lagosSolarHybrid } from "../../examples/lagos-solar-hybrid";
import { candidates30kW } from "../../examples/parts/candidates-30kw";
import { askingTelemetry } from "../../examples/parts/watched-devices";
import { protectedSite } from "../../examples/protected-site";
import { twoFeeds } from "../../examples/two-feeds";
import { twoHosts } from "../../examples/two-hosts";
import { readSiteFile, readSitePhases } from "../../site-files/site-file";
import { plainData } from "../../stacks/export/plain-data";
import type { Dice } from "./dice";
import { scratchFile } from "./scratch-file";

/** A site and its node as plain data, as somebody would write them. */
export interface ExampleDesign {
  readonly name: string;
  readonly data: { readonly site: SiteProps } & NodeDesign;
  /** Is it read from a file, which holds what JSON holds and names parts of the catalogue? */
  readonly isFile: boolean;
  /** Does reading it take most of a second, and judging it several? It is picked once in ten times, and read alone. @default false */
  readonly isSlow?: true;
}

const slowShare = 0.1; // [-]

/** One of the places in designs, most times in one that is quick. */
export function pickPlace<Place extends { readonly design: ExampleDesign }>(places: readonly Place[], dice: Dice): Place {
  const isSlow = dice.chance(slowShare);
  return dice.pick(places.filter(({ design }) => (design.isSlow ?? false) === isSlow));
}

const { site: lagosSite, ...lagosNode } = lagosSolarHybrid;
/** Its weather is an object of the library, which no nasty value is put into; the year is read elsewhere. */
const { weather: _weather, ...lagosProps } = propsOfSite(lagosSite) ?? {};
const climate = {
  hottest: { dryBulb: "40 °C", wetBulb: "27.2 °C", irradiance: { roof: "950 W/m²", "sun-wall": "500 W/m²" } },
  mostHumid: { dryBulb: "32 °C", wetBulb: "28.9 °C", irradiance: "clear-sky" },
  coldest: { dryBulb: "18 °C" },
};

const { name: _, ...ownSite } = parse(readFileSync(join(__dirname, "../../examples/own-site.yaml"), "utf8")) as ExampleDesign["data"] & {
  readonly name: string;
};

/** What of a site is laid over its design, and what a backhaul adds. */
interface LaidSite {
  readonly country?: string | { readonly file: string };
  readonly grid: object;
  readonly promises: object;
  readonly backhaul: object;
}

const folder = join(__dirname, "../../examples");

/** A file of the examples as one in the scratch folder names it. */
function fromScratch(path: string): string {
  return relative(dirname(scratchFile("site.json", "{}")), join(folder, path));
}

/** A site of examples/earth-observation as one file without its design; what else a downlink may have stands beside it. */
function receivingSite(name: string): ExampleDesign["data"] {
  const file = join(folder, `earth-observation/${name}.yaml`);
  const siteIn = (path: string) => (withoutMarks(parse(readFileSync(path, "utf8"))) as { readonly site: LaidSite }).site;
  const [below, site] = [siteIn(join(folder, "one-design/hub.yaml")), siteIn(file)];
  const { downlink, ...others } = JSON.parse(JSON.stringify(readSiteFile(file).design)) as { readonly downlink: object };
  return {
    ...others,
    site: {
      ...site,
      ...(typeof site.country === "object" && { country: { file: fromScratch(`earth-observation/${site.country.file}`) } }),
      grid: { ...below.grid, ...site.grid },
      promises: { ...below.promises, ...site.promises },
      backhaul: { ...site.backhaul, windows: { length: "10 min", period: "1 h", first: "2026-09-20T00:10:00Z" } },
    },
    // Three hours, with passes of two satellites: a verdict takes about a second
    downlink: {
      ...downlink,
      window: { from: "2026-09-20T06:00:00Z", to: "2026-09-20T09:00:00Z" },
      storage: { keepRaw: "10 min", keepProduct: "1 h" },
    },
  } as unknown as ExampleDesign["data"];
}

/** What a site file adds to its design is marked there; one without a design has no such marks. */
function withoutMarks(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withoutMarks);
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).flatMap(([key, item]) => (key === "add" ? [] : [[key, withoutMarks(item)]])));
}

/** Two feeds as they are deployed: everything that telemetry may have. */
const watched: TelemetryProps = {
  ...askingTelemetry,
  alerting: { ...askingTelemetry.alerting, notify: "http://192.0.2.5:9093" },
  paging: {
    image: { variable: "paging_image" },
    memory: "64 MiB",
    webhook: { hostFile: "/etc/edge-node/webhook" },
    wait: "30 s",
    repeat: "4 h",
    contacts: { default: "Duty engineer, +966 11 555 0100", power: "Electrician, +966 11 555 0101" },
    runbooks: "https://ops.example.org/two-feeds",
  },
  uncertainty: { temperature: "0.3 K", heat: "5 %" },
};

/** The site that grows, which stays laid over its design: its phases are laid over both. */
function growingSite(): ExampleDesign["data"] {
  const data = parse(readFileSync(join(folder, "growing/growing.yaml"), "utf8")) as object;
  return { ...data, design: fromScratch("one-design/hub.yaml") } as unknown as ExampleDesign["data"];
}

/** An example in TypeScript whose quantities are texts. */
function writtenExample(name: string, { site, policy: _, ...design }: EdgeNodeStackProps): ExampleDesign {
  const data = plainData({ site: propsOfSite(site), ...design }, "").data as ExampleDesign["data"];
  return { name, data, isFile: false };
}

export const exampleDesigns: readonly ExampleDesign[] = [
  { name: "lagos-solar-hybrid", data: { site: { ...lagosProps, climate } as SiteProps, ...lagosNode }, isFile: false },
  { name: "own-site", data: ownSite, isFile: true },
  writtenExample("first-site", { ...firstSite, candidates: candidates30kW }),
  writtenExample("two-feeds", { ...twoFeeds, telemetry: watched }),
  writtenExample("two-hosts", twoHosts),
  writtenExample("protected-site", protectedSite),
  { name: "growing", data: growingSite(), isFile: true, isSlow: true },
  { name: "receiving-site", data: receivingSite("riyadh"), isFile: true, isSlow: true },
  { name: "kiruna", data: receivingSite("kiruna"), isFile: true, isSlow: true },
];

/** Parses a design. What is wrong with the module that was changed is found before the others are parsed, which takes ten times as long. */
export function parsedDesign({ name, data, isFile }: ExampleDesign, changedModule: string | undefined): NodeSnapshot {
  if (isFile) {
    const file = scratchFile(`${name}.json`, JSON.stringify(data));
    const phases = readSitePhases(file, { root: parsePath(file).root });
    return (phases.at(-1) ?? phases[0]).snapshot;
  }
  const { site, ...design } = data;
  const schema = moduleSchemas[changedModule as keyof typeof moduleSchemas];
  if (schema) parseProps(schema, `${name}/${changedModule}`, design[changedModule as keyof typeof moduleSchemas]);
  return snapshot(name, defineSite(site, name), design);
}

/** Paths of everything in plain data: leaves, and the lists and objects that hold them. */
export function pathsIn(data: unknown, above = ""): readonly string[] {
  if (typeof data !== "object" || data === null) return [above];
  const below = Object.entries(data).flatMap(([key, item]) => pathsIn(item, above === "" ? key : `${above}.${key}`));
  return above === "" ? below : [above, ...below];
}
