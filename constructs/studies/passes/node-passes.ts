import { elementsAgeDays } from "../../engineering/orbit/elements-age";
import type { GeodeticSite } from "../../engineering/orbit/geodetic-site";
import { heldOrbit, type OrbitValidity } from "../../engineering/orbit/passes/decay";
import { Horizon } from "../../engineering/orbit/passes/horizon";
import type { Pass } from "../../engineering/orbit/passes/pass";
import { findPasses } from "../../engineering/orbit/passes/passes";
import { sgp4Motion } from "../../engineering/orbit/sgp4";
import { SkyView } from "../../engineering/orbit/sky-view";
import type { FollowingAntenna, SatelliteFacts, SkyFacts } from "../../facts/downlink/sky";
import { defined } from "../../plain/defined";
import type { Site } from "../../site";

/** Pass of a satellite over an antenna. */
export interface NodePass extends Pass {
  readonly satellite: string;
  readonly catalogueNumber: number;
  readonly antenna: string;
}

/** Satellite with the age and validity of its orbital elements. */
export interface SatelliteAnswer {
  readonly satellite: string;
  readonly catalogueNumber: number;
  readonly epochMs: number; // [ms] since 1970 UTC
  /** Longest time between the epoch of its elements and the beginning or end of the window. */
  readonly ageDays: number; // [d]
  /** Times in the window between which the orbit is valid. Outside them the satellite has decayed, or SGP4 fails. @default it is valid in the whole window */
  readonly holds: OrbitValidity;
}

/** Passes of all satellites over all antennas that follow them. */
export interface NodePasses {
  readonly fromMs: number; // [ms]
  readonly toMs: number; // [ms]
  readonly satellites: readonly SatelliteAnswer[];
  /** Passes, in the order of AOS, catalogue number and declared antenna. */
  readonly passes: readonly NodePass[];
}

/**
 * Finds the passes of a node in its window.
 *
 * @param onProgress called with the number of searched satellites
 */
export function nodePasses(sky: SkyFacts, position: Site["position"], onProgress?: (done: number, total: number) => void): NodePasses {
  const site = geodeticSite(position);
  const horizons = new Map(sky.antennas.map((antenna) => [antenna.id, horizonOf(antenna)]));
  const answers = sky.satellites.map((satellite, i) => {
    const answer = ofSatellite(satellite, sky, site, horizons);
    onProgress?.(i + 1, sky.satellites.length);
    return answer;
  });
  const order = new Map(sky.antennas.map(({ id }, i) => [id, i]));
  const placeOf = ({ antenna }: NodePass) => order.get(antenna) ?? 0;
  return {
    fromMs: sky.fromMs,
    toMs: sky.toMs,
    satellites: answers.map(({ satellite }) => satellite),
    passes: answers
      .flatMap(({ passes }) => passes)
      .sort((one, other) => one.aosMs - other.aosMs || one.catalogueNumber - other.catalogueNumber || placeOf(one) - placeOf(other)),
  };
}

/**
 * Converts the position of the site. The height above sea level is used as height above the ellipsoid: they differ by less than 110 m, which is 0.01° at 600
 * km.
 */
export function geodeticSite({ latitudeDegrees, longitudeDegrees, elevationM }: Site["position"]): GeodeticSite {
  return { latitudeDegrees, longitudeDegrees, heightKm: elevationM / 1000 };
}

export function horizonOf({ minimumElevationDegrees, mask }: FollowingAntenna): Horizon {
  return new Horizon(defined({ minimumElevationDegrees, mask }));
}

function ofSatellite(
  { id, elements }: SatelliteFacts,
  { fromMs, toMs, antennas }: SkyFacts,
  site: GeodeticSite,
  horizons: ReadonlyMap<string, Horizon>,
): { readonly satellite: SatelliteAnswer; readonly passes: readonly NodePass[] } {
  const { catalogueNumber, epochMs } = elements;
  const view = new SkyView(sgp4Motion(elements), site);
  const named = { satellite: id, catalogueNumber };
  const holds = heldOrbit(view, epochMs, { fromMs, toMs });
  const held = { fromMs: Math.max(fromMs, holds.sinceMs ?? fromMs), toMs: Math.min(toMs, holds.untilMs ?? toMs) };
  const following = held.fromMs < held.toMs ? antennas.filter(({ satellites }) => satellites.includes(catalogueNumber)) : [];
  return {
    satellite: { ...named, epochMs, ageDays: elementsAgeDays(epochMs, fromMs, toMs), holds },
    passes: following.flatMap(({ id: antenna, maximumContactS }) => {
      const horizon = horizons.get(antenna) as Horizon;
      const passes = findPasses(view, horizon, { ...held, ...(maximumContactS !== undefined && { maximumContactS }) });
      return passes.map((pass): NodePass => ({ ...pass, ...named, antenna }));
    }),
  };
}
