import type { CoolingFacts } from "../../facts/cooling/cooling";
import { defaultFact, type StatedFact } from "../../provenance/stated-fact";
import type { Site } from "../../site";

/** What the site says of its weather and its grid, and from where. */
export function siteStated({ climate, grid, environment }: Site): StatedFact[] {
  const points = Object.entries(climate).map(([name, { source }]) => ({ path: `site/climate/${name}`, source }));
  return [
    ...points,
    { path: "site/grid", source: grid.source },
    { path: "site/environment/sound-power", source: environment?.soundPower?.source },
    { path: "site/environment/corrosivity", source: environment?.corrosivity?.source },
  ].flatMap(({ path, source }) => (source ? [{ path, source }] : []));
}

/** Sun and sky that no climate point gives to an envelope that has walls in the sun or a roof. */
export function skyDefaults({ climate }: Site, cooling: CoolingFacts | undefined): StatedFact[] {
  const surfaces = cooling?.room.surfaces ?? [];
  const sunlit = surfaces.some(({ floor }) => !floor);
  const roofed = surfaces.some(({ roof }) => roof);
  return Object.entries(climate).flatMap(([name, { irradianceWPerM2, skyRadiationK }]) => [
    ...(sunlit && Object.keys(irradianceWPerM2).length === 0
      ? [defaultFact(`site/climate/${name}/irradiance`, "Sunlight of 0 W/m² on the envelope")]
      : []),
    ...(roofed && skyRadiationK === undefined
      ? [defaultFact(`site/climate/${name}/sky-radiation`, "Sky radiation of 0 K on the roof")]
      : []),
  ]);
}
