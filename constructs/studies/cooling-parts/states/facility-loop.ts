import { findRoot } from "../../../engineering/numeric/root";
import { wetPads } from "../../../engineering/thermal/air/adiabatic-pads";
import type { MoistAir } from "../../../engineering/thermal/air/moist-air";
import {
  coilAirConductanceWPerK,
  coilAirFlowKgPerS,
  coilCoolantConductanceWPerK,
  coilHeatPerKelvinWPerK,
} from "../../../engineering/thermal/exchangers/dry-cooler-coil";
import type { RatedDryCooler } from "../../../engineering/thermal/exchangers/dry-cooler-rating";
import type { DryCoolerFacts } from "../../../facts/cooling/dry-coolers";
import { allowedPower, neededPower } from "../../../units/watts-text";
import { type Circulation, circulate, type FilledLoop } from "./circulate";

/** Width of the bracket in which fan speed and bypass share are found [-]. */
const shareTolerance = 1e-15;

/**
 * `full-speed`: the coolers cannot hold the setpoint, so a trim chiller removes the rest or the supply rises. `controlled`: the fans hold it. `bypass`: the
 * fans are at minimum and a three-way valve holds it. `off`: the air is warmer than the return, so a trim chiller removes all heat, the fans stop and the flow
 * bypasses the coils.
 */
export type DryCoolerMode = "full-speed" | "controlled" | "bypass" | "off";

export interface PreparedDryCoolers extends FilledLoop {
  readonly facts: DryCoolerFacts;
  readonly rated: RatedDryCooler;
}

/** The operation of the dry coolers. */
export interface Rejection {
  readonly mode: DryCoolerMode;
  readonly fanSpeed: number; // [-]
  readonly coilFlowShare: number; // [-]
  /** Air entering the coils, after the pads. */
  readonly air: MoistAir;
  readonly wet: boolean;
  readonly evaporatedKgPerKg: number; // [kg/kg dry air]
  readonly loop: Circulation;
  readonly coolerHeatW: number; // [W]
  readonly trimHeatW: number; // [W]
  /** Heat that the dry coolers at full speed leave with the supply at the setpoint: the load of the trim chillers. */
  readonly trimAskedW: number; // [W]
}

/**
 * Solves the steady state of the facility loop. Between minimum and full speed the fans hold the setpoint; below that a bypass does. Pads are wet only if dry
 * coolers at full speed cannot hold the setpoint. A trim chiller removes the remaining heat; above its capacity the supply rises. All working units run and
 * share flow and heat equally.
 *
 * @equation Q_cooler = max(0, n·ε·C_min·(T_setpoint + Q/C − T_air)); Q_trim = Q − Q_cooler, at most the capacity
 * @source docs/physics/dry-coolers.md, Trim chiller
 * @param trimCapacityW of all working trim chillers [W]
 * @throws RangeError when no dry cooler works and the trim chillers cannot take the heat
 */
export function solveFacilityLoop(
  coolers: PreparedDryCoolers,
  intake: MoistAir,
  heatW: number,
  workingUnits: number,
  waterAvailable: boolean,
  trimCapacityW = 0,
): Rejection {
  const { facts } = coolers;
  const { setpointC } = facts;
  const held = circulate(coolers, heatW, setpointC, () => setpointC);
  const alone = { coolerHeatW: heatW, trimHeatW: 0, trimAskedW: 0 };
  const dryState = { air: intake, wet: false, evaporatedKgPerKg: 0 };
  const dry = holdSetpoint(coolers, intake, heatW, workingUnits, held);
  if (dry) return { loop: held, ...dryState, ...alone, ...dry };
  const pads = padsMayRun(facts, intake, waterAvailable) ? wetPads(intake, facts.pads.saturationEfficiency) : undefined;
  const state = pads ? { air: pads.air, wet: true, evaporatedKgPerKg: pads.evaporatedKgPerKg } : dryState;
  const wet = pads && holdSetpoint(coolers, pads.air, heatW, workingUnits, held);
  if (wet) return { loop: held, ...alone, ...state, ...wet };
  const takenW = takenAtFullSpeedW(coolers, state.air, workingUnits, held);
  const trimAskedW = heatW - takenW;
  // Without a working chiller nothing holds the setpoint in warmer air, not even without heat.
  if (trimCapacityW === 0 || trimAskedW > trimCapacityW) {
    const coolerHeatW = heatW - trimCapacityW;
    const loop = floatUp(coolers, state.air, heatW, coolerHeatW, workingUnits);
    return { mode: "full-speed", fanSpeed: 1, coilFlowShare: 1, ...state, loop, coolerHeatW, trimHeatW: trimCapacityW, trimAskedW };
  }
  const shares = { loop: held, coolerHeatW: takenW, trimHeatW: trimAskedW, trimAskedW };
  if (takenW > 0) return { mode: "full-speed", fanSpeed: 1, coilFlowShare: 1, ...state, ...shares };
  return { mode: "off", fanSpeed: 0, coilFlowShare: 0, ...dryState, ...shares }; // pads behind stopped fans evaporate nothing
}

/** Returns whether the pads may run: they have water, and the air that enters them is at or above their start temperature. */
export function padsMayRun(
  facts: DryCoolerFacts,
  intake: MoistAir,
  waterAvailable: boolean,
): facts is DryCoolerFacts & Required<Pick<DryCoolerFacts, "pads">> {
  return facts.pads !== undefined && waterAvailable && intake.dryBulbC >= facts.pads.startTemperatureC;
}

/** Returns the heat of one unit per kelvin between entering coolant and entering air, at a fan speed and a coolant flow [W/K]. */
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

/** Finds the fan speed or the bypass share that holds the setpoint; undefined if full speed is not enough. */
function holdSetpoint(
  coolers: PreparedDryCoolers,
  air: MoistAir,
  heatW: number,
  workingUnits: number,
  held: Circulation,
): Pick<Rejection, "mode" | "fanSpeed" | "coilFlowShare"> | undefined {
  if (workingUnits === 0) return undefined;
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

/** Returns the heat that the working units remove at full speed from a loop in that state; 0 if the air is warmer than the return. */
function takenAtFullSpeedW({ rated }: PreparedDryCoolers, air: MoistAir, workingUnits: number, held: Circulation): number {
  if (workingUnits === 0) return 0;
  const perKelvin = unitHeatPerKelvinWPerK(rated, air, 1, held.massFlowKgPerS / workingUnits, held.specificHeatJPerKgK);
  return Math.max(0, workingUnits * perKelvin * (held.returnC - air.dryBulbC));
}

/** Computes the supply T_air + Q_cooler/(ε·C_min) − Q/C of one unit, at full fan speed. */
function floatUp(coolers: PreparedDryCoolers, air: MoistAir, heatW: number, coolerHeatW: number, workingUnits: number): Circulation {
  const { rated, facts } = coolers;
  if (workingUnits === 0)
    throw new RangeError(
      `Trim chillers must take all heat while no dry cooler works, ${neededPower(heatW)}, but can remove only ${allowedPower(heatW - coolerHeatW)}: add trim chillers`,
    );
  const unitHeatW = heatW / workingUnits;
  const unitCoolerHeatW = coolerHeatW / workingUnits;
  return circulate(coolers, heatW, Math.max(facts.setpointC, air.dryBulbC), (massFlow, specificHeat) => {
    const unitFlow = massFlow / workingUnits;
    const perKelvin = unitHeatPerKelvinWPerK(rated, air, 1, unitFlow, specificHeat);
    return air.dryBulbC + unitCoolerHeatW / perKelvin - unitHeatW / (unitFlow * specificHeat);
  });
}
