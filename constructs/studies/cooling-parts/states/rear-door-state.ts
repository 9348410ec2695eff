import { moistDensityKgPerM3, moistSpecificHeatJPerKgK } from "../../../engineering/thermal/air/moist-air-properties";
import type { RatedCoil } from "../../../engineering/thermal/exchangers/coil-rating";
import { rateRearDoor, rearDoorHeatPerKelvinWPerK, rearDoorPressureDropPa } from "../../../engineering/thermal/exchangers/rear-door";
import { isOutsideTrustedFlow } from "../../../engineering/thermal/exchangers/trusted-flow";
import type { RearDoorFacts } from "../../../facts/cooling/rear-door";
import type { LoopState } from "./loop-state";

export interface PreparedRearDoors {
  readonly doors: readonly { readonly facts: RearDoorFacts; readonly rated: RatedCoil }[];
  /** Flow of the secondary loop in the design. */
  readonly statedFlowM3PerS: number; // [m³/s]
}

interface RackAir {
  readonly rack: string;
  readonly toAirW: number; // [W]
}

/** The coolant at rear doors, which is that of the secondary loop. */
interface DoorSupply {
  readonly itSupplyC: number; // [°C]
  readonly secondaryLoop: Pick<LoopState, "massFlowKgPerS" | "capacityRateWPerK">;
}

/** One rear door in steady state. */
export interface RearDoorState {
  /** Name of the rack. */
  readonly rack: string;
  /** Heat into the coolant; negative if the coolant is warmer than the air. */
  readonly heatW: number; // [W]
  /** Air at the inlet of the servers. */
  readonly airInletC: number; // [°C]
  /** Air that leaves the servers. */
  readonly airInC: number; // [°C]
  /** Air behind the coil. */
  readonly airOutC: number; // [°C]
  /** Coolant that comes in. */
  readonly coolantInC: number; // [°C]
  /** Coolant that goes out. */
  readonly coolantOutC: number; // [°C]
  /** Heat that passes, as a share of the greatest possible heat. */
  readonly effectiveness: number; // [-]
  /** Heat per kelvin between air and coolant. */
  readonly heatPerKelvinWPerK: number; // [W/K]
  /** Whether the valve controls the leaving air. */
  readonly throttled: boolean;
  /** Air that enters the coil. */
  readonly airFlowM3PerS: number; // [m³/s] entering the coil
  /** Pressure that the air loses. */
  readonly pressureDropPa?: number; // [Pa]
  /** Whether the air's flow lies outside the range in which the model is trusted. */
  readonly airFlowOutsideTrusted: boolean;
  /** Whether the coolant's flow lies outside the range in which the model is trusted. */
  readonly coolantFlowOutsideTrusted: boolean;
}

export interface AirOfRacks {
  /** At the inlet of the servers. */
  readonly airInC: number; // [°C]
  readonly pressurePa: number; // [Pa]
  readonly air: readonly RackAir[];
}

/** Rates the doors, once for each site. */
export function prepareRearDoors(doors: readonly RearDoorFacts[], statedFlowM3PerS: number): PreparedRearDoors {
  return { doors: doors.map((facts) => ({ facts, rated: rateRearDoor(facts.rating) })), statedFlowM3PerS };
}

/**
 * Computes the working doors at the supply of a chain.
 *
 * @equation T_out = T_inlet + Q_air/C_a, Q = G·(T_out − T_supply), behind a valve min(Q, C_a·(T_out − T_leaving))
 * @validity as for {@link rearDoorHeatPerKelvinWPerK}, dry coil
 * @source docs/physics/cdus.md, Rear-door heat exchanger
 */
export function rearDoorStates(
  { doors, statedFlowM3PerS }: PreparedRearDoors,
  { airInC, pressurePa, air }: AirOfRacks,
  { secondaryLoop: loop, itSupplyC }: DoorSupply,
): RearDoorState[] {
  return doors.flatMap(({ facts, rated }) => {
    const rack = air.find((one) => one.rack === facts.rack);
    if (!rack) return [];
    const airMassFlowKgPerS = facts.rackAirFlowM3PerS * moistDensityKgPerM3(airInC, 0, pressurePa);
    const airCapacityRateWPerK = airMassFlowKgPerS * moistSpecificHeatJPerKgK(0);
    const warmC = airInC + rack.toAirW / airCapacityRateWPerK;
    const share = facts.coolantFlowM3PerS / statedFlowM3PerS;
    const streams = {
      airMassFlowKgPerS,
      airCapacityRateWPerK,
      coolantMassFlowKgPerS: loop.massFlowKgPerS * share,
      coolantCapacityRateWPerK: loop.capacityRateWPerK * share,
    };
    const heatPerKelvinWPerK = rearDoorHeatPerKelvinWPerK(rated, streams);
    const openW = heatPerKelvinWPerK * (warmC - itSupplyC);
    const heatW = throughValve(facts, openW, warmC, airCapacityRateWPerK);
    const densityKgPerM3 = moistDensityKgPerM3(warmC, 0, pressurePa);
    const { airPressureDropPa } = facts;
    return [
      {
        rack: facts.rack,
        heatW,
        airInletC: airInC,
        airInC: warmC,
        airOutC: warmC - heatW / airCapacityRateWPerK,
        coolantInC: itSupplyC,
        coolantOutC: itSupplyC + heatW / streams.coolantCapacityRateWPerK,
        effectiveness: heatPerKelvinWPerK / Math.min(airCapacityRateWPerK, streams.coolantCapacityRateWPerK),
        heatPerKelvinWPerK,
        throttled: heatW !== openW,
        airFlowM3PerS: airMassFlowKgPerS / densityKgPerM3,
        ...(airPressureDropPa !== undefined && {
          pressureDropPa: rearDoorPressureDropPa(rated, airPressureDropPa, airMassFlowKgPerS, densityKgPerM3),
        }),
        airFlowOutsideTrusted: isOutsideTrustedFlow(airMassFlowKgPerS / rated.airMassFlowKgPerS),
        coolantFlowOutsideTrusted: isOutsideTrustedFlow(streams.coolantMassFlowKgPerS / rated.coolantMassFlowKgPerS),
      },
    ];
  });
}

/** Returns the heat through a valve that controls the leaving air. The valve is shut while the servers' air is not warmer than its setpoint. */
function throughValve({ leavingAirC }: RearDoorFacts, openW: number, warmC: number, airCapacityRateWPerK: number): number {
  if (leavingAirC === undefined) return openW;
  return warmC > leavingAirC ? Math.min(openW, airCapacityRateWPerK * (warmC - leavingAirC)) : 0;
}
