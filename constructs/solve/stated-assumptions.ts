import type { CoolingFacts } from "../facts/cooling";
import { defaultFact } from "../facts/default-fact";
import type { StatedFact } from "../facts/node-facts";
import { declared } from "../props/source";
import type { Site } from "../site";

/** What is stated, and behind it what its document leaves out: each a declared number of its own, at a path of its own. */
export function withAssumptions(fact: StatedFact): StatedFact[] {
  const { path, source } = fact;
  const { assumed = [], document } = source;
  return [
    fact,
    ...assumed.map(({ name, value, owner }) => ({
      path: `${path}/${name.trim().toLowerCase().replaceAll(/\s+/g, "-")}`,
      source: declared(`${name} ${value}`, owner),
      leftOutBy: document,
    })),
  ];
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
