import { type CircuitProps, declareSource, defineSite, type NodeSnapshot, type PowerProps, snapshot } from "cdktf-edge-node";
import fc from "fast-check";
import { cooling30kW, pads } from "../../../examples/parts/cooling-30kw";
import { compute30kW } from "../../../examples/parts/it-30kw";
import { uniform } from "../generated/uniform";

const source = declareSource("generated", "tests");

/** What a generated node is made from. */
export interface Recipe {
  readonly racks: readonly { readonly kilowatts: number; readonly capture: number }[];
  readonly coolers: number;
  readonly airConditioners: number;
  readonly withPads: boolean;
  readonly dryBulbC: number;
  /** Wet bulb as a share of the way from a very dry state to the dry bulb. */
  readonly humidity: number;
  readonly elevationM: number;
  readonly minimumShare: number;
}

export const recipes: fc.Arbitrary<Recipe> = fc.record({
  racks: fc.array(fc.record({ kilowatts: uniform(2, 18), capture: uniform(0.3, 1) }), { minLength: 1, maxLength: 3 }),
  coolers: fc.integer({ min: 2, max: 4 }),
  airConditioners: fc.integer({ min: 2, max: 4 }),
  withPads: fc.boolean(),
  dryBulbC: uniform(12, 50),
  humidity: uniform(0.05, 0.8),
  elevationM: uniform(0, 2900),
  minimumShare: uniform(0.8, 1),
});

/** Names and feeds may be exchanged: the physics must not notice. */
export interface Disguise {
  readonly rackName?: (index: number) => string;
  readonly feeds?: readonly [first: string, second: string];
  readonly reversed?: boolean;
}

/** Everything extensive times one factor: loads, ratings, flows, areas; impedances divided by it. */
export function nodeOf(
  recipe: Recipe,
  { rackName = (i) => `rack-${i + 1}`, feeds = ["a", "b"], reversed = false }: Disguise = {},
  scale = 1,
): NodeSnapshot {
  const breaker = {
    rating: `${250 * scale} A`,
    referenceTemperature: "40 °C",
    altitudeFactor: [
      [0, 1],
      [3000, 0.95],
    ],
    temperatureFactor: [
      [40, 1],
      [60, 0.9],
    ],
    source,
  } as const;
  const cable = { length: `${20 / scale} m`, section: "50 mm²", material: "Cu" } as const;
  const racks = recipe.racks.map(({ kilowatts, capture }, i) => ({
    ...compute30kW.racks[0],
    name: rackName(i),
    idle: "0 W" as const,
    maximum: `${kilowatts * scale} kW` as const,
    captureRatio: `${capture}` as const,
    supplies: { ...compute30kW.racks[0].supplies, ratedPower: `${3 * scale} kW` as const },
  }));
  const circuit = (name: string, ...serves: string[]): CircuitProps => ({ name, breaker, cable, serves });
  const order = <T>(items: readonly T[]): T[] => (reversed ? [...items].reverse() : [...items]);
  const mechanical = [
    ...Array.from({ length: recipe.coolers }, (_, i) => `dry-cooler-${i + 1}`),
    ...Array.from({ length: recipe.airConditioners }, (_, i) => `air-conditioner-${i + 1}`),
    "facility-pump",
    "secondary-pump",
    "heater",
    "lights",
    "controls",
  ];
  const power: PowerProps = {
    standard: "IEC",
    feeds: order(feeds.map((name) => ({ name, main: breaker, cable }))),
    boards: [
      ...order(
        feeds.map((name) => ({
          name: `board-${name}`,
          feeds: [name],
          circuits: order(racks.map((rack) => circuit(`${rack.name}-${name}`, rack.name))),
        })),
      ),
      { name: "board-m", feeds: [...feeds], circuits: order(mechanical.map((device) => circuit(`on-${device}`, device))) },
    ],
  };
  const { facilityLoop, secondaryLoop, dryCoolers, cdus, airConditioners, room } = cooling30kW;
  const wetBulbC = recipe.dryBulbC - (1 - recipe.humidity) * 0.3 * recipe.dryBulbC;
  return snapshot(
    "generated",
    defineSite({
      country: "SA",
      position: { latitude: 20, longitude: 45, elevation: `${recipe.elevationM} m` },
      climate: {
        hottest: {
          dryBulb: `${recipe.dryBulbC} °C`,
          wetBulb: `${wetBulbC} °C`,
          irradiance: "clear-sky",
          unusual: { wetBulb: { reason: "made to try the model beyond weather", owner: "tests" } },
        },
        coldest: { dryBulb: "2 °C" },
      },
      grid: { nominal: "400 V line-to-line", minimum: `${recipe.minimumShare}` },
      promises: { redundancy: { rejection: "N+1", airConditioning: "N+1", feeds: "2N" } },
    }),
    {
      compute: { racks: order(racks) },
      cooling: {
        facilityLoop: { ...facilityLoop, flow: `${90 * scale} L/min`, pumpPower: `${700 * scale} W` },
        secondaryLoop: { ...secondaryLoop, flow: `${45 * scale} L/min`, pumpPower: `${875 * scale} W` },
        dryCoolers: {
          ...dryCoolers,
          count: recipe.coolers,
          rating: { ...dryCoolers.rating, heat: `${40 * scale} kW`, airFlow: `${4.5 * scale} m³/s`, fanPower: `${1.6 * scale} kW` },
          ...(recipe.withPads && { pads }),
        },
        cdus: {
          ...cdus,
          rating: { ...cdus.rating, heat: `${121 * scale} kW`, primaryFlow: `${120 * scale} L/min`, secondaryFlow: `${120 * scale} L/min` },
        },
        airConditioners: {
          ...airConditioners,
          count: recipe.airConditioners,
          table: airConditioners.table.map((row) => ({ ...row, capacity: `${Number.parseFloat(row.capacity) * scale} kW` as const })),
        },
        room: {
          ...room,
          heater: `${3 * scale} kW`,
          lights: `${200 * scale} W`,
          controls: `${300 * scale} W`,
          envelope: room.envelope.map((surface) => ({ ...surface, area: `${Number.parseFloat(surface.area) * scale} m²` as const })),
        },
      },
      power,
    },
  );
}
