import { type MoistAir, wetBulbC } from "../../../engineering/thermal/air/moist-air";
import { type DryCoolerCoil, dryCoolerCoil } from "../../../engineering/thermal/exchangers/dry-cooler-coil";
import type { DryCoolerMode, PreparedDryCoolers, Rejection } from "./facility-loop";

/** The dry coolers. Flows, conductances, `heatPerUnitW` and `fanPowerPerUnitW` are those of one unit; `heatW` and `fanPowerW` those of all. */
export interface DryCoolerState extends Omit<DryCoolerCoil, "fanPowerW"> {
  /** Control mode of fans and bypass. */
  readonly mode: DryCoolerMode;
  /** Units that run. */
  readonly workingUnits: number;
  /** Outdoor air. */
  readonly outdoorC: number; // [°C]
  /** Temperature after recirculation and pads. */
  readonly airInC: number; // [°C]
  /** Water per kilogram of dry air in the air that enters. */
  readonly airInHumidityRatio: number; // [-]
  /** Density of the air that enters. */
  readonly airInDensityKgPerM3: number; // [kg/m³]
  /** Speed of the fans as a share of full speed. */
  readonly fanSpeed: number; // [-]
  /** Share of the coolant that passes the coil; the rest takes the bypass. */
  readonly coilFlowShare: number; // [-]
  /** Coolant that comes in. */
  readonly coolantInC: number; // [°C]
  /** Coolant behind the coil, before the bypass joins. */
  readonly coilOutC: number; // [°C]
  /** Coolant after the bypass is mixed in: the facility supply, or the coolant that enters the trim chillers. */
  readonly coolantOutC: number; // [°C]
  /** Heat of one unit. */
  readonly heatPerUnitW: number; // [W]
  /** Heat that passes. */
  readonly heatW: number; // [W]
  /** Air behind the coil. */
  readonly airOutC: number; // [°C] before the fans
  /** Coolant out less outdoor dry bulb. */
  readonly approachK: number; // [K]
  /** Power of the fans of one unit. */
  readonly fanPowerPerUnitW: number; // [W]
  /** Power of all fans. */
  readonly fanPowerW: number; // [W]
}

/** Water of the pads of all units. */
export interface PadsWater {
  /** Whether the pads are wet. */
  readonly wet: boolean;
  /** Thermodynamic wet bulb of the air. */
  readonly wetBulbC?: number; // [°C] of the air entering the pads
  /** Water that evaporates. */
  readonly evaporationKgPerH: number; // [kg/h]
  /** Water that is drained to keep salts low. */
  readonly blowDownKgPerH: number; // [kg/h]
  /** Water to fill in. */
  readonly makeUpKgPerH: number; // [kg/h]
  /** Water for a whole day at this point: the worst day of the site at its hottest and its most humid climate point. */
  readonly makeUpLPerDay: number; // [L/d]
  /** Temperature drop of the air through the pads. */
  readonly coolingK: number; // [K]
}

/** Makes the record of the dry coolers at a solved facility loop. */
export function dryCoolerState(
  { rated }: PreparedDryCoolers,
  rejection: Rejection,
  outdoor: MoistAir,
  workingUnits: number,
): DryCoolerState {
  const { air, loop, fanSpeed, coilFlowShare, coolerHeatW: heatW } = rejection;
  const unitFlow = coilFlowShare > 0 ? (loop.massFlowKgPerS * coilFlowShare) / workingUnits : 0;
  const coil = dryCoolerCoil(rated, air, fanSpeed, unitFlow, loop.specificHeatJPerKgK);
  const heatPerUnitW = workingUnits > 0 ? heatW / workingUnits : 0;
  const standing = rejection.mode === "off";
  const coolantOutC = rejection.trimHeatW > 0 ? loop.returnC - heatW / loop.capacityRateWPerK : loop.supplyC;
  return {
    mode: rejection.mode,
    workingUnits,
    outdoorC: outdoor.dryBulbC,
    airInC: air.dryBulbC,
    airInHumidityRatio: air.humidityRatio,
    airInDensityKgPerM3: air.densityKgPerM3,
    fanSpeed,
    coilFlowShare,
    ...coil,
    airFlowOutsideTrusted: coil.airFlowOutsideTrusted && !standing,
    coolantFlowOutsideTrusted: coil.coolantFlowOutsideTrusted && !standing,
    coolantInC: loop.returnC,
    // A coil without flow has the temperature of its air.
    coilOutC: coilFlowShare > 0 ? loop.returnC - heatPerUnitW / coil.coolantCapacityRateWPerK : air.dryBulbC,
    coolantOutC,
    heatPerUnitW,
    heatW,
    airOutC: heatPerUnitW > 0 ? air.dryBulbC + heatPerUnitW / coil.airCapacityRateWPerK : air.dryBulbC,
    approachK: coolantOutC - outdoor.dryBulbC,
    fanPowerPerUnitW: coil.fanPowerW,
    fanPowerW: coil.fanPowerW * workingUnits,
  };
}

/** Density of tap water at 20 °C [kg/L], IAPWS SR6-08(2011). */
const waterKgPerL = 0.9982;
const dry: PadsWater = { wet: false, evaporationKgPerH: 0, blowDownKgPerH: 0, makeUpKgPerH: 0, makeUpLPerDay: 0, coolingK: 0 };

/**
 * Computes the water of wet pads.
 *
 * @equation evaporation = n·ṁ_a·(W_out − W_in); make-up = evaporation·cycles/(cycles − 1); blow-down = make-up − evaporation
 * @validity cycles of concentration above 1
 * @source water balance of the sump, ASHRAE Handbook HVAC Systems and Equipment 2020, ch. 41
 */
export function padsWater(
  { facts }: PreparedDryCoolers,
  rejection: Rejection,
  dryCooler: DryCoolerState,
  workingUnits: number,
  intakeC: number,
): PadsWater {
  const cycles = facts.pads?.cyclesOfConcentration;
  if (!rejection.wet || cycles === undefined) return dry;
  const evaporationKgPerH = rejection.evaporatedKgPerKg * dryCooler.airMassFlowKgPerS * workingUnits * 3600;
  const makeUpKgPerH = (evaporationKgPerH * cycles) / (cycles - 1);
  return {
    wet: true,
    wetBulbC: wetBulbC(rejection.air),
    evaporationKgPerH,
    blowDownKgPerH: makeUpKgPerH - evaporationKgPerH,
    makeUpKgPerH,
    makeUpLPerDay: (makeUpKgPerH * 24) / waterKgPerL,
    coolingK: intakeC - rejection.air.dryBulbC,
  };
}
