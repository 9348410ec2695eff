import type { SkyFacts } from "../../constructs/facts/downlink/sky";
import { nameList } from "../../constructs/props/problems/name-list";
import { type ReportedPasses, reportPasses } from "../../constructs/report/subjects/passes/record";
import { nodePasses } from "../../constructs/studies/passes/node-passes";
import type { NodeSnapshot } from "../../constructs/studies/snapshot/snapshot";
import { quotedText } from "../../constructs/units/shown-text";
import { InputError } from "../terminal/exit-codes";
import { suggestion } from "../terminal/suggestion";

export interface PassesRequest {
  /** Names or catalogue numbers. @default every satellite */
  readonly satellite?: readonly string[];
  /** Only satellites that these antennas follow are searched. @default every antenna */
  readonly antenna?: readonly string[];
  /** Least elevation that a pass must reach. @default any */
  readonly minElevation?: number; // [°]
}

/** Passes of a site that match the request. */
export interface SitePasses extends ReportedPasses {
  readonly site: string;
}

/** The number of satellites from which progress is shown [-]. */
export const manySatellites = 20;

/**
 * Finds the passes of a site. Those below the wanted elevation are counted and not listed.
 *
 * @param onProgress called with the number of searched satellites, where there are many
 * @throws InputError for a site without satellites, and for a satellite or an antenna that it does not have
 */
export function sitePasses(
  { name, sky, site }: NodeSnapshot,
  { satellite = [], antenna = [], minElevation }: PassesRequest,
  onProgress: (done: number, total: number) => void,
): SitePasses {
  if (!sky) throw noSatellites(name, "passes");
  const asked = askedSky(sky, satellite, antenna);
  const found = nodePasses(asked, site.position, asked.satellites.length >= manySatellites ? onProgress : undefined);
  const { passes, ...rest } = reportPasses(asked, found);
  return {
    site: name,
    ...rest,
    passes: minElevation === undefined ? passes : passes.filter((pass) => pass.maximumElevationDegrees >= minElevation),
  };
}

/** @param what needs satellites, such as `passes` */
export function noSatellites(site: string, what: string): InputError {
  return new InputError(
    `${site} must have satellites to have ${what} but has none: add downlink.satellites (number and name), downlink.elements (file or data, and source) and downlink.window (from and to)`,
  );
}

function askedSky(sky: SkyFacts, satellites: readonly string[], antennas: readonly string[]): SkyFacts {
  const ofSatellite = ({ id, elements }: SkyFacts["satellites"][number]) => [id, `${elements.catalogueNumber}`];
  const following = chosen("--antenna", sky.antennas, antennas, ({ id }) => [id]);
  const followed = new Set(following.flatMap((antenna) => antenna.satellites));
  const known = antennas.length === 0 ? sky.satellites : sky.satellites.filter(({ elements }) => followed.has(elements.catalogueNumber));
  return { ...sky, satellites: chosen("--satellite", known, satellites, ofSatellite), antennas: following };
}

/** Returns the named items in their own order; all without names. */
function chosen<Item>(
  option: string,
  items: readonly Item[],
  wanted: readonly string[],
  namesOf: (item: Item) => readonly string[],
): readonly Item[] {
  const known = items.map(namesOf);
  const strange = wanted.find((name) => !known.some((names) => names.includes(name)));
  if (strange !== undefined) {
    const names = known.map(([name = ""]) => name);
    throw new InputError(
      `${option} must be one of ${nameList(names)} but is ${quotedText(strange)}: ${suggestion(strange, known.flat(), "name one of them")}`,
    );
  }
  return wanted.length === 0 ? items : items.filter((item) => namesOf(item).some((name) => wanted.includes(name)));
}
