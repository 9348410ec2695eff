import { checkPositive } from "../numeric/checked-number";
import { type Curve, interpolateHeld } from "../numeric/curve";
import { raise } from "../numeric/raise";
import { combinedUncertainty } from "./combined-uncertainty";

interface PumpPoint {
  readonly powerW: number; // [W]
  readonly flowM3PerS: number; // [m³/s]
}

/**
 * Computes the power of a pump above the expected power for its flow, as a share.
 *
 * @equation r = P/P_curve(V) − 1; for a pump without a curve r = P/(P_0·(V/V_0)³) − 1
 * @validity flow above 0. By a curve: rated speed, first to last point. By the cube: a loop without static head whose resistance is that of the point 0
 * @source the maker's curve; affinity laws of pumps, ASHRAE Handbook HVAC Systems and Equipment 2020, ch. 44
 * @param point its power at its operating point
 * @param curve power [W] over flow [m³/s]. @default the cube law
 * @returns [-]
 */
export function pumpPowerResidual({ powerW, flowM3PerS }: PumpPoint, point: PumpPoint, curve?: Curve): number {
  checkPositive("Flow of a pump", flowM3PerS, "m³/s");
  const predictedW = curve ? interpolateHeld(curve, flowM3PerS) : point.powerW * raise(flowM3PerS / point.flowM3PerS, 3);
  return powerW / predictedW - 1;
}

/**
 * Computes the standard uncertainty of {@link pumpPowerResidual} for a sound pump.
 *
 * @equation u² = u_P² + (3·u_V)²
 * @validity as for the residual; a curve is flatter than the cube law, so this is an upper bound
 * @source JCGM 100:2008, eq. 10
 * @returns [-]
 */
export function pumpPowerUncertainty(powerShare: number, flowShare: number): number {
  return combinedUncertainty([1, powerShare], [3, flowShare]);
}
