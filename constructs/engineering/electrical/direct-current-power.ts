import type { Curve } from "../numeric/curve";
import { findRoot } from "../numeric/root";
import { converterLoss } from "./converter-loss";

/** A power supply that carries a share of one device's direct-current power. */
interface SharedSupply {
  readonly share: number; // [-]
  readonly ratedW: number; // [W]
  readonly efficiency: Curve;
}

/** Width of the bracket at which the search ends [W]. */
const toleranceW = 1e-9;

/**
 * Computes the power behind the supplies of a device from its power at the inlets. Each supply carries its share.
 *
 * @equation root of Σ(s_i·P + loss_i(s_i·P)) = P_inlet in P
 * @validity shares add up to 1; inlet power at least the loss of the supplies without output
 * @source definition of efficiency; the power of IT equipment is what it draws at its inlets (ISO/IEC 30134-2)
 * @param inletW [W]
 * @returns [W]
 * @throws RangeError when the inlet power is below the supplies' own loss
 */
export function directCurrentPower(inletW: number, supplies: readonly SharedSupply[]): number {
  const drawnW = (outputW: number) =>
    supplies.reduce((sum, { share, ratedW, efficiency }) => sum + share * outputW + converterLoss(share * outputW, ratedW, efficiency), 0);
  const ownLossW = drawnW(0);
  if (!(inletW >= ownLossW))
    throw new RangeError(
      `Inlet power must be at least the supplies' own loss of ${ownLossW.toFixed(1)} W but is ${inletW} W: correct the power or the rating of the supplies`,
    );
  return findRoot((outputW) => drawnW(outputW) - inletW, 0, inletW, toleranceW);
}
