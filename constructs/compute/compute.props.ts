import { z } from "zod";
import type { AirClass } from "../catalog/air-classes";
import { type CurveProps, curveSchema } from "../props/curve";
import { nameSchema, uniqueNames } from "../props/name";
import { propsSchema } from "../props/props-schema";
import { flowPerPower, heatCapacity, power, ratio, temperature, temperatureDifference } from "../props/quantities";
import { type Source, sourceSchema } from "../props/source";
import type { FlowPerPowerLike, HeatCapacityLike, PowerLike, RatioLike, TemperatureDifferenceLike, TemperatureLike } from "../units";

/** The power supplies of one rack, all together. Circuits that serve the rack get equal parts of them. */
export interface PowerSupplyProps {
  /** Rated output of one supply. */
  readonly ratedPower: PowerLike;
  /** Number of supplies in the rack. */
  readonly count: number;
  /** Efficiency over output ÷ rated output, as published: `[[0.2, 0.9], [0.5, 0.94], [1, 0.91]]`. */
  readonly efficiency: CurveProps;
  /** @default 1 */
  readonly powerFactor?: RatioLike;
  readonly source: Source;
}

/**
 * A card, cable or drive with which the maker allows only cooler air. The maker says how warm at sea level: a server of class A4, 45 °C, with an active
 * optical cable up to 30 °C takes 15 K off.
 */
export interface AirInletDeratingProps {
  /** As `"active optical cable above 25 Gb/s"`. */
  readonly name: string;
  /** Off the warmest inlet of the class at sea level. */
  readonly takes: TemperatureDifferenceLike;
}

/** One kind of optical module in a rack, at the port whose air is warmest. */
export interface OpticProps {
  /** Unique in the rack, as `uplink-zr4`. */
  readonly name: string;
  /** Its case above the air at the rack's inlet, at its power, as measured or as the switch's maker says: air before it in the chassis warms it too. */
  readonly caseRise: TemperatureDifferenceLike;
  /** Warmest case of its sheet, as `"70 °C"`. Letters differ between makers: give the number. */
  readonly maximumCase: TemperatureLike;
  readonly source: Source;
}

/** One rack of IT equipment. */
export interface RackProps {
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
  /** Least coolant flow for the heat captured, as `"1.5 L/min/kW"`. */
  readonly requiredFlow?: FlowPerPowerLike;
  /** Of its cold plates, for the time that it rides through without cooling. @default 0 J/K, which is on the safe side */
  readonly coldPlateHeatCapacity?: HeatCapacityLike;
  /** ASHRAE class of its air-cooled part: the air at its inlet must lie within it. @default not judged */
  readonly airClass?: AirClass;
  /** What cards, cables and drives take off the warmest inlet of the class; the one that takes most holds for the rack. @default nothing */
  readonly airInletDerating?: readonly AirInletDeratingProps[];
  /** Optical modules whose case is judged. @default none */
  readonly optics?: readonly OpticProps[];
  /** Without supplies the rack is a plain load: its inlet power is all the heat it gives. */
  readonly supplies?: PowerSupplyProps;
  /** Power factor of a rack without supplies. @default 1 */
  readonly powerFactor?: RatioLike;
  /** May lose its power when a feed is lost. @default false */
  readonly sheddable?: boolean;
  readonly source: Source;
}

/** The IT equipment of a node. */
export interface ComputeProps {
  readonly racks: readonly RackProps[];
}

const supplies = propsSchema<PowerSupplyProps>()({
  ratedPower: power({ positive: true }),
  count: z.int().min(1).max(1000),
  efficiency: curveSchema({ x: { min: 0, max: 1.5 }, y: { min: 0.01, max: 1 } }),
  powerFactor: ratio({ min: 0.1, max: 1 }).exactOptional(),
  source: sourceSchema,
});

const airInletDerating = propsSchema<AirInletDeratingProps>()({
  name: z.string().trim().min(1),
  takes: temperatureDifference({ min: 0, max: 40, remedy: "give what it takes off the class's warmest inlet as a difference, as 15 K" }),
});

const optic = propsSchema<OpticProps>()({
  name: nameSchema,
  caseRise: temperatureDifference({ min: 0, max: 80, remedy: "give the case's rise over the inlet air as a difference, as 25 K" }),
  maximumCase: temperature(),
  source: sourceSchema,
});

const rack = propsSchema<RackProps>()({
  name: nameSchema,
  idle: power(),
  maximum: power({ positive: true }),
  utilisation: ratio({ min: 0, max: 1 }),
  captureRatio: ratio({ min: 0, max: 1 }).exactOptional(),
  maximumSupply: temperature().exactOptional(),
  requiredFlow: flowPerPower().exactOptional(),
  coldPlateHeatCapacity: heatCapacity().exactOptional(),
  airClass: z.enum(["A1", "A2", "A3", "A4", "H1"]).exactOptional(),
  airInletDerating: z.array(airInletDerating).exactOptional(),
  optics: z.array(optic).superRefine(uniqueNames("optic")).exactOptional(),
  supplies: supplies.exactOptional(),
  powerFactor: ratio({ min: 0.1, max: 1 }).exactOptional(),
  sheddable: z.boolean().exactOptional(),
  source: sourceSchema,
}).superRefine((parsed, context) => {
  if (parsed.idle.watts > parsed.maximum.watts) {
    context.addIssue({
      code: "custom",
      path: ["idle"],
      message: `must be at most the maximum of ${parsed.maximum} but is ${parsed.idle}: swap the two or correct one`,
    });
  }
  if ((parsed.airInletDerating ?? []).length > 0 && parsed.airClass === undefined) {
    context.addIssue({
      code: "custom",
      path: ["airInletDerating"],
      message: "takes kelvins off an air class but the rack has none: give airClass too",
    });
  }
  if ((parsed.captureRatio?.value ?? 0) > 0 && parsed.maximumSupply === undefined) {
    context.addIssue({
      code: "custom",
      path: ["maximumSupply"],
      message: `is required because the coolant takes ${parsed.captureRatio} of the heat: give the warmest coolant that the rack's maker accepts`,
    });
  }
});

/** Parses {@link ComputeProps}. */
export const computeSchema = propsSchema<ComputeProps>()({
  racks: z.array(rack).min(1).superRefine(uniqueNames("rack")),
});

/** {@link ComputeProps} with every quantity parsed. */
export type ParsedCompute = z.output<typeof computeSchema>;
