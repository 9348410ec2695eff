import { type Curve, interpolate } from "../../numeric/curve";
import { findRoot } from "../../numeric/root";

/** Width of the bracket in which the flow is found, as a share of the curve's last flow [-]. */
const flowTolerance = 1e-15;

/** Pressure drop of one part of a circuit, at a flow of the circuit. */
export interface PressureDrop {
  readonly name: string;
  readonly dropPa: number; // [Pa]
  readonly flowM3PerS: number; // [m³/s]
}

/**
 * Adds the flow resistances of parts in series. The flow is turbulent: the pressure drop grows with the square of the flow.
 *
 * @equation R = Σ Δp_r/V̇_r²
 * @validity turbulent flow of a coolant with the density and viscosity of the ratings
 * @source Darcy-Weisbach with a constant friction factor, Incropera et al., Fundamentals of Heat and Mass Transfer, 7th ed., eq. 8.22
 * @returns [Pa·s²/m⁶]
 */
export function circuitResistance(parts: readonly PressureDrop[]): number {
  return parts.reduce((sum, { dropPa, flowM3PerS }) => sum + dropPa / flowM3PerS ** 2, 0);
}

/**
 * Finds the flow of equal pumps in parallel through one circuit, at which the pressure of the pumps equals the drop of the circuit.
 *
 * @equation p(V̇/n) = R·V̇²
 * @validity first to last point of the pump's curve, whose pressure falls
 * @source definition of the operating point of pumps in parallel
 * @param curve pressure [Pa] of one pump over its flow [m³/s]
 * @param resistance R of the circuit [Pa·s²/m⁶]
 * @returns flow of all pumps [m³/s]
 * @throws RangeError when the pumps work outside their curve
 */
export function workingFlowM3PerS(curve: Curve, pumps: number, resistance: number): number {
  const [lowest = Number.NaN] = curve[0] ?? [];
  const [highest = Number.NaN] = curve.at(-1) ?? [];
  const surplusPa = (flow: number): number => (interpolate(curve, flow) ?? Number.NaN) - resistance * (pumps * flow) ** 2;
  if (!(pumps >= 1 && surplusPa(lowest) >= 0)) throw outside("below the first", lowest, pumps);
  if (!(surplusPa(highest) <= 0)) throw outside("beyond the last", highest, pumps);
  return pumps * findRoot(surplusPa, lowest, highest, highest * flowTolerance);
}

function outside(where: string, flow: number, pumps: number): RangeError {
  const litresPerMinute = (flow * 60_000).toFixed(1);
  return new RangeError(
    `Pumps must work on their curve but ${pumps} in parallel work ${where} point of it, at ${litresPerMinute} L/min each: add points to the curve up to there, or correct the pressure drops`,
  );
}
