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
import { scratchFile } from "./scratch-file";

/** A site and its node as plain data, as somebody would write them. */
export interface ExampleDesign {
  readonly name: string;
  readonly data: { readonly site: SiteProps } & NodeDesign;
  /** Is it read from a file, which holds what JSON holds and names parts of the catalogue? */
  readonly isFile: boolean;
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

export const exampleDesigns: readonly ExampleDesign[] = [
  { name: "lagos-solar-hybrid", data: { site: { ...lagosSiteData, climate } as SiteProps, ...lagosNode }, isFile: false },
  { name: "own-site", data: ownSite, isFile: true },
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
