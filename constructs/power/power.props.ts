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
  /** Unique in the node, as `a`. */
  readonly name: string;
  /** How many phases it has. @default 3 */
  readonly phases?: 1 | 3;
  /** Prospective current of a bolted fault at its intake, the largest that its operator or a measurement gives. @default unknown */
  readonly shortCircuit?: {
    /** Current of a fault without impedance at the intake. */
    readonly current: CurrentLike;
    /** Where its numbers come from. */
    readonly source: Source;
    /** Values that hold outside their plausible range, and why. @default none */
    readonly unusual?: Unusual<"current">;
  };
  /** Surge protective device at its origin. @default none */
  readonly surgeProtection?: SurgeProtectionProps;
  /** Main breaker at the intake. */
  readonly main: BreakerProps;
  /** Behind the main breaker; the grid's nominal voltage is then that of its primary. @default none */
  readonly transformer?: TransformerProps;
  /** From the main breaker, or the transformer, to the boards. */
  readonly cable?: CableProps;
}

/** A distribution board, on feeds or on another part. With more than one supply, gensets that name it among them, it hangs behind a transfer switch that takes the first living one. */
export interface BoardProps extends BoughtPartProps, PolledProps {
  /** Name of the board, unique in the node, as `board-a`. */
  readonly name: string;
  /** Names of its feeds, the preferred first. Either this or `input`. */
  readonly feeds?: readonly string[];
  /** Board, UPS, rectifier plant, battery inverter or static transfer switch that it hangs on, in place of feeds, with the breaker there and the cable from it. */
  readonly input?: PowerInputProps;
  /** The switch of a board with more than one supply. @default not checked */
  readonly transferSwitch?: {
    /** Voltage for which it is built, between the conductors of its supply: one, several, or a range. @default not judged */
    readonly inputVoltage?: InputVoltageProps;
    /** Frequency for which it is built; of a switch that runs on either both. @default not known */
    readonly frequency?: NominalFrequencyProps;
    /** Rated current of each phase. */
    readonly rating: CurrentLike;
    /** Its certificates, of any country: those of the site's count. @default none */
    readonly certificates?: readonly CertificateProps[];
    /** Highest elevation above sea level at which it works, as its maker states it. @default not judged */
    readonly maximumElevation?: LengthLike;
    /** Where its numbers come from. */
    readonly source: Source;
    /** Values that hold outside their plausible range, and why. @default none */
    readonly unusual?: Unusual<"rating">;
  };
  /** Breaker at its entry. */
  readonly incomer?: BreakerProps;
  /** Rated current of its busbars. @default not checked */
  readonly rating?: CurrentLike;
  /** Loss as a share of what passes. @default 0 */
  readonly lossShare?: RatioLike;
  /** `"inside"`, `"outside"` or one of the `places` of the design; that of the breakers in it too, where they say no other. @default "inside" */
  readonly place?: string;
  /** Circuits that begin at it. @default none */
  readonly circuits?: readonly CircuitProps[];
  /** Values that hold outside their plausible range, and why. @default none */
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
  /** How breakers are judged. */
  readonly standard: "IEC" | "NEC";
  /** How the site is earthed; residual-current and surge protection are judged once it is given. @default not judged */
  readonly earthing?: EarthingProps;
  /** Intakes from the grid, each with its main breaker. */
  readonly feeds: readonly FeedProps[];
  /** Distribution boards with their circuits. */
  readonly boards: readonly BoardProps[];
  /** Plants that make direct current of alternating current. @default none */
  readonly rectifierPlants?: readonly RectifierPlantProps[];
  /** Uninterruptible power supplies. @default none */
  readonly ups?: readonly UpsProps[];
  /** Between a battery and the alternating current of boards. @default none */
  readonly batteryInverters?: readonly BatteryInverterProps[];
  /** Each between two boards or UPS. @default none */
  readonly staticTransferSwitches?: readonly StaticTransferSwitchProps[];
  /** On the buses of rectifier plants, UPS and battery inverters. @default none */
  readonly batteries?: readonly BatteryProps[];
  /** Generator sets that stand in for the grid. @default none */
  readonly gensets?: readonly GensetProps[];
  /** Photovoltaic modules. @default none */
  readonly photovoltaics?: readonly PhotovoltaicsProps[];
  /** Places with a temperature of their own, which the `place` of parts names. @default none: all stand in the room or in outdoor air */
  readonly places?: readonly PlaceProps[];
  /** How long it takes until something stands in for the grid. @default not known */
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
    addProblem(context, ["transformer"], "must draw from three phases but its feed has one: leave phases out or the transformer");
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
  if (!feeds && !input) add("feeds", "is required where there is no input: give the feeds of the board, or the part that it hangs on");
  if (feeds && input)
    add("input", `says that the board hangs on ${quotedText(input.from)}, and feeds that it hangs on those: leave one of the two out`);
});

/** Parses {@link PowerProps}. */
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

/** {@link PowerProps} with every quantity parsed. */
export type ParsedPower = z.output<typeof powerSchema>;
