import {
  type BreakerProps,
  type CableProps,
  type CircuitProps,
  declareSource,
  type FeedProps,
  type PowerProps,
  type RectifierPlantProps,
  type UpsProps,
} from "cdktf-edge-node";
import { placed } from "./generated-place";
import { type Recipe, totalKwOf } from "./recipe";

const source = declareSource("generated", "tests");

/** What a rack hangs on. */
export type Behind = "board" | "switch" | "ups" | "rectifiers";

/** What converters take from the design around them. */
export interface Around {
  readonly used: readonly string[];
  readonly order: <T>(items: readonly T[]) => T[];
  readonly breaker: (kilowatts: number) => BreakerProps;
  readonly cable: CableProps;
  readonly rackCircuits: (feed: number, behind: Behind) => CircuitProps[];
  readonly scale: number;
}

/** A rack hangs on the board where the design lacks what it asks for, and the first on the UPS that a transfer switch asks for. */
export function behindOf({ racks, power }: Recipe, rack: number): Exclude<Behind, "switch"> {
  const wanted = rack === 0 && isSwitchOnUps(power) ? "ups" : (racks[rack]?.behind ?? "board");
  return wanted !== "board" && power[wanted] === null ? "board" : wanted;
}

/** Does a static transfer switch draw from the UPS of the first feed? */
export function isSwitchOnUps({ feeds, ups, transferSwitch }: Recipe["power"]): boolean {
  return feeds > 0 && ups !== null && transferSwitch !== null && transferSwitch.inputs !== "boards";
}

/** Has the rack a circuit on that feed? Those with several supplies may have one on each. */
export function hangsOn({ racks, power }: Recipe, rack: number, feed: number): boolean {
  const { supplies = false, bothFeeds = false } = racks[rack] ?? {};
  return (supplies && bothFeeds) || feed === rack % power.feeds;
}

/** Power of the racks, of which a converter is some factor [kW]. */
export function racksKw({ racks }: Recipe): number {
  return racks.reduce((sum, { kilowatts }) => sum + kilowatts, 0);
}

/** A transformer from 10 kV. */
export function transformerOf(recipe: Recipe, scale: number): Pick<FeedProps, "transformer"> {
  const { transformer, lineToLineV } = recipe.power;
  if (transformer === null) return {};
  const ratedKva = 2 * totalKwOf(recipe) * scale;
  return {
    transformer: {
      ratedPower: `${ratedKva} kVA`,
      secondary: `${lineToLineV} V line-to-line`,
      vectorGroup: transformer.vectorGroup === "Dyn1" ? "Dyn1" : "Dyn11",
      noLoadLoss: `${0.002 * ratedKva} kW`,
      loadLoss: `${0.012 * ratedKva} kW`,
      ...(transformer.dropsVoltage && { shortCircuitVoltage: "5 %" as const }),
      place: "outside",
      source,
    },
  };
}

/** A UPS on the board of each feed with racks behind it. */
export function upsProps(recipe: Recipe, { used, order, breaker, cable, rackCircuits, scale }: Around): Pick<PowerProps, "ups"> {
  const { ups, lineToLineV } = recipe.power;
  if (ups === null) return {};
  const ratedKw = racksKw(recipe) * ups.size * scale;
  const made = used.flatMap((name, k): UpsProps[] => {
    const circuits = rackCircuits(k, "ups");
    if (circuits.length === 0) return [];
    return [
      {
        name: `ups-${name}`,
        from: `board-${name}`,
        breaker: breaker(racksKw(recipe) * 1.5),
        cable,
        ratedPower: `${ratedKw} kW`,
        ratedApparentPower: `${1.1 * ratedKw} kVA`,
        outputVoltage: `${lineToLineV} V line-to-line`,
        loss: { noLoad: ups.noLoad, linear: 0.02, square: 0.02 },
        inputPowerFactor: "0.98",
        ...(ups.minimum !== null && {
          input: {
            minimum: `${ups.minimum * lineToLineV} V line-to-line` as const,
            maximum: `${1.2 * lineToLineV} V line-to-line` as const,
          },
        }),
        ambient: { minimum: "-40 °C", maximum: "60 °C" },
        charger: { power: `${ups.chargerShare * ratedKw} kW`, efficiency: "0.95" },
        ...placed(recipe),
        circuits,
        source,
      },
    ];
  });
  return made.length > 0 ? { ups: order(made) } : {};
}

/** A rectifier plant on the board of each feed with racks behind it. */
export function rectifierProps(
  recipe: Recipe,
  { used, order, breaker, cable, rackCircuits, scale }: Around,
): Pick<PowerProps, "rectifierPlants"> {
  const { rectifiers } = recipe.power;
  if (rectifiers === null) return {};
  const made = used.flatMap((name, k): RectifierPlantProps[] => {
    const circuits = rackCircuits(k, "rectifiers");
    if (circuits.length === 0) return [];
    return [
      {
        name: `dc-${name}`,
        from: `board-${name}`,
        breaker: breaker(racksKw(recipe) * 1.5),
        cable,
        units: rectifiers.units,
        ratedPower: `${(racksKw(recipe) * rectifiers.size * scale) / rectifiers.units} kW`,
        busVoltage: "380 V DC",
        efficiency: [
          [0.1, 0.9],
          [0.5, 0.96],
          [1, 0.95],
        ],
        powerFactor: "0.99",
        voltageDerating: [
          [85, 0.4],
          [180, 1],
        ],
        runningRange: { minimum: "85 V", maximum: "320 V" },
        restart: "150 V",
        fullPowerUpTo: "45 °C",
        temperatureDerating: [
          [45, 1],
          [80, 0.4],
        ],
        circuits,
        source,
      },
    ];
  });
  return made.length > 0 ? { rectifierPlants: order(made) } : {};
}
