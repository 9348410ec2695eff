import { readFileSync } from "node:fs";
import {
  declareSource,
  defineSite,
  type EdgeNodeStackProps,
  type NodeDesign,
  type NodeSnapshot,
  type SiteProps,
  snapshot,
} from "cdktf-edge-node";
import { parse } from "yaml";
import { expandParts } from "../../../constructs/catalog/expand-parts";
import passVectors from "../../constructs/engineering/orbit/passes/vectors-passes.json";
import orbits from "../../constructs/engineering/orbit/vectors-orbit.json";
import type { OrbitName } from "../orbit/reference-orbits";

/** What is different from the site with satellites. */
export interface SkyChanges {
  /** Satellites of vectors-orbit.json, by their names there. @default four of the same two days */
  readonly satellites?: readonly OrbitName[];
  /** Antennas beside `antenna-1`, which follows all. @default `antenna-2` of two satellites from 30° on, without a skyline */
  readonly others?: readonly object[];
  readonly window?: { readonly from: string; readonly to: string };
  /** Merged into `antenna-1`. */
  readonly first?: object;
  readonly solverSteps?: number;
}

export const skyWindow = { from: "2026-09-20T00:00:00Z", to: "2026-09-22T00:00:00Z" };

const source = declareSource("Numbers of this test", "you@example.org");

const { latitude, longitude, elevation_km, minimumElevation, mask } = orbits.sites.riyadh;

/** Catalogue number of a satellite of vectors-orbit.json. */
export function catalogueNumberOf(name: OrbitName): number {
  return ommOf(name).NORAD_CAT_ID;
}

/** An antenna that draws little. */
export function antennaOf(name: string, satellites: readonly OrbitName[], more: object = {}) {
  return { name, satellites: satellites.map(catalogueNumberOf), power: "300 W", source, ...more };
}

/** The site that `edge-node init` writes, at the vectors' Riyadh with their skyline, with antennas and satellites of the vectors: as a site file has it. */
export function skyFile({
  satellites = ["landsat-9", "iss", "saramago", "goes-19"],
  others,
  window = skyWindow,
  first,
  solverSteps,
}: SkyChanges = {}) {
  const {
    name: _,
    site,
    power,
    ...design
  } = parse(readFileSync("examples/own-site.yaml", "utf8")) as Record<string, never> & {
    readonly site: object;
    readonly power: { readonly boards: readonly [{ readonly circuits: readonly { readonly breaker: object }[] }] };
  };
  const antennas = [
    antennaOf("antenna-1", satellites, { minimumElevation: `${minimumElevation} °`, ...first }),
    ...(others ?? [
      antennaOf("antenna-2", ["iss", "landsat-9"], { minimumElevation: "30 °", horizon: [{ azimuth: "0 °", elevation: "-90 °" }] }),
    ]),
  ];
  const [board] = power.boards;
  const [circuit] = board.circuits;
  const serves = [...antennas.map((antenna) => (antenna as { readonly name: string }).name), "receiver-1"];
  return {
    site: {
      ...site,
      position: { latitude, longitude, elevation: `${elevation_km * 1000} m` },
      horizon: mask.map(([azimuth, elevation]) => ({ azimuth: `${azimuth} °`, elevation: `${elevation} °` })),
    },
    ...design,
    power: { ...power, boards: [{ ...board, circuits: [...board.circuits, { name: "downlink", breaker: circuit?.breaker, serves }] }] },
    downlink: {
      satellites: satellites.map((name) => ({ number: catalogueNumberOf(name), name })),
      elements: { data: satellites.map(ommOf), source: { mark: "verified", document: "GP data of CelesTrak", edition: "2026-09-20" } },
      window,
      ...(solverSteps !== undefined && { solverSteps }),
      antennas,
      receivers: [{ name: "receiver-1", antenna: "antenna-1", dataRate: "400 Mbit/s", power: "200 W", source }],
    },
  };
}

/** The same for a stack. */
export function skySite(changes?: SkyChanges): EdgeNodeStackProps {
  const { site, ...design } = skyFile(changes);
  const { design: whole } = expandParts(design as never);
  return { site: defineSite(site as unknown as SiteProps), ...(whole as unknown as NodeDesign) } as EdgeNodeStackProps;
}

/** Its snapshot. */
export function skyNode(changes?: SkyChanges): NodeSnapshot {
  const { site, ...design } = skySite(changes);
  return snapshot("site", site, design);
}

/** A pass as the vectors have it. */
export interface ReferencePass {
  readonly satellite: OrbitName;
  readonly aos: string;
  readonly tca: string;
  readonly los: string;
  readonly maxElevation: number;
  readonly azimuthAos: number;
  readonly azimuthLos: number;
  readonly rangeTca_km: number;
}

/** The passes of `antenna-1` as the vectors have them, by AOS. */
export function referencePasses(satellites: readonly OrbitName[] = ["landsat-9", "iss", "saramago", "goes-19"]): readonly ReferencePass[] {
  return satellites
    .flatMap((satellite) => {
      const vector = passVectors.vectors.find(({ id }) => id === `passes-${satellite}-riyadh`);
      const passes = (vector?.expected.passes ?? []) as readonly Omit<ReferencePass, "satellite">[];
      return passes.map((pass) => ({ ...pass, satellite }));
    })
    .sort((one, other) => one.aos.localeCompare(other.aos));
}

function ommOf(name: OrbitName): { readonly NORAD_CAT_ID: number } {
  const set = orbits.elementSets[name];
  if ("omm" in set) return set.omm;
  throw new RangeError(`Satellite must have an OMM but ${name} has a TLE: take another`);
}
