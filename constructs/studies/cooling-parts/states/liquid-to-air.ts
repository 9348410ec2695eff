import { unknownOnRangeError } from "../../../engineering/numeric/unknown-on-range-error";
import { moistAir } from "../../../engineering/thermal/air/moist-air";
import { coolantModel } from "../../../engineering/thermal/coolant/coolant-model";
import { rateDryCooler } from "../../../engineering/thermal/exchangers/dry-cooler-rating";
import type { LiquidToAirCoolingFacts } from "../../../facts/cooling/cooling";
import type { Unknown } from "../../../plain/unknown";
import { type DryCoolerState, dryCoolerState } from "./dry-cooler-state";
import { type PreparedDryCoolers, solveFacilityLoop } from "./facility-loop";
import { type LoopState, loopState } from "./loop-state";
import type { LoopFlow } from "./pumps-at-work";

/** Liquid-to-air CDUs in steady state. */
export interface SolvedLiquidToAir {
  readonly outcome: "solved";
  readonly heatTo: "room";
  /** Coolant supply to the racks. */
  readonly itSupplyC: number; // [°C]
  /** Coolant that leaves the racks, before the pump's heat. */
  readonly itReturnC: number; // [°C]
  /** Coolant flow per watt of every rack's heat; undefined without heat. */
  readonly itFlowM3PerSPerW?: number; // [m³/(s·W)]
  /** State of the loop of the racks. */
  readonly secondaryLoop: LoopState;
  /** The coils, in the form of dry coolers; `outdoorC` and `airInC` are the room air that enters them. */
  readonly coil: DryCoolerState;
  /** Heat to the air of the room: heat of the coolant and the fans' power. */
  readonly roomHeatW: number; // [W]
  /** Reason why that air, and with it the supply, is warmer than its setpoint. */
  readonly warmerAirReason?: string;
}

/** Liquid-to-air CDUs, or the reason why they are unknown. */
export type LiquidToAir = SolvedLiquidToAir | Unknown;

/** The conditions for the solution of the units. */
export interface LiquidToAirInput {
  /** Room air that enters them. */
  readonly airInC: number; // [°C]
  readonly pressurePa: number; // [Pa]
  readonly capturedW: number; // [W]
  readonly flow: LoopFlow;
  readonly workingUnits: number;
}

/** Units of one site, rated once. */
export type PreparedLiquidToAir = { readonly outcome: "ready"; readonly coils: Omit<PreparedDryCoolers, "flowM3PerS"> } | Unknown;

/** Rates the units and prepares the coolant, once for each site. */
export function prepareLiquidToAir(cooling: LiquidToAirCoolingFacts): PreparedLiquidToAir {
  const { liquidToAir, secondaryLoop } = cooling;
  return unknownOnRangeError(() => ({
    outcome: "ready",
    coils: {
      name: "secondaryLoop",
      facts: liquidToAir,
      rated: rateDryCooler(liquidToAir.rating, liquidToAir.foulingFactor),
      model: coolantModel(secondaryLoop.coolant),
    },
  }));
}

/**
 * Computes the supply to the racks over room air, and the heat of the units in the room.
 *
 * @equation as the dry cooler, in dry air at the site's pressure; room heat = captured + pump + fans
 * @validity as for the dry cooler
 * @source docs/physics/cdus.md, Liquid-to-air CDU
 */
export function solveLiquidToAir(prepared: PreparedLiquidToAir, input: LiquidToAirInput): LiquidToAir {
  if (prepared.outcome === "unknown") return prepared;
  const { airInC, capturedW, flow, pressurePa, workingUnits } = input;
  const { pumpW, flowM3PerS } = flow;
  if (!(workingUnits >= 1)) return { outcome: "unknown", reason: "no liquid-to-air CDU works, so nothing removes the heat of the coolant" };
  return unknownOnRangeError(() => {
    const coils = { ...prepared.coils, flowM3PerS };
    const air = moistAir({ dryBulbC: airInC, pressurePa });
    const heatW = capturedW + pumpW;
    const rejection = solveFacilityLoop(coils, air, heatW, workingUnits, false);
    const { loop } = rejection;
    const coil = dryCoolerState(coils, rejection, air, workingUnits);
    return {
      outcome: "solved",
      heatTo: "room",
      itSupplyC: loop.supplyC,
      itReturnC: loop.supplyC + capturedW / loop.capacityRateWPerK,
      ...(capturedW > 0 && { itFlowM3PerSPerW: flowM3PerS / capturedW }),
      secondaryLoop: loopState(loop, coils, heatW, pumpW),
      coil,
      roomHeatW: heatW + coil.fanPowerW,
    };
  });
}
