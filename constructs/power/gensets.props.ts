import { z } from "zod";
import { powerRanges } from "../plausibility/power";
import { intBetween, numberBetween } from "../props/between";
import { type PartProps, partShape } from "../props/bought-part";
import { faultCurrent, lowVoltage } from "../props/electrical-values";
import { elevationM } from "../props/elevation-range";
import { eachOnce, nameSchema } from "../props/name";
import { type NominalFrequencyProps, nominalFrequency } from "../props/nominal-frequency";
import { optional } from "../props/optional";
import { plausibleNumber } from "../props/plausible";
import { addProblem } from "../props/problems/add-problem";
import { list } from "../props/problems/list";
import { propsSchema } from "../props/props-schema";
import {
  apparentPower,
  duration,
  elevation,
  lineToLineVoltage,
  power,
  ratio,
  soundPowerLevel,
  temperature,
  temperatureDifference,
  volume,
} from "../props/quantities";
import { refuseSmallerScale, type ScalableProps, scalable } from "../props/scalable";
import { share } from "../props/shares";
import { askedShape, type PolledProps } from "../props/speaks";
import { askedBeside, objectWithUnusual, type Unusual } from "../props/unusual";
import { type Source, sourceSchema } from "../provenance/source";
import type {
  ApparentPowerLike,
  CurrentLike,
  DurationLike,
  LengthLike,
  LineToLineVoltageLike,
  PowerLike,
  RatioLike,
  SoundPowerLevelLike,
  TemperatureDifferenceLike,
  TemperatureLike,
  VolumeLike,
} from "../units";
import { refuseWeakFault, threePhase } from "./fault-current-problems";
import { refuseFreeFuel } from "./fuel-problems";
import { type BreakerProps, breakerSchema, type CableProps, cableSchema } from "./protection.props";
import { ratedPowerProblems } from "./rating-problems";

/** The maker's table of power over elevation and intake temperature. Each row is an elevation, each column a temperature; `null` is a blank cell. */
export interface DeratingProps {
  /** Elevations of the rows, ascending. */
  readonly elevations: readonly LengthLike[];
  /** Intake temperatures of the columns, ascending. */
  readonly temperatures: readonly TemperatureLike[];
  /** Shares of rated power, row by row. [-] */
  readonly shares: readonly (readonly (number | null)[])[];
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"temperatures">;
}

/** The fuel tank of a genset. */
export interface TankProps {
  /** Volume that the engine can draw from the tank. */
  readonly usable: VolumeLike;
  /** Level at or below which fuel is ordered. The delivery comes at the start of the next hour. At 0 % no delivery comes. */
  readonly reorderLevel: RatioLike;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"usable">;
}

/** The load steps that a genset accepts, from its maker's step test. */
export interface LoadStepsProps {
  /** Load after each step from zero, as shares of its available power: `["0.5", "0.8", "1"]`. */
  readonly levels: readonly RatioLike[];
  /** Time until voltage and frequency recover after a step. Loads that start within this time count as one step. */
  readonly recovery: DurationLike;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"recovery">;
}

/** The connection from gensets to the transfer switches of the boards that they supply. */
export interface GensetOutputProps {
  /** Line-to-line voltage at their terminals; on a single phase, the voltage to neutral times √3. */
  readonly voltage: LineToLineVoltageLike;
  /** Number of phases. @default 3 */
  readonly phases?: 1 | 3;
  /** Breaker at the output of the sets. */
  readonly breaker: BreakerProps;
  /** Cable from that breaker to the transfer switches. */
  readonly cable?: CableProps;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"voltage">;
}

