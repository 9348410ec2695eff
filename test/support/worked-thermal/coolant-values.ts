import type { SolvedCoolantChain } from "../../../constructs/studies/cooling-parts/states/coolant-chain-state";
import type { LoopState } from "../../../constructs/studies/cooling-parts/states/loop-state";

function loopValues(loop: LoopState) {
  return {
    density_kg_m3: loop.densityKgPerM3,
    cp_J_kgK: loop.specificHeatJPerKgK,
    property_temperature_C: loop.propertyTemperatureC,
    mass_flow_kg_s: loop.massFlowKgPerS,
    capacity_rate_W_K: loop.capacityRateWPerK,
    heat_W: loop.heatW,
    freezing_point_C: loop.freezingPointC,
  };
}

/** Of the coolant under the names of the worked thermal cases. */
export function coolantValues({
  secondaryLoop,
  cdu,
  facilityLoop,
  dryCooler,
  trimChiller,
  pads,
  itSupplyC,
  itReturnC,
}: SolvedCoolantChain) {
  return {
    dry_cooler: dryCoolerValues(dryCooler),
    secondary_loop: {
      ...loopValues(secondaryLoop),
      it_supply_C: itSupplyC,
      it_return_C: itReturnC,
      exchanger_in_C: secondaryLoop.returnC,
    },
    facility_loop: { ...loopValues(facilityLoop), supply_C: facilityLoop.supplyC, return_C: facilityLoop.returnC },
    cdu: {
      working_units: cdu.workingUnits,
      exchanger_outlet_unthrottled_C: cdu.unthrottledC,
      secondary_out_C: cdu.secondaryOutC,
      secondary_in_C: cdu.secondaryInC,
      primary_in_C: cdu.primaryInC,
      primary_out_C: cdu.primaryOutC,
      primary_share_through_plates: cdu.primaryShareThroughPlates,
      hA_primary_W_K: cdu.hAPrimaryWPerK,
      hA_secondary_W_K: cdu.hASecondaryWPerK,
      ua_W_K: cdu.uaWPerK,
      ntu: cdu.ntu,
      capacity_ratio: cdu.capacityRatio,
      effectiveness: cdu.effectiveness,
      approach_K: cdu.approachK,
      heat_W: cdu.heatW,
    },
    adiabatic: {
      wet: pads.wet,
      wet_bulb_C: pads.wetBulbC ?? null,
      evaporation_kg_h: pads.evaporationKgPerH,
      blow_down_kg_h: pads.blowDownKgPerH,
      make_up_kg_h: pads.makeUpKgPerH,
    },
    trim: {
      capacity_W: trimChiller?.capacityW ?? 0,
      eer: trimChiller?.eer ?? null,
      heat_W: trimChiller?.heatW ?? 0,
      power_W: trimChiller?.powerW ?? 0,
      coolant_in_C: trimChiller?.coolantInC ?? dryCooler.coolantOutC,
      coolant_out_C: trimChiller?.coolantOutC ?? facilityLoop.supplyC,
    },
  };
}

/** Fans that hold the setpoint. */
const modes: Readonly<Record<string, string>> = { controlled: "fan-speed" };

function dryCoolerValues(dryCooler: SolvedCoolantChain["dryCooler"]) {
  return {
    mode: modes[dryCooler.mode] ?? dryCooler.mode,
    working_units: dryCooler.workingUnits,
    fan_speed: dryCooler.fanSpeed,
    air_in_C: dryCooler.airInC,
    air_in_humidity_ratio: dryCooler.airInHumidityRatio,
    air_density_kg_m3: dryCooler.airInDensityKgPerM3,
    air_mass_flow_kg_s_per_unit: dryCooler.airMassFlowKgPerS,
    air_capacity_rate_W_K_per_unit: dryCooler.airCapacityRateWPerK,
    coil_flow_share: dryCooler.coilFlowShare,
    coolant_mass_flow_kg_s_per_unit: dryCooler.coolantMassFlowKgPerS,
    coolant_capacity_rate_W_K_per_unit: dryCooler.coolantCapacityRateWPerK,
    hA_water_W_K: dryCooler.hACoolantWPerK,
    hA_air_W_K: dryCooler.hAAirWPerK,
    ua_W_K: dryCooler.uaWPerK,
    ntu: dryCooler.ntu,
    capacity_ratio: dryCooler.capacityRatio,
    effectiveness: dryCooler.effectiveness,
    coolant_in_C: dryCooler.coolantInC,
    coil_out_C: dryCooler.coilOutC,
    coolant_out_C: dryCooler.coolantOutC,
    heat_W_per_unit: dryCooler.heatPerUnitW,
    heat_W: dryCooler.heatW,
    air_out_C: dryCooler.airOutC,
    approach_to_dry_bulb_K: dryCooler.approachK,
    fan_power_W_per_unit: dryCooler.fanPowerPerUnitW,
    fan_power_W: dryCooler.fanPowerW,
  };
}
