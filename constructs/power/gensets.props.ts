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

/** The maker's table of power over elevation and intake temperature. A row an elevation, a column a temperature, `null` where it is blank. */
export interface DeratingProps {
  /** Heights of the table, ascending. */
  readonly elevations: readonly LengthLike[];
  /** Temperatures of the air that the engine takes in, ascending. */
  readonly temperatures: readonly TemperatureLike[];
  /** Share of rated power. */
  readonly shares: readonly (readonly (number | null)[])[];
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"temperatures">;
}

/** The tank of a genset. */
export interface TankProps {
  /** What the engine can draw of it. */
  readonly usable: VolumeLike;
  /** Share at or below which a delivery is ordered; it comes at the start of the next hour. None comes at 0 %. */
  readonly reorderLevel: RatioLike;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"usable">;
}

/** How a genset takes load, from the step test of its maker. */
export interface LoadStepsProps {
  /** Load after each step from nothing, as shares of the power that it gives: `["0.5", "0.8", "1"]`. */
  readonly levels: readonly RatioLike[];
  /** Until voltage and frequency are back after a step: loads that come within it are one step. */
  readonly recovery: DurationLike;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"recovery">;
}

/** What leads from gensets to the transfer switches of the boards that they supply. */
export interface GensetOutputProps {
  /** At their terminals, on a single phase too: it is then that to neutral times √3. */
  readonly voltage: LineToLineVoltageLike;
  /** How many phases it has. @default 3 */
  readonly phases?: 1 | 3;
  /** Breaker at the output of the sets. */
  readonly breaker: BreakerProps;
  /** Cable from that breaker to the transfer switches. */
  readonly cable?: CableProps;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"voltage">;
}

/** Equal generator sets in parallel that stand in for the grid, at the intake of feeds or at boards of their own choice. */
export interface GensetProps extends PartProps, PolledProps {
  /** Devices `<name>-1`, `<name>-2` … */
  readonly name: string;
  /** Feeds that they supply at the intake when the grid is gone, before main breaker and transformer. Either this or `boards`. */
  readonly feeds?: readonly string[];
  /** Boards that they supply by a transfer switch once what the board hangs on is dead, such as the main board behind a transformer. With `output`. */
  readonly boards?: readonly string[];
  /** With `feeds`: voltage that the sets give at the intake. @default not judged; the node is computed at that of the grid */
  readonly voltage?: LineToLineVoltageLike;
  /** Have the sets a neutral? Without one nothing hangs to neutral on them but behind a transformer or converter. @default true */
  readonly neutral?: boolean;
  /** With `boards`. */
  readonly output?: GensetOutputProps;
  /** How many sets there are. */
  readonly count: number;
  /** Active power on the nameplate of one set. */
  readonly ratedPower: PowerLike;
  /** Most apparent power of one set. */
  readonly ratedApparentPower: ApparentPowerLike;
  /** What the nameplate states, ISO 8528-1: continuous, data centre, prime, limited time, emergency standby. */
  readonly rating: "COP" | "DCP" | "PRP" | "LTP" | "ESP";
  /** Of all sets; those that can be switched to either name both. The nominal frequency of the grid must be one of them. @default not known */
  readonly frequency?: NominalFrequencyProps;
  /** What a set gives where it is high or hot. */
  readonly derating: DeratingProps;
  /** How much warmer than outdoors the intake is. @default 0 K */
  readonly intakeRise?: TemperatureDifferenceLike;
  /** Warmest outdoor air that the radiator stands. @default where the derating table ends */
  readonly maximumAmbient?: TemperatureLike;
  /** Share of the nameplate below which it must not run for long. */
  readonly minimumLoad: RatioLike;
  /** Litres an hour over kilowatts of output, two points or more of the data sheet. */
  readonly fuel: readonly (readonly [kilowatts: number, litresPerHour: number])[];
  /** Fuel for all sets. */
  readonly tank: TankProps;
  /** From the start signal to carrying load, one attempt, and attempts that are allowed for. */
  readonly start: {
    /** From the command to start until a set carries load. */
    readonly time: DurationLike;
    /** How often a set tries to start. */
    readonly attempts: number;
    /** Values that hold outside their plausible range, and why. @default none */
    readonly unusual?: Unusual<"time">;
  };
  /** State of charge at or below which they start in the year of a site with weather. @default where the battery is empty */
  readonly startLevel?: RatioLike;
  /** State of charge at or above which they stop. @default 90 % */
  readonly stopLevel?: RatioLike;
  /** Steps in which it takes load. @default not judged */
  readonly steps?: LoadStepsProps;
  /**
   * Largest current that one set drives into a fault at its terminals in the first periods, three-phase or to neutral, from its maker. Needed once breakers
   * are judged by fault currents: without the grid all sets together take its place. @default unknown
   */
  readonly shortCircuitCurrent?: CurrentLike;
  /** A-weighted sound power level of one set under load. Needed where the site limits that of the whole node. @default not known */
  readonly soundPower?: SoundPowerLevelLike;
  /** How large a unit may become in proportion, to order: `edge-node fix` tries it where the design fails. @default as it is */
  readonly scalable?: ScalableProps<PowerLike>;
  /** Where its numbers come from. */
  readonly source: Source;
  /**
   * Values that hold outside their plausible range, and why. Of `fuel` three things are asked, each excused by itself: numbers of the table by `fuel`, a table that
   * ends far below the nameplate by `fuelReach`, what a litre gives by `fuelYield`. More than fuel holds has no excuse. @default none
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
        addProblem(context, [path, i], `must be above the one before, ${texts[i - 1]}, but is ${texts[i]}: sort the table, each once`);
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
      "must be given for the lowest elevation and the coolest air: without it the nameplate itself is unknown",
    );
});

const output = propsSchema<GensetOutputProps>()({
  voltage: lowVoltage,
  phases: z.literal([1, 3]).exactOptional(),
  breaker: breakerSchema,
  cable: cableSchema.exactOptional(),
});

/** Most sets of one plant [-]: a count beyond it is a slip of the pen. Our own bound. */
export const mostSets = 100;

/** Parses {@link GensetProps}. */
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
    addProblem(context, ["reorderLevel"], `must be below 1 but is ${reorderLevel}: a full tank takes no delivery, order at a lower level`);
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
  if (feeds && boards) add("boards", "says that the sets supply boards, and feeds that they supply the intake: leave one of the two out");
  if (boards && voltage) add("voltage", "belongs to feeds, and the sets supply boards: give output.voltage in its place");
  if (boards && !output) add("output", "is required with boards: give voltage and breaker of what leads to their transfer switches");
  if (feeds && output) add("output", "belongs to boards, and the sets supply feeds: leave it out, the main breaker of the feed is theirs");
  if (startLevel && !(startLevel.value < (stopLevel?.value ?? 0.9)))
    addProblem(
      context,
      ["startLevel"],
      `must be below the stop level of ${stopLevel ?? "90 %"} but is ${startLevel}: leave room between them`,
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
