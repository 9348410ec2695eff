import { type Curve, interpolate } from "../../numeric/curve";
import { type Coolant, massShareFromVolumeShare } from "./coolant";

/** Freezing point of a coolant in a publication other than that of the model. */
export interface PublishedFreezing {
  /** Freezing point. */
  readonly temperatureC: number; // [°C]
  /** Document that states it. */
  readonly document: string;
}

interface Publication {
  readonly document: string;
  /** Freezing point [°C] over the share by volume [%]. */
  readonly points: Curve;
}

/**
 * Single rows of freezing points that do not come from the model's coefficients, as in CoolProp (MIT),
 * dev/incompressible_liquids/CPIncomp/data/SecCool/xVolume, commits b24c49c, bdb7c2d and 40e5fe5. It is not known which is right.
 */
const publications: Readonly<Record<Exclude<Coolant["kind"], "water">, readonly Publication[]>> = {
  "propylene-glycol": [
    {
      document: "ASHRAE Handbook Fundamentals 2001, ch. 21",
      points: [
        [0, 0],
        [9.6, -3.3],
        [19.4, -7.1],
        [25.3, -10.2],
        [30.4, -13.4],
        [35.5, -17.3],
        [40.6, -22.1],
        [45.7, -27.9],
        [49.9, -33.5],
        [55, -41.6],
        [60, -51.1],
      ],
    },
    {
      document: "Clariant, Antifrogen L",
      points: [
        [10, -3],
        [20, -7.2],
        [30, -13.5],
        [35, -17.5],
        [40, -22.1],
        [45, -27.2],
        [50, -32.9],
        [55, -39.2],
        [60, -46],
      ],
    },
  ],
  "ethylene-glycol": [
    {
      document: "ASHRAE Handbook Fundamentals 2001, ch. 21",
      points: [
        [0, 0],
        [8.9, -3.2],
        [20.1, -8.9],
        [24.8, -12],
        [30.6, -16.2],
        [35.5, -20.3],
        [40.5, -25.3],
        [45.5, -31.1],
        [49.6, -36.4],
        [53.7, -42.6],
        [57.8, -48.3],
      ],
    },
    {
      document: "Clariant, Antifrogen N",
      points: [
        [10, -4.9],
        [20, -10.6],
        [30, -16.9],
        [35, -20.7],
        [40, -25.2],
        [45, -30.5],
        [50, -36.7],
        [55, -44.1],
        [60, -52.7],
      ],
    },
  ],
};

/**
 * Finds the warmest freezing point of a coolant in other publications. It is undefined for water, and outside their rows.
 *
 * @equation linear between rows over the share by mass
 * @validity first to last row of each publication
 * @source ASHRAE Handbook Fundamentals 2001, ch. 21; Clariant, Antifrogen L and N; as in CoolProp, SecCool data
 */
export function warmestPublishedFreezing(coolant: Coolant): PublishedFreezing | undefined {
  if (coolant.kind === "water") return undefined;
  const { kind, massShare } = coolant;
  return publications[kind]
    .flatMap(({ document, points }) => {
      const temperatureC = interpolate(
        points.map(([percent, freezingC]) => [massShareFromVolumeShare(kind, percent / 100), freezingC] as const),
        massShare,
      );
      return temperatureC === undefined ? [] : [{ temperatureC, document }];
    })
    .reduce<PublishedFreezing | undefined>(
      (warmest, one) => (warmest && warmest.temperatureC >= one.temperatureC ? warmest : one),
      undefined,
    );
}
