import { z } from "zod";
import { computeRanges } from "../plausibility/compute";
import { intBetween } from "../props/between";
import { type PartProps, partShape } from "../props/bought-part";
import { type BuiltForProps, builtForShape } from "../props/built-for";
import { inputFrequency } from "../props/electrical-values";
import { nameSchema, uniqueNames } from "../props/name";
import { optional } from "../props/optional";
import { efficiencyOverLoad, type OverLoadProps, powerFactorOverLoad } from "../props/over-load";
import { addProblem } from "../props/problems/add-problem";
import { list } from "../props/problems/list";
import { propsSchema } from "../props/props-schema";
import { heatCapacity, power, temperature } from "../props/quantities";
import type { FrequencyRangeProps } from "../props/ranges";
import { powerFactor, share } from "../props/shares";
import { refuseIdlePriority, type ShedProps, shedShape } from "../props/shed";
import { askedShape, type PolledProps } from "../props/speaks";
import type { Unusual } from "../props/unusual";
import { type Source, sourceSchema } from "../provenance/source";
import type { AirClass } from "../standards/air-classes";
import { type GasSeverity, gasSeverity } from "../standards/corrosion-class";
import type { DataRateLike, HeatCapacityLike, PowerLike, RatioLike, TemperatureLike } from "../units";
import { type AirInletDeratingProps, airInletDerating, type OpticProps, optic } from "./air-side.props";
import { type NodeDiskProps, networkPort, nodeDiskSchema } from "./disk.props";
import { type FrameProps, frameSchema, type RackUnitsProps, rackUnitsSchema } from "./frame.props";
import { allLeavingProblems, type HostProps, hostsSchema, sharedHostProblems } from "./hosts.props";
import { type ImmersionProps, immersionSchema } from "./immersion.props";
import { type RequiredFlowProps, requiredFlowSchema } from "./required-flow.props";
import { type SwitchProps, switchSchema } from "./switches.props";

/** The power supplies of one rack, all together. Circuits that serve the rack get equal parts of them. */
export interface PowerSupplyProps extends PartProps, BuiltForProps {
  /** Rated output of one supply. */
  readonly ratedPower: PowerLike;
  /** Number of supplies in the rack. */
  readonly count: number;
  /** How many of them may be out at once: 1 is N+1. @default 0, and a lost supply is not judged */
  readonly spare?: number;
  /** A number, or a table over output ÷ rated output, as published: `[[0.2, 0.9], [0.5, 0.94], [1, 0.91]]`. Below its first point the loss in watts stays. */
  readonly efficiency: OverLoadProps;
  /** A number, or a table over output ÷ rated output. @default 1 */
  readonly powerFactor?: OverLoadProps;
  /** Frequencies that the supplies run on. @default not judged */
  readonly inputFrequency?: FrequencyRangeProps;
  /** Where its numbers come from. */
  readonly source: Source;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"ratedPower" | "efficiency">;
}

/** One rack of IT equipment. */
export interface RackProps extends ShedProps, PartProps, PolledProps {
  /** Unique in the node, as `rack-1`. */
  readonly name: string;
  /** Power at the rack's inlets with nothing to do. */
  readonly idle: PowerLike;
  /** Power at the rack's inlets at full work. */
  readonly maximum: PowerLike;
  /** Share of the way from idle to maximum: power = idle + utilisation · (maximum − idle). */
  readonly utilisation: RatioLike;
  /** Share of the power behind the supplies that the coolant takes; 0 for a rack cooled by air alone. @default 0 */
  readonly captureRatio?: RatioLike;
  /** Warmest coolant that the rack accepts. Needed when the coolant takes any heat. */
  readonly maximumSupply?: TemperatureLike;
  /** Warmest coolant that may leave the rack. Cold plates need it or `requiredFlow`: without both `cooling/flow-per-kilowatt` is unknown. @default not judged */
  readonly maximumReturn?: TemperatureLike;
  /**
   * Least coolant flow for the heat captured, as `"1.5 L/min/kW"`; or the maker's over supply temperature, `[{ supply: "25 °C", flow: "0.5 L/min/kW" }, …]`:
   * linear between its points, the first holds for colder coolant, above the last nothing is known.
   * @default not judged, and unknown for cold plates without `maximumReturn`
   */
  readonly requiredFlow?: RequiredFlowProps;
  /** Of its cold plates, for the time that it rides through without cooling. @default 0 J/K, which is on the safe side */
  readonly coldPlateHeatCapacity?: HeatCapacityLike;
  /** ASHRAE class of its air-cooled part: the air at its inlet must lie within it. @default not known, and a rack that gives heat to air does not pass */
  readonly airClass?: AirClass;
  /** What cards, cables and drives take off the warmest inlet of the class; the one that takes most holds for the rack. @default nothing */
  readonly airInletDerating?: readonly AirInletDeratingProps[];
  /** Optical modules whose case is judged. @default none */
  readonly optics?: readonly OpticProps[];
  /** Switches whose modules and powered devices are judged. @default none */
  readonly switches?: readonly SwitchProps[];
  /**
   * The tank in which its equipment stands, instead of `captureRatio` and `maximumSupply`: the coolant takes all but what the skin loses. The loss of
   * `supplies` goes into the room; of supplies in the tank leave them out, then all inlet power is heat of the tank.
   */
  readonly immersion?: ImmersionProps;
  /** Size and mass of the rack with all that is in it. Needed where the room is an enclosure whose space and mass are judged. */
  readonly frame?: FrameProps;
  /** Highest severity of reactive gas that its equipment stands, ISA 71.04. Needed where the site gives that of the room. @default not known */
  readonly gasSeverity?: GasSeverity;
  /**
   * Its machines with a Docker engine, on which workloads are placed. The first of the node runs telemetry and broker unless they name another.
   * @default none: all runs on the one engine of the site
   */
  readonly hosts?: readonly HostProps[];
  /** Rack units that it has, and those that equipment, panels and cable managers take. @default not judged */
  readonly rackUnits?: RackUnitsProps;
  /** Without supplies the rack is a plain load: its inlet power is all the heat it gives. */
  readonly supplies?: PowerSupplyProps;
  /** Power factor of a rack without supplies. @default 1 */
  readonly powerFactor?: RatioLike;
  /** Where the numbers of the rack come from. */
  readonly source: Source;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"idle" | "maximum" | "maximumSupply" | "maximumReturn" | "requiredFlow" | "coldPlateHeatCapacity">;
}

