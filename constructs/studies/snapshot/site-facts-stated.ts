import type { CoolingFacts } from "../../facts/cooling/cooling";
import { compact } from "../../plain/compact";
import { ownValue } from "../../props/own-value";
import { defaultFact, type StatedFact } from "../../provenance/stated-fact";
import type { Site } from "../../site";
import { radioStated } from "../../site/radio/radio.facts";

/** Lists the stated facts of the site about its weather, grid and surroundings, with their sources. */
export function statedSiteFacts({ climate, grid, backhaul, environment, radioClimate, radioLicence }: Site): StatedFact[] {
  const points = Object.entries(climate).map(([name, { source }]) => ({ path: `site/climate/${name}`, source }));
  return [
    ...points,
    { path: "site/grid", source: grid.source },
    { path: "site/backhaul", source: backhaul?.source },
    { path: "site/environment/sound-power", source: environment?.soundPower?.source },
    { path: "site/environment/corrosivity", source: environment?.corrosivity?.source },
    ...radioStated(radioClimate, radioLicence),
  ].flatMap(({ source, ...fact }) => (source ? [{ source, ...fact }] : []));
}

/**
 * Lists the defaults for sun at the coldest point and for the sky, if an envelope with sunlit walls or a roof needs them. The sun of other climate points has
 * no default.
 */
export function skyDefaults({ climate }: Site, cooling: CoolingFacts | undefined): StatedFact[] {
  const surfaces = cooling?.room.surfaces ?? [];
  const isDark = surfaces.some(({ name, floor }) => !floor && ownValue(climate.coldest.irradianceWPerM2, name) === undefined);
  const roofed = surfaces.some(({ roof }) => roof);
  return Object.entries(climate).flatMap(([name, { otherIrradianceWPerM2, skyRadiationK }]) =>
    compact([
      name === "coldest" &&
        isDark &&
        otherIrradianceWPerM2 === 0 &&
        defaultFact("site/climate/coldest/irradiance", "Sunlight of 0 W/m² at the coldest point"),
      roofed && skyRadiationK === undefined && defaultFact(`site/climate/${name}/sky-radiation`, "Sky radiation of 0 K on the roof"),
    ]),
  );
}
