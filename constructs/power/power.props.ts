import { z } from "zod";
import { powerRanges } from "../plausibility/power";
import { type BoughtPartProps, boughtPartShape } from "../props/bought-part";
import { builtForShape, type InputVoltageProps } from "../props/built-for";
import { faultCurrent } from "../props/electrical-values";
import { eachOnce, nameSchema, uniqueNames } from "../props/name";
import type { NominalFrequencyProps } from "../props/nominal-frequency";
import { optional } from "../props/optional";
import { addProblem } from "../props/problems/add-problem";
import { list } from "../props/problems/list";
import { propsSchema } from "../props/props-schema";
import { current, ratio } from "../props/quantities";
import { askedShape, type PolledProps } from "../props/speaks";
import { objectWithUnusual, refuseImplausible, type Unusual } from "../props/unusual";
import type { CertificateProps } from "../provenance/certificate";
import { type Source, sourceSchema } from "../provenance/source";
import type { CurrentLike, LengthLike, RatioLike } from "../units";
import { quotedText } from "../units/shown-text";
import { type BatteryProps, batterySchema } from "./batteries.props";
import { type BatteryInverterProps, batteryInverterSchema } from "./battery-inverters.props";
import { type CircuitProps, circuitSchema } from "./circuits.props";
import { type EarthingProps, earthingSchema, type SurgeProtectionProps, surgeProtectionSchema } from "./earthing.props";
import { weakFault } from "./fault-current-problems";
import { gensetProblems } from "./genset-problems";
import { type GensetProps, gensetSchema } from "./gensets.props";
import { idleProblems } from "./idle-problems";
import { type PowerInputProps, powerInputSchema } from "./inputs.props";
import { inverterProblems } from "./inverter-problems";
import { nameProblems } from "./name-problems";
import { type PhotovoltaicsProps, photovoltaicsSchema } from "./photovoltaics.props";
import { placeProblems } from "./place-problems";
import { type PlaceProps, partPlace, placeSchema } from "./places.props";
import { type BreakerProps, breakerSchema, type CableProps, cableSchema } from "./protection.props";
import { type RectifierPlantProps, rectifierPlantSchema } from "./rectifiers.props";
import { referenceProblems } from "./reference-problems";
import { type StandbyProps, standbySchema } from "./standby.props";
import { type StaticTransferSwitchProps, staticTransferSwitchSchema } from "./static-transfer-switches.props";
import { storeProblems } from "./store-problems";
import { type TransformerProps, transformerSchema } from "./transformer.props";
import { type UpsProps, upsSchema } from "./ups.props";

/** One intake from the grid, with its main breaker. */
export interface FeedProps {
  /** Name, unique in the node, such as `a`. */
  readonly name: string;
  /** Number of phases. @default 3 */
  readonly phases?: 1 | 3;
  /** Prospective bolted-fault current at its intake: the largest that the operator states or a measurement shows. @default unknown */
  readonly shortCircuit?: {
    /** Fault current at the intake, without any impedance of the fault. */
    readonly current: CurrentLike;
    /** Source of its numbers. */
    readonly source: Source;
    /** Reasons for values outside their plausible range, by the name of the prop. @default none */
    readonly unusual?: Unusual<"current">;
  };
  /** Surge protective device at the origin of the feed. @default none */
  readonly surgeProtection?: SurgeProtectionProps;
  /** Main breaker at the intake. */
  readonly main: BreakerProps;
  /** Transformer behind the main breaker; the grid's nominal voltage is then that of its primary. @default none */
  readonly transformer?: TransformerProps;
  /** Cable from the main breaker, or the transformer, to the boards. */
  readonly cable?: CableProps;
}

/** A distribution board, supplied by feeds or another part. With more than one supply, gensets included, it has a transfer switch that takes the first live one. */
export interface BoardProps extends BoughtPartProps, PolledProps {
  /** Name of the board, unique in the node, such as `board-a`. */
  readonly name: string;
  /** Names of its feeds, the preferred first. State either this or `input`. */
  readonly feeds?: readonly string[];
  /** Board, UPS, rectifier plant, battery inverter or static transfer switch that supplies it instead of feeds, with breaker and cable. */
  readonly input?: PowerInputProps;
  /** Transfer switch of a board with more than one supply. @default not checked */
  readonly transferSwitch?: {
    /** Voltage between the conductors of its supply for which it is built: one, several, or a range. @default not judged */
    readonly inputVoltage?: InputVoltageProps;
    /** Frequency for which it is built; both for a switch that runs on either. @default not known */
    readonly frequency?: NominalFrequencyProps;
    /** Rated current of each phase. */
    readonly rating: CurrentLike;
    /** Its certificates for any countries: only those for the country of the site count. @default none */
    readonly certificates?: readonly CertificateProps[];
    /** Highest elevation above sea level at which it works, as its maker states it. @default not judged */
    readonly maximumElevation?: LengthLike;
    /** Source of its numbers. */
    readonly source: Source;
    /** Reasons for values outside their plausible range, by the name of the prop. @default none */
    readonly unusual?: Unusual<"rating">;
  };
  /** Breaker at the board's supply side. */
  readonly incomer?: BreakerProps;
  /** Rated current of its busbars. @default not checked */
  readonly rating?: CurrentLike;
  /** Loss as a share of the power that passes. @default 0 */
  readonly lossShare?: RatioLike;
  /** Place where it stands: `"inside"`, `"outside"` or a name of `power.places`. Breakers in it stand there too unless they state another. @default "inside" */
  readonly place?: string;
  /** Circuits that start at the board. @default none */
  readonly circuits?: readonly CircuitProps[];
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"rating">;
}

