import type { Discharge } from "../../engineering/diagnostics/battery-capacity-residual";
import type { OperatingPoint } from "../operating-point/operating-point";
import type { NodeSnapshot } from "../snapshot/snapshot";

/**
 * What a discharge down to where the site disconnects would count, by battery: of a point on batteries, of those whose nominal voltage is known. A state of charge
 * counts over the capacity of today, so that it falls by the whole depth whatever age has left.
 */
export function solvedDischarges({ batteries }: NodeSnapshot, { electrical }: OperatingPoint): ReadonlyMap<string, Discharge> {
  return new Map(
    batteries.flatMap(({ id, nominalV, minimumStateOfCharge }) => {
      const drawnWh = electrical.batteries.find((one) => one.id === id)?.drawnWh;
      if (nominalV === undefined || drawnWh === undefined) return [];
      return [[id, { chargeAh: drawnWh / nominalV, stateOfChargeDrop: 1 - minimumStateOfCharge }]] as const;
    }),
  );
}
