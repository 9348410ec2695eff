import { z } from "zod";
import { powerRanges } from "../plausibility/power";
import { type BandsProps, bandsSchema } from "../props/bands";
import { type PartProps, partShape } from "../props/bought-part";
import { type CurveProps, curveSchema } from "../props/curve";
import { nameSchema } from "../props/name";
import { optional } from "../props/optional";
import { plausibleNumber } from "../props/plausible";
import { addProblem } from "../props/problems/add-problem";
import { propsSchema } from "../props/props-schema";
import { directVoltage, energy, power, ratio } from "../props/quantities";
import { refuseSmallerScale, type ScalableProps, scalable } from "../props/scalable";
import { share } from "../props/shares";
import { askedShape, type PolledProps } from "../props/speaks";
import type { Unusual } from "../props/unusual";
import { type Source, sourceSchema } from "../provenance/source";
import type { DirectVoltageLike, EnergyLike, PowerLike, RatioLike } from "../units";
import { type BatteryShippingProps, batteryShippingSchema } from "./battery-shipping.props";
import { refuseFastBattery, refuseFreeCapacity } from "./cell-problems";
import { partPlace } from "./places.props";

/** The energy of a battery and its charging and discharging limits, from its data sheet. */
export interface BatteryEnergyProps {
  /** Nominal energy of the whole bank, from the nameplate. */
  readonly nominal: EnergyLike;
  /** Kind of cells. The energy of `lead-acid` cells falls with faster discharge, so they need `capacityOverRate`. That of `lfp` cells does not. */
  readonly cells: "lfp" | "lead-acid" | "other";
  /** Share of nominal energy that remains after ageing. @default 0.8, the end of life as makers count it */
  readonly stateOfHealth?: RatioLike;
  /** Discharging efficiency of cells and battery management, without converters. */
  readonly dischargeEfficiency: RatioLike;
  /** Charging efficiency: stored energy ÷ energy that comes in. */
  readonly chargeEfficiency: RatioLike;
  /** Highest discharging power at its terminals at any temperature. @default as the rates allow */
  readonly maximumDischarge?: PowerLike;
  /** Highest charging power at its terminals at any temperature. @default as the rates allow */
  readonly maximumCharge?: PowerLike;
  /** Allowed discharging C-rate over cell temperature in °C, as published: `[[-20, 0, 0.5], [0, 60, 1]]`. Outside the bands it must not discharge. */
  readonly dischargeRate: BandsProps;
  /** Allowed charging C-rate over cell temperature in °C. Outside the bands it must not charge. */
  readonly chargeRate: BandsProps;
  /** Share of nominal energy over cell temperature in °C. Outside its points it is unknown. */
  readonly capacityOverTemperature: CurveProps;
  /** Share of nominal energy over C-rate, for lead-acid cells. */
  readonly capacityOverRate?: BandsProps;
  /** Lifetime in years and in cycles. @default not judged */
  readonly life?: BatteryLifeProps;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<
    | "nominal"
    | "maximumDischarge"
    | "maximumCharge"
    | "dischargeEfficiency"
    | "chargeEfficiency"
    | "dischargeRate"
    | "chargeRate"
    | "capacityOverTemperature"
    | "capacityOverRate"
  >;
}

/** The lifetime of a battery. */
export interface BatteryLifeProps {
  /** Calendar life at 25 °C, in years. */
  readonly calendarYears: number;
  /** Number of full cycles. [-] */
  readonly cycles: number;
  /** Depth of discharge for which the cycles are stated. */
  readonly atDepth: RatioLike;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"calendarYears" | "cycles">;
}

