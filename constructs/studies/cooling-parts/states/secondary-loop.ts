import { findRoot } from "../../../engineering/numeric/root";
import { type CduExchanger, cduExchanger } from "../../../engineering/thermal/exchangers/cdu";
import type { RatedCdu } from "../../../engineering/thermal/exchangers/cdu-rating";
import { isBeyondTrustedHeat, isOutsideTrustedFlow } from "../../../engineering/thermal/exchangers/trusted-flow";
import { type Circulation, circulate, type FilledLoop } from "./circulate";

/** The CDUs. Conductances, NTU and effectiveness are those of one unit at the flow through its plates. */
export interface CduState extends CduExchanger {
  /** Units that run. */
  readonly workingUnits: number;
  /** Heat that passes. */
  readonly heatW: number; // [W] all units
  /** Outlet temperature if all primary flow went through the plates. */
  readonly unthrottledC: number; // [°C]
  /** Whether a valve holds the setpoint by reducing the flow. */
  readonly throttled: boolean;
  /** Share of the facility's flow that passes the plates. */
  readonly primaryShareThroughPlates: number; // [-]
  /** Coolant of the facility that comes in. */
  readonly primaryInC: number; // [°C]
  /** Temperature with the diverted flow mixed in. */
  readonly primaryOutC: number; // [°C]
  /** Coolant of the racks that comes in. */
  readonly secondaryInC: number; // [°C]
  /** Coolant of the racks that goes out. */
  readonly secondaryOutC: number; // [°C]
  /** Secondary out less primary in. */
  readonly approachK: number; // [K]
  /** Whether the flow of one unit, with all primary flow through its plates, is outside 0.25 to 1.5 of its rating. */
  readonly primaryFlowOutsideTrusted: boolean;
  /** Whether the flow lies outside the range in which the model is trusted. */
  readonly secondaryFlowOutsideTrusted: boolean;
  /** Whether the heat of one unit is above 1.5 of its rating. */
  readonly heatBeyondTrusted: boolean;
}

/** CDUs of one site, ready to be solved. */
export interface PreparedCdus extends FilledLoop {
  readonly setpointC: number; // [°C]
  readonly rated: RatedCdu;
}

interface HeatTransfer {
  readonly loop: Circulation;
  /** Outlet temperature if all primary flow went through the plates. */
  readonly unthrottledC: number; // [°C]
  readonly primaryShareThroughPlates: number; // [-]
  /** One unit at the flows through its plates. */
  readonly exchanger: CduExchanger;
}

/**
 * Solves the steady state of the secondary loop. The supply is the setpoint or the outlet of the exchanger, whichever is warmer. The valve diverts primary flow
 * around the plates and can only warm the supply. All working units share flow and heat equally.
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

export function cduState(rated: RatedCdu, facility: Circulation, transfer: HeatTransfer, heatW: number, workingUnits: number): CduState {
  const { loop, exchanger, unthrottledC, primaryShareThroughPlates } = transfer;
  return {
    workingUnits,
    heatW,
    ...exchanger,
    unthrottledC,
    throttled: primaryShareThroughPlates < 1,
    primaryShareThroughPlates,
    primaryInC: facility.supplyC,
    primaryOutC: facility.supplyC + heatW / facility.capacityRateWPerK,
    secondaryInC: loop.returnC,
    secondaryOutC: loop.supplyC,
    approachK: loop.supplyC - facility.supplyC,
    ...cduTrust(rated, facility, loop, heatW, workingUnits),
  };
}

/**
 * Returns how far a CDU of several runs from its rating point. All primary flow counts, also while the valve diverts part of it around the plates. In that case
 * the supply is the setpoint, and only the unthrottled outlet uses the model.
 */
function cduTrust(
  rated: RatedCdu,
  facility: Circulation,
  secondary: Circulation,
  heatW: number,
  workingUnits: number,
): Pick<CduState, "primaryFlowOutsideTrusted" | "secondaryFlowOutsideTrusted" | "heatBeyondTrusted"> {
  return {
    primaryFlowOutsideTrusted: isOutsideTrustedFlow(facility.massFlowKgPerS / workingUnits / rated.primaryMassFlowKgPerS),
    secondaryFlowOutsideTrusted: isOutsideTrustedFlow(secondary.massFlowKgPerS / workingUnits / rated.secondaryMassFlowKgPerS),
    heatBeyondTrusted: isBeyondTrustedHeat(heatW / workingUnits / rated.heatW),
  };
}
