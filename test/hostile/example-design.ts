import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SiteProps } from "cdktf-edge-node";
import { parse } from "yaml";
import { parseProps } from "../../constructs/props/parse-props";
import { defineSite } from "../../constructs/site";
import type { NodeDesign } from "../../constructs/studies/snapshot/node-design";
import { moduleSchemas } from "../../constructs/studies/snapshot/parse-modules";
import { type NodeSnapshot, snapshot } from "../../constructs/studies/snapshot/snapshot";
import { lagosSolarHybrid } from "../../examples/lagos-solar-hybrid";
import { readSiteFile } from "../../stacks/site-file/site-file";
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
const { country, position, grid, promises } = lagosSite;
const climate = {
  hottest: { dryBulb: "40 °C", wetBulb: "27.2 °C", irradiance: { roof: "950 W/m²", "sun-wall": "500 W/m²" } },
  mostHumid: { dryBulb: "32 °C", wetBulb: "28.9 °C", irradiance: "clear-sky" },
  coldest: { dryBulb: "18 °C" },
};
const lagosSiteData = JSON.parse(JSON.stringify({ country, position, grid, promises })) as Omit<SiteProps, "climate">;

const { name: _, ...ownSite } = parse(readFileSync(join(__dirname, "../../examples/own-site.yaml"), "utf8")) as ExampleDesign["data"] & {
  readonly name: string;
};

/** What of a site is laid over its design, and what a backhaul adds. */
interface LaidSite {
  readonly grid: object;
  readonly promises: object;
  readonly backhaul: object;
}

/** Riyadh with its satellites, as one file without its design; what else a downlink may have stands beside it. */
function receivingSite(): ExampleDesign["data"] {
  const folder = join(__dirname, "../../examples");
  const file = join(folder, "earth-observation/riyadh.yaml");
  const siteIn = (path: string) => (withoutMarks(parse(readFileSync(path, "utf8"))) as { readonly site: LaidSite }).site;
  const [below, site] = [siteIn(join(folder, "one-design/hub.yaml")), siteIn(file)];
  const { downlink, ...others } = JSON.parse(JSON.stringify(readSiteFile(file).design)) as { readonly downlink: object };
  return {
    ...others,
    site: {
      ...site,
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

export const exampleDesigns: readonly ExampleDesign[] = [
  { name: "lagos-solar-hybrid", data: { site: { ...lagosSiteData, climate } as SiteProps, ...lagosNode }, isFile: false },
  { name: "own-site", data: ownSite, isFile: true },
  { name: "receiving-site", data: receivingSite(), isFile: true, isSlow: true },
];

/** Parses a design. What is wrong with the module that was changed is found before the others are parsed, which takes ten times as long. */
export function parsedDesign({ name, data, isFile }: ExampleDesign, changedModule: string | undefined): NodeSnapshot {
  if (isFile) return readSiteFile(scratchFile(`${name}.json`, JSON.stringify(data))).snapshot;
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
