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

/** The power supplies of one rack, divided equally among the circuits that serve it. */
export interface PowerSupplyProps extends PartProps, BuiltForProps {
  /** Rated output of one supply. */
  readonly ratedPower: PowerLike;
  /** Number of supplies in the rack. */
  readonly count: number;
  /** Number of supplies that may fail at once: 1 is N+1. @default 0, and a lost supply is not judged */
  readonly spare?: number;
  /** Efficiency: a number, or a published table over output ÷ rated output: `[[0.2, 0.9], [0.5, 0.94], [1, 0.91]]`. Below its first point the loss in watts stays the same. */
  readonly efficiency: OverLoadProps;
  /** Power factor: a number, or a table over output ÷ rated output. @default 1 */
  readonly powerFactor?: OverLoadProps;
  /** Frequencies of the input at which the supplies run. @default not judged */
  readonly inputFrequency?: FrequencyRangeProps;
  /** Source of its numbers. */
  readonly source: Source;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"ratedPower" | "efficiency">;
}

/** One rack of IT equipment. */
export interface RackProps extends ShedProps, PartProps, PolledProps {
  /** Name, unique in the node, such as `rack-1`. */
  readonly name: string;
  /** Power at the rack's inlets when its equipment is idle. */
  readonly idle: PowerLike;
  /**
   * Power at the rack's inlets under full load, with all power supplies at work. If a feed is lost, the others carry the load at another efficiency, and the rack
   * draws a little more or less.
   */
  readonly maximum: PowerLike;
  /** Load of the rack as a share between idle and maximum: power = idle + utilisation · (maximum − idle). */
  readonly utilisation: RatioLike;
  /** Share of the power after the supplies that goes into the coolant; 0 for a rack cooled by air alone. @default 0 */
  readonly captureRatio?: RatioLike;
  /** Warmest supply coolant that the rack accepts. Needed when the coolant takes any heat. */
  readonly maximumSupply?: TemperatureLike;
  /** Warmest return coolant that the rack accepts. Cold plates need it or `requiredFlow`: without both, `cooling/flow-per-kilowatt` is unknown. @default not judged */
  readonly maximumReturn?: TemperatureLike;
  /**
   * Lowest coolant flow for the captured heat, such as `"1.5 L/min/kW"`, or the maker's points over supply temperature, `[{ supply: "25 °C", flow: "0.5 L/min/kW" },
   * …]`. Between points it is linear, colder coolant needs the first flow, and above the last point it is unknown.
   * @default not judged, and unknown for cold plates without `maximumReturn`
   */
  readonly requiredFlow?: RequiredFlowProps;
  /** Heat capacity of the cold plates, for the ride-through time without cooling. @default 0 J/K, which is on the safe side */
  readonly coldPlateHeatCapacity?: HeatCapacityLike;
  /** ASHRAE class of its air-cooled part: its inlet air must be within that class. @default not known, and a rack that gives heat to air does not pass */
  readonly airClass?: AirClass;
  /** Cards, cables and drives that lower the warmest inlet air of the class. The largest difference holds for the rack. @default none */
  readonly airInletDerating?: readonly AirInletDeratingProps[];
  /** Optical modules whose case temperature is judged. @default none */
  readonly optics?: readonly OpticProps[];
  /** Switches whose modules and powered devices are judged. @default none */
  readonly switches?: readonly SwitchProps[];
  /**
   * Immersion tank with the equipment, instead of `captureRatio` and `maximumSupply`: the coolant takes all heat but the skin loss. `supplies` stand in the room and
   * heat its air. If the supplies are in the tank, leave `supplies` out: all inlet power is then heat of the tank.
   */
  readonly immersion?: ImmersionProps;
  /** Size and mass of the full rack. Needed where the space and mass of an enclosure are judged. */
  readonly frame?: FrameProps;
  /** Highest severity of reactive gas that its equipment tolerates (ISA 71.04). Needed where the site states the severity in the room. @default not known */
  readonly gasSeverity?: GasSeverity;
  /**
   * Machines with a Docker engine, on which services are placed. The first of the node runs telemetry and the broker unless they name another.
   * @default none: all runs on the one engine of the site
   */
  readonly hosts?: readonly HostProps[];
  /** Rack units of the rack, and those that equipment, panels and cable managers use. @default not judged */
  readonly rackUnits?: RackUnitsProps;
  /** Power supplies of the rack. Without them the rack is a plain load, and all its inlet power becomes heat. */
  readonly supplies?: PowerSupplyProps;
  /** Power factor of a rack without supplies. @default 1 */
  readonly powerFactor?: RatioLike;
  /** Source of the rack's numbers. */
  readonly source: Source;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"idle" | "maximum" | "maximumSupply" | "maximumReturn" | "requiredFlow" | "coldPlateHeatCapacity">;
}

/** The IT equipment of a node. */
export interface ComputeProps {
  /** Racks of the node, with their power and cooling. Each has its own name. */
  readonly racks: readonly RackProps[];
  /** Total disk of a node without hosts; hosts have their own disks. @default not stated */
  readonly disk?: NodeDiskProps;
  /** Data rate that the site-network port of a node without hosts receives, such as `"10 Gbit/s"`. @default not stated */
  readonly networkPort?: DataRateLike;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
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
    addProblem(context, ["spare"], `must be below the count of ${count} but is ${spare}: at least one supply must carry the rack`);
});

/** Reasons why a prop of an air-cooled rack contradicts a tank. */
const immersedInstead = {
  captureRatio: "whose skinLoss already states how much heat the coolant takes",
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
    addProblem(context, ["airInletDerating"], "lowers the limit of an air class but the rack has no airClass: add airClass");
  }
  if ((parsed.captureRatio?.value ?? 0) > 0 && parsed.maximumSupply === undefined && !parsed.immersion) {
    addProblem(
      context,
      ["maximumSupply"],
      `is required because the coolant takes ${parsed.captureRatio} of the heat: state the warmest coolant that the rack's maker accepts`,
    );
  }
});

export const computeSchema = propsSchema<ComputeProps>()({
  racks: list(rack).min(1).superRefine(uniqueNames("rack")).superRefine(sharedHostProblems).superRefine(allLeavingProblems),
  disk: nodeDiskSchema.exactOptional(),
  networkPort: networkPort.exactOptional(),
}).superRefine(({ racks, ...machine }, context) => {
  if (!racks.some(({ hosts = [] }) => hosts.length > 0)) return;
  for (const prop of ["disk", "networkPort"] as const)
    if (machine[prop])
      addProblem(context, [prop], `must not be stated beside hosts, which have their own: move it to a host, or leave it out`);
});

export type ParsedCompute = z.output<typeof computeSchema>;
