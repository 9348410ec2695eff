import { findRoot } from "../engineering/root";
import { wetPads } from "../engineering/thermal/adiabatic-pads";
import type { CoolantModel } from "../engineering/thermal/coolant-model";
import {
  coilAirConductanceWPerK,
  coilAirFlowKgPerS,
  coilCoolantConductanceWPerK,
  coilHeatPerKelvinWPerK,
} from "../engineering/thermal/dry-cooler-coil";
import type { RatedDryCooler } from "../engineering/thermal/dry-cooler-rating";
import type { MoistAir } from "../engineering/thermal/moist-air";
import type { DryCoolerFacts } from "../facts/cooling";
import { type Circulation, circulate } from "./circulate";

/** Width of the bracket at which fan speed and bypass share are found [-]. */
const shareTolerance = 1e-15;

/** `full-speed`: the setpoint cannot be held and the supply floats up; `controlled`: fans hold it; `bypass`: fans at minimum, a three-way valve holds it. */
export type DryCoolerMode = "full-speed" | "controlled" | "bypass";

/** Dry coolers of one site, ready to be solved. */
export interface PreparedDryCoolers {
  readonly facts: DryCoolerFacts;
  readonly rated: RatedDryCooler;
  readonly model: CoolantModel;
  readonly flowM3PerS: number; // [m³/s]
}

/** How the dry coolers run. */
export interface Rejection {
  readonly mode: DryCoolerMode;
  readonly fanSpeed: number; // [-]
  /** Share of the flow that passes the coils. */
  readonly coilFlowShare: number; // [-]
  /** Air entering the coils, after the pads. */
  readonly air: MoistAir;
  readonly wet: boolean;
  readonly evaporatedKgPerKg: number; // [kg/kg dry air]
  readonly loop: Circulation;
}

/**
 * Steady state of the facility loop: fans hold the setpoint between minimum and full speed, below that a bypass mixes to it, above it the supply
 * floats up; pads are wet only when dry running at full speed cannot hold the setpoint. All working units run and share flow and heat equally.
 */
export function solveFacilityLoop(
  coolers: PreparedDryCoolers,
  intake: MoistAir,
  heatW: number,
  workingUnits: number,
  waterAvailable: boolean,
): Rejection {
  const { facts, model, flowM3PerS } = coolers;
  const { setpointC } = facts;
  const held = circulate(model, flowM3PerS, heatW, setpointC, () => setpointC);
  const dry = holdSetpoint(coolers, intake, heatW, workingUnits, held);
  if (dry) return { air: intake, wet: false, evaporatedKgPerKg: 0, loop: held, ...dry };
  const pads = padsMayRun(facts, intake, waterAvailable) ? wetPads(intake, facts.pads.saturationEfficiency) : undefined;
  const state = pads
    ? { air: pads.air, wet: true, evaporatedKgPerKg: pads.evaporatedKgPerKg }
    : { air: intake, wet: false, evaporatedKgPerKg: 0 };
  const wet = pads && holdSetpoint(coolers, pads.air, heatW, workingUnits, held);
  if (wet) return { loop: held, ...state, ...wet };
  return { mode: "full-speed", fanSpeed: 1, coilFlowShare: 1, ...state, loop: floatUp(coolers, state.air, heatW, workingUnits) };
}

/** Pads run only with water and at or above their start temperature, that of the air entering them. */
export function padsMayRun(
  facts: DryCoolerFacts,
  intake: MoistAir,
  waterAvailable: boolean,
): facts is DryCoolerFacts & Required<Pick<DryCoolerFacts, "pads">> {
  return facts.pads !== undefined && waterAvailable && intake.dryBulbC >= facts.pads.startTemperatureC;
}

/** Heat of one unit for each kelvin between entering coolant and entering air, at a fan speed and a coolant flow [W/K]. */
export function unitHeatPerKelvinWPerK(
  rated: RatedDryCooler,
  air: MoistAir,
  fanSpeed: number,
  massFlowKgPerS: number,
  specificHeatJPerKgK: number,
): number {
  const airFlow = coilAirFlowKgPerS(rated, air, fanSpeed);
  return coilHeatPerKelvinWPerK(
    coilCoolantConductanceWPerK(rated, massFlowKgPerS),
    coilAirConductanceWPerK(rated, airFlow),
    massFlowKgPerS * specificHeatJPerKgK,
    airFlow * air.specificHeatJPerKgK,
  );
}

/** Fan speed or bypass share that holds the setpoint, undefined when full speed is not enough. */
function holdSetpoint(
  coolers: PreparedDryCoolers,
  air: MoistAir,
  heatW: number,
  workingUnits: number,
  held: Circulation,
): Pick<Rejection, "mode" | "fanSpeed" | "coilFlowShare"> | undefined {
  const { rated, facts } = coolers;
  const { minimumFanSpeed } = facts;
  const unitHeatW = heatW / workingUnits;
  const unitFlow = held.massFlowKgPerS / workingUnits;
  const differenceK = held.returnC - air.dryBulbC;
  const surplusW = (fanSpeed: number, flowShare: number): number =>
    unitHeatPerKelvinWPerK(rated, air, fanSpeed, unitFlow * flowShare, held.specificHeatJPerKgK) * differenceK - unitHeatW;
  if (!(surplusW(1, 1) >= 0)) return undefined;
  if (surplusW(minimumFanSpeed, 1) > 0) {
    return {
      mode: "bypass",
      fanSpeed: minimumFanSpeed,
      coilFlowShare: findRoot((share) => surplusW(minimumFanSpeed, share), 0, 1, shareTolerance),
    };
  }
  return {
    mode: "controlled",
    fanSpeed: findRoot((fanSpeed) => surplusW(fanSpeed, 1), minimumFanSpeed, 1, shareTolerance),
    coilFlowShare: 1,
  };
}

/** Supply = T_air + Q/(ε·C_min) − Q/C of one unit, at full fan speed. */
function floatUp(coolers: PreparedDryCoolers, air: MoistAir, heatW: number, workingUnits: number): Circulation {
  const { rated, facts, model, flowM3PerS } = coolers;
  const unitHeatW = heatW / workingUnits;
  return circulate(model, flowM3PerS, heatW, Math.max(facts.setpointC, air.dryBulbC), (massFlow, specificHeat) => {
    const unitFlow = massFlow / workingUnits;
    return air.dryBulbC + unitHeatW / unitHeatPerKelvinWPerK(rated, air, 1, unitFlow, specificHeat) - unitHeatW / (unitFlow * specificHeat);
  });
}
