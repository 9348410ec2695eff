import { findRoot } from "../engineering/root";
import { type CduExchanger, cduExchanger } from "../engineering/thermal/cdu";
import type { RatedCdu } from "../engineering/thermal/cdu-rating";
import { type Circulation, circulate, type FilledLoop } from "./circulate";

/** CDUs of one site, ready to be solved. */
export interface PreparedCdus extends FilledLoop {
  readonly setpointC: number; // [°C]
  readonly rated: RatedCdu;
}

/** How the CDUs run. */
export interface HeatTransfer {
  readonly loop: Circulation;
  /** What the exchanger would give with all primary flow through its plates. */
  readonly unthrottledC: number; // [°C]
  readonly primaryShareThroughPlates: number; // [-]
  /** One unit at the flows through its plates. */
  readonly exchanger: CduExchanger;
}

/**
 * Steady state of the secondary loop: the supply is the setpoint or what the exchanger gives, whichever is warmer; the valve diverts primary
 * flow around the plates and can only warm. All working units share flow and heat equally.
 *
 * @equation unthrottled = T_p,in + Q/(ε·C_min) − Q/C_s of one unit
 */
export function solveSecondaryLoop(cdus: PreparedCdus, facility: Circulation, heatW: number, workingUnits: number): HeatTransfer {
  const { setpointC, rated } = cdus;
  const unitHeatW = heatW / workingUnits;
  const flows = {
    primaryMassFlowKgPerS: facility.massFlowKgPerS / workingUnits,
    primaryCapacityRateWPerK: facility.capacityRateWPerK / workingUnits,
    secondaryMassFlowKgPerS: 0,
    secondaryCapacityRateWPerK: 0,
  };
  let exchanger = cduExchanger(rated, flows);
  let unthrottledC = facility.supplyC;
  const loop = circulate(cdus, heatW, Math.max(setpointC, facility.supplyC), (massFlow, specificHeat) => {
    flows.secondaryMassFlowKgPerS = massFlow / workingUnits;
    flows.secondaryCapacityRateWPerK = (massFlow * specificHeat) / workingUnits;
    exchanger = cduExchanger(rated, flows);
    unthrottledC = facility.supplyC + unitHeatW / exchanger.heatPerKelvinWPerK - unitHeatW / flows.secondaryCapacityRateWPerK;
    return Math.max(setpointC, unthrottledC);
  });
  if (unthrottledC >= setpointC) return { loop, unthrottledC, primaryShareThroughPlates: 1, exchanger };
  const differenceK = loop.returnC - facility.supplyC;
  const share = findRoot(
    (primaryShare) => cduExchanger(rated, flows, primaryShare).heatPerKelvinWPerK * differenceK - unitHeatW,
    0,
    1,
    1e-15,
  );
  return { loop, unthrottledC, primaryShareThroughPlates: share, exchanger: cduExchanger(rated, flows, share) };
}
