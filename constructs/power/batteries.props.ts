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

/** What a battery stores and how fast it takes and gives it, from its data sheet. */
export interface BatteryEnergyProps {
  /** On the nameplate, of the whole bank. */
  readonly nominal: EnergyLike;
  /** The energy of `lead-acid` cells falls with the rate of the discharge: then `capacityOverRate` is needed. That of `lfp` cells does not. */
  readonly cells: "lfp" | "lead-acid" | "other";
  /** Share of nominal that ageing leaves. @default 0.8, the end of life as makers count it */
  readonly stateOfHealth?: RatioLike;
  /** Of cells and battery management alone; converters are parts of their own. */
  readonly dischargeEfficiency: RatioLike;
  /** What is stored, as a share of what comes in. */
  readonly chargeEfficiency: RatioLike;
  /** Most power at its terminals, whatever the temperature. @default as the rates allow */
  readonly maximumDischarge?: PowerLike;
  /** Most power that it takes at its terminals, whatever the temperature. @default as the rates allow */
  readonly maximumCharge?: PowerLike;
  /** C-rate allowed over cell temperature in °C, as published: `[[-20, 0, 0.5], [0, 60, 1]]`. None outside the bands. */
  readonly dischargeRate: BandsProps;
  /** The same for charging: C-rate allowed over cell temperature in °C, none outside the bands. */
  readonly chargeRate: BandsProps;
  /** Share of nominal energy over cell temperature in °C. Unknown outside its points. */
  readonly capacityOverTemperature: CurveProps;
  /** Share of nominal energy over C-rate, of lead-acid cells. */
  readonly capacityOverRate?: BandsProps;
  /** How long it lasts in years and in cycles. @default not judged */
  readonly life?: BatteryLifeProps;
  /** Values that hold outside their plausible range, and why. @default none */
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

/** How long a battery lasts. */
export interface BatteryLifeProps {
  /** At 25 °C. */
  readonly calendarYears: number;
  /** Full cycles that it lasts. [-] */
  readonly cycles: number;
  /** Depth of discharge that the cycles are stated for. */
  readonly atDepth: RatioLike;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"calendarYears" | "cycles">;
}

/** A battery on the bus of a converter, which it serves alone. In the year buses are served and batteries charged in the order of their list. */
export interface BatteryProps extends PartProps, PolledProps {
  /** Unique in the node, as `battery-1`. */
  readonly name: string;
  /** Rectifier plant, UPS or battery inverter on whose bus it is. */
  readonly on: string;
  /** Nominal voltage, to compare with its bus and with other batteries there. Required on a rectifier plant. @default not compared: the bus inside a UPS is its maker's */
  readonly voltage?: DirectVoltageLike;
  /**
   * Voltage at which its disconnect opens: at it the bus of a rectifier plant carries the most current. Only on a rectifier plant.
   * @default not known, and what direct current then does is unknown
   */
  readonly endVoltage?: DirectVoltageLike;
  /** Deepest discharge that its maker allows, as a share of its capacity: 80 % leaves a state of charge of 20 %. */
  readonly maximumDepth: RatioLike;
  /** State of charge at which the site's controller disconnects it. */
  readonly minimumStateOfCharge: RatioLike;
  /** Without it the scenarios without the grid are not there, and a promised autonomy is unknown. */
  readonly energy?: BatteryEnergyProps;
  /** How it travels to the site. @default not judged */
  readonly shipping?: BatteryShippingProps;
  /** `"inside"`, `"outside"` or one of the `places` of the design. @default "inside" */
  readonly place?: string;
  /** How large a unit may become in proportion, to order: `edge-node fix` tries it where the design fails. @default as it is */
  readonly scalable?: ScalableProps<EnergyLike>;
  /** Where its numbers come from. */
  readonly source: Source;
  /** Values that hold outside their plausible range, and why. @default none */
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
      "is required for lead-acid cells: give the maker's capacity over C-rate, a discharge in one hour gives far less than one in ten",
    );
});

/** Parses {@link BatteryProps}. The checks of its voltages need its bus: `store-problems.ts` has them all. */
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