/** A battery on the bus of one converter, which it serves alone. In the year, buses are served and batteries charged in the order of `batteries`. */
export interface BatteryProps extends PartProps, PolledProps {
  /** Name, unique in the node, such as `battery-1`. */
  readonly name: string;
  /** Rectifier plant, UPS or battery inverter to whose bus it is connected. */
  readonly on: string;
  /** Nominal voltage, compared with its bus and with other batteries there. Required on a rectifier plant. @default not compared: the bus inside a UPS is its maker's */
  readonly voltage?: DirectVoltageLike;
  /**
   * Voltage at which its disconnect opens, where the bus of a rectifier plant carries its highest current. Only for rectifier plants.
   * @default not known, and what direct current then does is unknown
   */
  readonly endVoltage?: DirectVoltageLike;
  /** Deepest discharge that its maker allows, as a share of capacity: 80 % leaves a state of charge of 20 %. */
  readonly maximumDepth: RatioLike;
  /** State of charge at which the site's controller disconnects it. */
  readonly minimumStateOfCharge: RatioLike;
  /** Energy and limits of the battery. Without it there are no scenarios without the grid, and a promised autonomy is unknown. */
  readonly energy?: BatteryEnergyProps;
  /** Transport to the site. @default not judged */
  readonly shipping?: BatteryShippingProps;
  /** Place where it stands: `"inside"`, `"outside"` or a name of `power.places`. @default "inside" */
  readonly place?: string;
  /** Largest size that `edge-node fix` may try where the design fails; the other numbers of a unit grow in proportion. @default its size stays */
  readonly scalable?: ScalableProps<EnergyLike>;
  /** Source of its numbers. */
  readonly source: Source;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"voltage" | "endVoltage">;
}

const cellTemperature = { min: -60, max: 100 };
const { battery: ranges } = powerRanges;
const efficiency = () => ratio({ min: 0.5, max: 1, plausible: ranges.efficiency });

const life = propsSchema<BatteryLifeProps>()({
  calendarYears: plausibleNumber(z.number().positive().max(100), ranges.calendarYears),
  cycles: plausibleNumber(z.number().positive().max(1_000_000), ranges.cycles),
  atDepth: ratio({ positive: true, max: 1 }),
});

const storage = propsSchema<BatteryEnergyProps>()({
  nominal: energy({ positive: true, plausible: ranges.nominal }),
  cells: z.enum(["lfp", "lead-acid", "other"]),
  stateOfHealth: ratio({ positive: true, max: 1 }).exactOptional(),
  dischargeEfficiency: efficiency(),
  chargeEfficiency: efficiency(),
  maximumDischarge: power({ positive: true, plausible: ranges.maximumPower }).exactOptional(),
  maximumCharge: power({ positive: true, plausible: ranges.maximumPower }).exactOptional(),
  dischargeRate: bandsSchema({ x: cellTemperature, value: { min: 0, max: 100, plausible: ranges.dischargeRate } }),
  chargeRate: bandsSchema({ x: cellTemperature, value: { min: 0, max: 100, plausible: ranges.chargeRate } }),
  capacityOverTemperature: curveSchema({ x: cellTemperature, y: { min: 0, max: 1.2, plausible: ranges.capacityOverTemperature } }),
  capacityOverRate: bandsSchema({
    x: { min: 0, max: 100 },
    value: { min: 0, max: 1.2, plausible: ranges.capacityOverRate },
  }).exactOptional(),
  life: life.exactOptional(),
}).superRefine((stored, context) => {
  const { cells, capacityOverRate } = stored;
  refuseFreeCapacity(stored, context);
  refuseFastBattery(stored, context);
  if (cells === "lead-acid" && capacityOverRate === undefined)
    addProblem(
      context,
      ["capacityOverRate"],
      "is required for lead-acid cells: state the maker's capacity over C-rate, it is far lower for a discharge in one hour than in ten",
    );
});

/** Parses {@link BatteryProps}. The checks of its voltages need its bus: see `store-problems.ts`. */
export const batterySchema = propsSchema<BatteryProps>()({
  name: nameSchema,
  on: nameSchema,
  voltage: directVoltage({ positive: true, plausible: ranges.voltage }).exactOptional(),
  endVoltage: directVoltage({ positive: true, plausible: ranges.voltage }).exactOptional(),
  maximumDepth: ratio({ positive: true, max: 1 }),
  minimumStateOfCharge: share,
  ...optional({
    energy: storage,
    shipping: batteryShippingSchema,
    place: partPlace,
    scalable: scalable(energy({ positive: true, plausible: ranges.nominal })),
  }),
  ...partShape,
  ...askedShape,
  source: sourceSchema,
}).superRefine((battery, context) => refuseSmallerScale(battery, battery.energy?.nominal, ({ joules }) => joules, context));
