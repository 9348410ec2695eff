import type { NodeSnapshot } from "cdktf-edge-node";
import { rateCdu } from "../../../constructs/engineering/thermal/exchangers/cdu-rating";
import { rateDryCooler } from "../../../constructs/engineering/thermal/exchangers/dry-cooler-rating";
import { isLiquidCooling } from "../../../constructs/facts/cooling/cooling";

/** What the rating points of a node say, under the names of the worked thermal cases. */
export function workedRating({ cooling }: NodeSnapshot) {
  if (!isLiquidCooling(cooling)) throw new Error("the node has no coolant");
  const cooler = rateDryCooler(cooling.dryCoolers.rating);
  const cdu = rateCdu(cooling.cdus.rating);
  return {
    dry_cooler: {
      coolant_capacity_rate_W_K: cooler.coolantCapacityRateWPerK,
      coolant_cp_J_kgK: cooler.coolantSpecificHeatJPerKgK,
      coolant_mass_flow_kg_s: cooler.coolantMassFlowKgPerS,
      air_density_kg_m3: cooler.airDensityKgPerM3,
      air_mass_flow_kg_s: cooler.airMassFlowKgPerS,
      air_capacity_rate_W_K: cooler.airCapacityRateWPerK,
      capacity_ratio: cooler.capacityRatio,
      effectiveness: cooler.effectiveness,
      ntu: cooler.ntu,
      ua_W_K: cooler.uaWPerK,
      hA_water_W_K: cooler.hACoolantWPerK,
      hA_air_W_K: cooler.hAAirWPerK,
    },
    cdu: {
      primary_mass_flow_kg_s: cdu.primaryMassFlowKgPerS,
      secondary_mass_flow_kg_s: cdu.secondaryMassFlowKgPerS,
      primary_capacity_rate_W_K: cdu.primaryCapacityRateWPerK,
      secondary_capacity_rate_W_K: cdu.secondaryCapacityRateWPerK,
      secondary_in_C: cdu.secondaryInC,
      secondary_out_C: cdu.secondaryOutC,
      capacity_ratio: cdu.capacityRatio,
      effectiveness: cdu.effectiveness,
      ntu: cdu.ntu,
      ua_W_K: cdu.uaWPerK,
    },
  };
}
