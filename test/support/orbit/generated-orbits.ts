import fc from "fast-check";
import type { ElementSet } from "../../../constructs/engineering/orbit/element-set";
import type { GeodeticSite } from "../../../constructs/engineering/orbit/geodetic-site";
import type { MaskVertex } from "../../../constructs/engineering/orbit/passes/azimuth-mask";

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true, noDefaultInfinity: true });

/** When the elements of generated orbits hold. */
export const generatedEpochMs = Date.UTC(2026, 8, 19, 7, 17, 41, 839);

const kinds = [
  { revPerDay: [12, 15.9], eccentricity: 0.015 },
  { revPerDay: [5, 12], eccentricity: 0.1 },
  { revPerDay: [1.9, 2.3], eccentricity: 0.7 },
  { revPerDay: [0.95, 1.05], eccentricity: 0.05 },
] as const;

/** Mean elements near the earth, of medium height, of Molniya's kind and near the geostationary orbit. */
export const generatedElements: fc.Arbitrary<ElementSet> = fc.constantFrom(...kinds).chain(({ revPerDay: [least, most], eccentricity }) =>
  fc.record({
    catalogueNumber: fc.constant(1),
    epochMs: fc.constant(generatedEpochMs),
    meanMotionRevPerDay: number(least, most),
    eccentricity: number(0, eccentricity),
    inclinationDegrees: number(0, 180),
    rightAscensionDegrees: number(0, 360),
    argumentOfPerigeeDegrees: number(0, 360),
    meanAnomalyDegrees: number(0, 360),
    bstarPerEarthRadius: number(0, 1e-4),
    form: fc.constant("tle" as const),
  }),
);

export const generatedSite: fc.Arbitrary<GeodeticSite> = fc.record({
  latitudeDegrees: number(-90, 90),
  longitudeDegrees: number(-180, 180),
  heightKm: number(0, 3),
});

/** Hills around an antenna, with walls of some tenths of a degree to three on them. */
export const generatedMask: fc.Arbitrary<readonly MaskVertex[]> = fc
  .array(
    fc.record({
      gap: number(1, 50),
      height: number(-5, 20),
      wall: fc.option(fc.record({ top: number(20, 80), width: number(0.05, 3), slope: number(0.001, 0.3) })),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((hills) => {
    const mask: MaskVertex[] = [];
    let azimuth = 0;
    for (const { gap, height, wall } of hills) {
      azimuth += gap;
      if (azimuth > 350) break;
      mask.push([azimuth, height]);
      if (!wall) continue;
      mask.push([azimuth + wall.slope, wall.top], [azimuth + wall.slope + wall.width, wall.top]);
      azimuth += 2 * wall.slope + wall.width;
      mask.push([azimuth, height]);
    }
    return mask;
  });