/** The IT equipment of a node. */
export interface ComputeProps {
  /** Racks with their power and how they are cooled, each by its name. */
  readonly racks: readonly RackProps[];
  /** Its disks together, of a node without hosts: hosts have disks of their own. @default not said */
  readonly disk?: NodeDiskProps;
  /** Data that its port on the network of the site takes in, of a node without hosts, as `"10 Gbit/s"`. @default not said */
  readonly networkPort?: DataRateLike;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"networkPort">;
}

const supplies = propsSchema<PowerSupplyProps>()({
  ratedPower: power({ positive: true, plausible: computeRanges.supplies.ratedPower }),
  count: intBetween(1, 1000),
  spare: intBetween(0, 999).exactOptional(),
  efficiency: efficiencyOverLoad(),
  powerFactor: powerFactorOverLoad().exactOptional(),
  ...builtForShape,
  inputFrequency: inputFrequency.exactOptional(),
  ...partShape,
  source: sourceSchema,
}).superRefine(({ count, spare = 0 }, context) => {
  if (count >= 1 && !(spare < count))
    addProblem(context, ["spare"], `must be below the count of ${count} but is ${spare}: at least one supply has to carry the rack`);
});

/** Why a prop of a rack in air makes no sense in a tank. */
const immersedInstead = {
  captureRatio: "which says by its skinLoss what the coolant takes",
  maximumSupply: "whose bath or boiling point limits the supply",
  airClass: "which leaves no air at the equipment",
  optics: "which leaves no air at the modules",
} as const;

const rack = propsSchema<RackProps>()({
  name: nameSchema,
  idle: power({ plausible: computeRanges.rack.idle }),
  maximum: power({ positive: true, plausible: computeRanges.rack.maximum }),
  utilisation: share,
  ...optional({
    captureRatio: share,
    maximumSupply: temperature({ plausible: computeRanges.rack.maximumSupply }),
    maximumReturn: temperature({ plausible: computeRanges.rack.maximumReturn }),
    requiredFlow: requiredFlowSchema,
    coldPlateHeatCapacity: heatCapacity({ plausible: computeRanges.rack.coldPlateHeatCapacity }),
    airClass: z.enum(["A1", "A2", "A3", "A4", "H1"]),
    airInletDerating: list(airInletDerating),
    optics: list(optic).superRefine(uniqueNames("optic")),
    switches: list(switchSchema).superRefine(uniqueNames("switch")),
    immersion: immersionSchema,
    frame: frameSchema,
    gasSeverity,
    hosts: hostsSchema,
    rackUnits: rackUnitsSchema,
    supplies,
    powerFactor,
  }),
  ...shedShape,
  ...partShape,
  ...askedShape,
  source: sourceSchema,
}).superRefine((parsed, context) => {
  refuseIdlePriority("rack")(parsed, context);
  if (parsed.idle.watts > parsed.maximum.watts) {
    addProblem(context, ["idle"], `must be at most the maximum of ${parsed.maximum} but is ${parsed.idle}: swap the two or correct one`);
  }
  for (const prop of ["captureRatio", "maximumSupply", "airClass", "optics"] as const) {
    if (parsed.immersion && parsed[prop] !== undefined) {
      addProblem(context, [prop], `contradicts immersion, ${immersedInstead[prop]}: leave one of the two out`);
    }
  }
  if ((parsed.airInletDerating ?? []).length > 0 && parsed.airClass === undefined) {
    addProblem(context, ["airInletDerating"], "takes kelvins off an air class but the rack has none: give airClass too");
  }
  if ((parsed.captureRatio?.value ?? 0) > 0 && parsed.maximumSupply === undefined && !parsed.immersion) {
    addProblem(
      context,
      ["maximumSupply"],
      `is required because the coolant takes ${parsed.captureRatio} of the heat: give the warmest coolant that the rack's maker accepts`,
    );
  }
});

/** Parses {@link ComputeProps}. */
export const computeSchema = propsSchema<ComputeProps>()({
  racks: list(rack).min(1).superRefine(uniqueNames("rack")).superRefine(sharedHostProblems).superRefine(allLeavingProblems),
  disk: nodeDiskSchema.exactOptional(),
  networkPort: networkPort.exactOptional(),
}).superRefine(({ racks, ...machine }, context) => {
  if (!racks.some(({ hosts = [] }) => hosts.length > 0)) return;
  for (const prop of ["disk", "networkPort"] as const)
    if (machine[prop])
      addProblem(context, [prop], `must not be given beside hosts, which have their own: move it to the host that has it, or leave it out`);
});

/** {@link ComputeProps} with every quantity parsed. */
export type ParsedCompute = z.output<typeof computeSchema>;