/** Equal generator sets in parallel that replace the grid, at the intake of feeds or at chosen boards. */
export interface GensetProps extends PartProps, PolledProps {
  /** Name of the sets, whose devices are `<name>-1`, `<name>-2` … */
  readonly name: string;
  /** Feeds that they supply at the intake without the grid, before main breaker and transformer. State either this or `boards`. */
  readonly feeds?: readonly string[];
  /** Boards that they supply by a transfer switch once the board's own supply is dead, such as the main board behind a transformer. Needs `output`. */
  readonly boards?: readonly string[];
  /** Voltage of the sets at the intake; with `feeds`. @default not judged; the node is computed at that of the grid */
  readonly voltage?: LineToLineVoltageLike;
  /** Whether the sets have a neutral. Without one, loads to neutral need a transformer or converter between them and the sets. @default true */
  readonly neutral?: boolean;
  /** Output of the sets; with `boards`. */
  readonly output?: GensetOutputProps;
  /** Number of sets. */
  readonly count: number;
  /** Active power on the nameplate of one set. */
  readonly ratedPower: PowerLike;
  /** Highest apparent power of one set. */
  readonly ratedApparentPower: ApparentPowerLike;
  /** Rating on the nameplate by ISO 8528-1: continuous, data centre, prime, limited time, emergency standby. */
  readonly rating: "COP" | "DCP" | "PRP" | "LTP" | "ESP";
  /** Frequency of all sets; sets that can be switched state both. The nominal frequency of the grid must be among them. @default not known */
  readonly frequency?: NominalFrequencyProps;
  /** Power of a set at elevation and in hot air. */
  readonly derating: DeratingProps;
  /** Temperature of the intake air above the outdoor air. @default 0 K */
  readonly intakeRise?: TemperatureDifferenceLike;
  /** Warmest outdoor air that the radiator tolerates. @default where the derating table ends */
  readonly maximumAmbient?: TemperatureLike;
  /** Share of rated power below which a set must not run for long. */
  readonly minimumLoad: RatioLike;
  /** Fuel consumption in litres an hour over output in kilowatts: two or more points of the data sheet. */
  readonly fuel: readonly (readonly [kilowatts: number, litresPerHour: number])[];
  /** Tank with the fuel of all sets. */
  readonly tank: TankProps;
  /** Start of the sets: time of one attempt, and the number of attempts allowed for. */
  readonly start: {
    /** Time from the start command until a set carries load. */
    readonly time: DurationLike;
    /** Number of start attempts of a set. */
    readonly attempts: number;
    /** Reasons for values outside their plausible range, by the name of the prop. @default none */
    readonly unusual?: Unusual<"time">;
  };
  /** State of charge at or below which the sets start, in the year of a site with weather. @default where the battery is empty */
  readonly startLevel?: RatioLike;
  /** State of charge at or above which the sets stop. @default 90 % */
  readonly stopLevel?: RatioLike;
  /** Load steps of a set. @default not judged */
  readonly steps?: LoadStepsProps;
  /**
   * Largest current that one set drives into a three-phase or neutral fault at its terminals in the first periods, from its maker. Needed where breakers are judged
   * by fault currents: without the grid all sets together feed the fault.
   */
  readonly shortCircuitCurrent?: CurrentLike;
  /** A-weighted sound power level of one set under load. Needed where the site limits the sound power of the node. @default not known */
  readonly soundPower?: SoundPowerLevelLike;
  /** Largest size that `edge-node fix` may try where the design fails; the other numbers of a unit grow in proportion. @default its size stays */
  readonly scalable?: ScalableProps<PowerLike>;
  /** Source of its numbers. */
  readonly source: Source;
  /**
   * Reasons for values outside their plausible range. `fuel` has three checks, each with its own reason: `fuel` for numbers of the table,
   * `fuelReach` for a table that ends far below the nameplate, `fuelYield` for the energy from a litre. More energy than the fuel contains
   * is always refused. @default none
   */
  readonly unusual?: Unusual<
    | "ratedPower"
    | "ratedApparentPower"
    | "voltage"
    | "intakeRise"
    | "maximumAmbient"
    | "fuel"
    | "fuelReach"
    | "fuelYield"
    | "shortCircuitCurrent"
    | "soundPower"
  >;
}

const ranges = powerRanges.genset;

const loadSteps = propsSchema<LoadStepsProps>()({
  levels: list(ratio({ positive: true, max: 1 }))
    .min(1)
    .superRefine((levels, context) => {
      for (const [i, level] of levels.entries()) {
        const before = levels[i - 1];
        if (!before || level.value > before.value) continue;
        addProblem(context, [i], `must be above the level before, ${before}, but is ${level}: sort the levels, each once`);
      }
    }),
  recovery: duration({ positive: true, plausible: ranges.recovery }),
});

const derating = propsSchema<DeratingProps>()({
  elevations: list(elevation(elevationM)).min(1),
  temperatures: list(temperature({ plausible: ranges.temperature })).min(1),
  shares: list(list(numberBetween(0, 1.2).nullable())).min(1),
}).superRefine((table, context) => {
  const ascending = (path: string, numbers: readonly number[], texts: readonly unknown[]) => {
    for (const [i, number] of numbers.entries()) {
      if (i > 0 && !(number > (numbers[i - 1] ?? 0)))
        addProblem(context, [path, i], `must be above the value before, ${texts[i - 1]}, but is ${texts[i]}: sort the table, each once`);
    }
  };
  ascending(
    "elevations",
    table.elevations.map(({ metres }) => metres),
    table.elevations,
  );
  ascending(
    "temperatures",
    table.temperatures.map(({ celsius }) => celsius),
    table.temperatures,
  );
  const rows = table.elevations.length;
  const columns = table.temperatures.length;
  if (table.shares.length !== rows)
    addProblem(context, ["shares"], `must have a row for each of ${rows} elevations but has ${table.shares.length}`);
  for (const [i, row] of table.shares.entries()) {
    if (row.length !== columns)
      addProblem(
        context,
        ["shares", i],
        `must have a share for each of ${columns} temperatures but has ${row.length}: write null where the maker left the cell blank`,
      );
  }
  if (table.shares[0]?.[0] === null)
    addProblem(
      context,
      ["shares", 0, 0],
      "must be stated for the lowest elevation and the coolest air: add the maker's share of rated power there",
    );
});