/** Lists of parts at which circuits begin. */
export const circuitBeginnings = [
  "boards",
  "rectifierPlants",
  "ups",
  "staticTransferSwitches",
] as const satisfies readonly (keyof PowerProps)[];

/** The power of a node: feeds, boards, rectifier plants and UPS, down to the circuits that serve its devices. */
export interface PowerProps {
  /** Standard by which breakers are judged. */
  readonly standard: "IEC" | "NEC";
  /** Earthing of the site. With it, residual-current and surge protection are judged. @default not judged */
  readonly earthing?: EarthingProps;
  /** Grid intakes, each with its main breaker. */
  readonly feeds: readonly FeedProps[];
  /** Distribution boards with their circuits. */
  readonly boards: readonly BoardProps[];
  /** Rectifier plants, which turn alternating into direct current. @default none */
  readonly rectifierPlants?: readonly RectifierPlantProps[];
  /** Uninterruptible power supplies. @default none */
  readonly ups?: readonly UpsProps[];
  /** Battery inverters between a battery and the alternating current of boards. @default none */
  readonly batteryInverters?: readonly BatteryInverterProps[];
  /** Static transfer switches, each between two boards or UPS. @default none */
  readonly staticTransferSwitches?: readonly StaticTransferSwitchProps[];
  /** Batteries on the buses of rectifier plants, UPS and battery inverters. @default none */
  readonly batteries?: readonly BatteryProps[];
  /** Generator sets that replace the grid. @default none */
  readonly gensets?: readonly GensetProps[];
  /** Photovoltaic modules. @default none */
  readonly photovoltaics?: readonly PhotovoltaicsProps[];
  /** Places with their own temperature, which parts name as their `place`. @default none: all stand in the room or in outdoor air */
  readonly places?: readonly PlaceProps[];
  /** Time until gensets or another source replace the grid. @default not known */
  readonly standby?: StandbyProps;
}

const feed = propsSchema<FeedProps>()({
  name: nameSchema,
  ...optional({
    phases: z.literal([1, 3]),
    shortCircuit: objectWithUnusual({
      current: faultCurrent,
      source: sourceSchema,
    }),
    surgeProtection: surgeProtectionSchema,
  }),
  main: breakerSchema,
  transformer: transformerSchema.exactOptional(),
  cable: cableSchema.exactOptional(),
}).superRefine(({ phases, transformer, shortCircuit, main }, context) => {
  const weak = shortCircuit && weakFault(shortCircuit.current, { of: `its main breaker of ${main.rating}`, ratedA: main.rating.amperes });
  if (weak) refuseImplausible(shortCircuit, "current", { ...weak, within: ["shortCircuit"] }, context);
  if (phases === 1 && transformer)
    addProblem(context, ["transformer"], "needs a three-phase feed but its feed has one phase: leave phases or the transformer out");
});

const board = propsSchema<BoardProps>()({
  name: nameSchema,
  ...optional({
    feeds: list(nameSchema).min(1).superRefine(eachOnce("feed", String)),
    input: powerInputSchema,
    transferSwitch: objectWithUnusual({
      ...builtForShape,
      rating: current({ positive: true, plausible: powerRanges.ratedCurrent }),
      ...boughtPartShape,
      source: sourceSchema,
    }),
    incomer: breakerSchema,
    rating: current({ positive: true, plausible: powerRanges.ratedCurrent }),
    lossShare: ratio({ min: 0, max: 0.5 }),
    place: partPlace,
  }),
  ...boughtPartShape,
  ...askedShape,
  circuits: list(circuitSchema).exactOptional(),
}).superRefine(({ feeds, input }, context) => {
  const add = (prop: string, message: string) => addProblem(context, [prop], message);
  if (!feeds && !input) add("feeds", "is required without input: name the feeds of the board, or the part that supplies it as input");
  if (feeds && input)
    add("input", `states that ${quotedText(input.from)} supplies the board, but feeds names other supplies: leave one of the two out`);
});

export const powerSchema = propsSchema<PowerProps>()({
  standard: z.enum(["IEC", "NEC"]),
  earthing: earthingSchema.exactOptional(),
  feeds: list(feed).min(1).superRefine(uniqueNames("feed")),
  boards: list(board).min(1),
  ...optional({
    rectifierPlants: list(rectifierPlantSchema),
    ups: list(upsSchema),
    batteryInverters: list(batteryInverterSchema),
    staticTransferSwitches: list(staticTransferSwitchSchema),
    batteries: list(batterySchema),
    gensets: list(gensetSchema),
    photovoltaics: list(photovoltaicsSchema),
    places: list(placeSchema).superRefine(uniqueNames("place")),
    standby: standbySchema,
  }),
}).superRefine((power, context) => {
  referenceProblems(power, context);
  storeProblems(power, context);
  gensetProblems(power, context);
  inverterProblems(power, context);
  idleProblems(power, context);
  nameProblems(power, context);
  placeProblems(power, context);
});

export type ParsedPower = z.output<typeof powerSchema>;
