import { readElementSets } from "../../../constructs/downlink/elements/read-element-sets";
import type { ElementSet } from "../../../constructs/engineering/orbit/element-set";
import type { GeodeticSite } from "../../../constructs/engineering/orbit/geodetic-site";
import type { MaskVertex } from "../../../constructs/engineering/orbit/passes/azimuth-mask";
import { Horizon } from "../../../constructs/engineering/orbit/passes/horizon";
import { sgp4Motion } from "../../../constructs/engineering/orbit/sgp4";
import { SkyView } from "../../../constructs/engineering/orbit/sky-view";
import orbits from "../../constructs/engineering/orbit/vectors-orbit.json";

/** A satellite of vectors-orbit.json by its name there. */
export type OrbitName = keyof typeof orbits.elementSets;

/** A site of vectors-orbit.json by its name there. */
export type SiteName = keyof typeof orbits.sites;

/** The element set of a real satellite. */
export function referenceElements(name: OrbitName): ElementSet {
  const set = orbits.elementSets[name];
  return onlySet("tle" in set ? set.tle.join("\n") : JSON.stringify(set.omm));
}

/** The element set of a text that has one. */
export function onlySet(text: string): ElementSet {
  const [elements] = readElementSets(text, "vectors");
  if (!elements) throw new RangeError("Text must have an element set but has none: correct the vectors");
  return elements;
}

export function referenceSite(name: SiteName): GeodeticSite {
  const { latitude, longitude, elevation_km } = orbits.sites[name];
  return { latitudeDegrees: latitude, longitudeDegrees: longitude, heightKm: elevation_km };
}

export function referenceHorizon(name: SiteName): Horizon {
  const { minimumElevation, mask } = orbits.sites[name];
  return new Horizon({ minimumElevationDegrees: minimumElevation, mask: mask as unknown as MaskVertex[] });
}

/** A satellite from a site. */
export function referenceView(orbit: OrbitName, site: SiteName): SkyView {
  return new SkyView(sgp4Motion(referenceElements(orbit)), referenceSite(site));
}