const output = propsSchema<GensetOutputProps>()({
  voltage: lowVoltage,
  phases: z.literal([1, 3]).exactOptional(),
  breaker: breakerSchema,
  cable: cableSchema.exactOptional(),
});

/** Most sets of one plant [-]: a larger count is a typing error. Our own bound. */
export const mostSets = 100;

export const gensetSchema = propsSchema<GensetProps>()({
  name: nameSchema,
  ...optional({
    feeds: list(nameSchema).min(1).superRefine(eachOnce("feed", String)),
    boards: list(nameSchema).min(1).superRefine(eachOnce("board", String)),
    voltage: lineToLineVoltage({ positive: true, plausible: ranges.voltage }),
    neutral: z.boolean(),
    output,
  }),
  count: intBetween(1, mostSets),
  ratedPower: power({ positive: true, plausible: ranges.ratedPower }),
  ratedApparentPower: apparentPower({ positive: true, plausible: ranges.ratedApparentPower }),
  rating: z.enum(["COP", "DCP", "PRP", "LTP", "ESP"]),
  frequency: nominalFrequency().exactOptional(),
  derating,
  intakeRise: temperatureDifference({ min: 0, plausible: ranges.intakeRise }).exactOptional(),
  maximumAmbient: temperature({ plausible: ranges.maximumAmbient }).exactOptional(),
  minimumLoad: share,
  fuel: askedBeside(
    list(
      z
        .tuple([plausibleNumber(numberBetween(0, 1e6), ranges.fuelPower), plausibleNumber(numberBetween(0, 1e6), ranges.fuelRate)])
        .readonly(),
    ).min(2),
    "fuelReach",
    "fuelYield",
  ),
  tank: propsSchema<TankProps>()({
    usable: volume({ positive: true, plausible: ranges.usable }),
    reorderLevel: share,
  }).superRefine(({ reorderLevel }, context) => {
    if (reorderLevel.value < 1) return;
    addProblem(context, ["reorderLevel"], `must be below 1 but is ${reorderLevel}: a full tank takes no delivery, lower it`);
  }),
  start: objectWithUnusual({ time: duration({ positive: true, plausible: ranges.startTime }), attempts: intBetween(1, 20) }),
  ...optional({
    startLevel: share,
    stopLevel: ratio({ positive: true, max: 1 }),
    steps: loadSteps,
    shortCircuitCurrent: faultCurrent,
    soundPower: soundPowerLevel({ plausible: ranges.soundPower }),
    scalable: scalable(power({ positive: true, plausible: ranges.ratedPower })),
  }),
  ...partShape,
  ...askedShape,
  source: sourceSchema,
}).superRefine((genset, context) => {
  const { feeds, boards, voltage, output, fuel, startLevel, stopLevel } = genset;
  ratedPowerProblems(genset, context);
  refuseSmallerScale(genset, genset.ratedPower, ({ watts }) => watts, context);
  refuseFreeFuel(genset, context);
  if (output) refuseWeakFault(genset, threePhase(genset.ratedApparentPower, output.voltage), context);
  const add = (prop: string, message: string) => addProblem(context, [prop], message);
  if (!feeds && !boards)
    add("feeds", "is required where there are no boards: name the feeds that the sets supply, or boards and the output to them");
  if (feeds && boards)
    add("boards", "names boards that the sets supply, but feeds names an intake that they supply: leave one of the two out");
  if (boards && voltage) add("voltage", "is used only with feeds, but the sets supply boards: state output.voltage instead");
  if (boards && !output) add("output", "is required with boards: add voltage and breaker of the way to their transfer switches");
  if (feeds && output)
    add("output", "is used only with boards, but the sets supply feeds: leave it out, the feed's main breaker protects them");
  if (startLevel && !(startLevel.value < (stopLevel?.value ?? 0.9)))
    addProblem(
      context,
      ["startLevel"],
      `must be below the stop level of ${stopLevel ?? "90 %"} but is ${startLevel}: leave a band between them`,
    );
  for (const [i, [kilowatts, litres]] of fuel.entries()) {
    const before = fuel[i - 1];
    if (before && !(kilowatts > before[0] && litres >= before[1]))
      addProblem(
        context,
        ["fuel", i],
        `must have more output and no less fuel than the point before, ${before[0]} kW and ${before[1]} L/h, but is ${kilowatts} kW and ${litres} L/h: sort the points or correct one`,
      );
  }
});
