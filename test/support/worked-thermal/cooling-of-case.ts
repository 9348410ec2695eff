import { type AirConditionerProps, type CoolantProps, type CoolingProps, declareSource, type LoopProps } from "cdktf-edge-node";
import type { WorkedThermalInputs } from "./inputs";

const source = declareSource("worked case, no product", "tests");

/** Our name of a surface of a case. */
export const surfaceName = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The cooling of a worked thermal case. */
export function workedThermalCooling({
  facility_loop,
  secondary_loop,
  dry_cooler,
  cdu,
  trim,
  room,
  electrical,
}: WorkedThermalInputs): CoolingProps {
  const { rating } = dry_cooler;
  return {
    facilityLoop: loop(facility_loop),
    secondaryLoop: loop(secondary_loop),
    dryCoolers: {
      ...units(dry_cooler),
      rating: {
        heat: `${rating.heat_W} W`,
        airIn: `${rating.air_in_C} °C`,
        coolantIn: `${rating.coolant_in_C} °C`,
        coolantOut: `${rating.coolant_out_C} °C`,
        coolant: coolant(rating.fluid),
        airFlow: `${rating.air_flow_m3_s} m³/s`,
        fanPower: `${rating.fan_power_W} W`,
      },
      minimumFanSpeed: `${dry_cooler.y_min}`,
      setpoint: `${dry_cooler.setpoint_C} °C`,
      source,
    },
    cdus: {
      ...units(cdu),
      rating: {
        heat: `${cdu.rating.heat_W} W`,
        approach: `${cdu.rating.approach_K} K`,
        primaryIn: `${cdu.rating.primary_in_C} °C`,
        primaryFlow: `${cdu.rating.primary_flow_L_min} L/min`,
        secondaryFlow: `${cdu.rating.secondary_flow_L_min} L/min`,
        primaryCoolant: coolant(facility_loop.fluid),
        secondaryCoolant: coolant(secondary_loop.fluid),
      },
      setpoint: `${cdu.setpoint_C} °C`,
      source,
    },
    ...(trim && { trimChiller: machine(trim) }),
    airConditioners: machine(room.air_conditioner),
    room: roomProps(room, electrical),
  };
}

function roomProps(room: WorkedThermalInputs["room"], { lights_W, controls_W }: WorkedThermalInputs["electrical"]): CoolingProps["room"] {
  return {
    coolingSetpoint: `${room.cooling_setpoint_C} °C`,
    heatingSetpoint: `${room.heating_setpoint_C} °C`,
    supplyAir: `${room.ac_supply_C} °C`,
    recirculation: `${room.recirculation_K} K`,
    heater: `${room.heater_W} W`,
    lights: `${lights_W} W`,
    controls: `${controls_W} W`,
    envelope: room.envelope.map((surface) => ({
      name: surfaceName(surface.name),
      transmittance: `${surface.U_W_m2K} W/(m²·K)`,
      area: `${surface.area_m2} m²`,
      absorptance: `${surface.absorptance}`,
      floor: surface.name === "floor",
      ...(surface.tilt_deg !== undefined && { tilt: `${surface.tilt_deg} °` }),
      ...(surface.azimuth_deg !== undefined && { azimuth: `${surface.azimuth_deg} °` }),
      ...(surface.h_o_W_m2K !== undefined && { filmCoefficient: `${surface.h_o_W_m2K} W/(m²·K)` }),
    })),
    source,
  };
}

function coolant({ kind, volume_fraction }: WorkedThermalInputs["facility_loop"]["fluid"]): CoolantProps {
  if (kind === "water") return { kind };
  if (kind !== "propylene-glycol" || volume_fraction === undefined) throw new Error(`the coolant of a case is new: ${kind}`);
  return { kind, share: `${volume_fraction * 100} % by volume` };
}

/** A case gives the volume of a loop without its tank. */
function loop({ fluid, flow_L_min, pump_W, pump_on_ups, volume_L, tank_L, tank_side }: WorkedThermalInputs["facility_loop"]): LoopProps {
  return {
    coolant: coolant(fluid),
    flow: `${flow_L_min} L/min`,
    pumpPower: `${pump_W} W`,
    pumpOnUps: pump_on_ups,
    volume: `${volume_L + (tank_L ?? 0)} L`,
    ...(tank_L !== undefined && { tank: { volume: `${tank_L} L`, side: tank_side === "return" ? "return" : "supply" } }),
    source,
  };
}

const units = ({ count, duty }: WorkedThermalInputs["cdu"] | WorkedThermalInputs["dry_cooler"]) => ({
  count,
  ...(duty !== undefined && { duty }),
});

/** An air conditioner or a trim chiller. A case without factors over altitude has none: 1 at every elevation. */
function machine(given: NonNullable<WorkedThermalInputs["trim"]>): AirConditionerProps {
  const {
    count,
    duty,
    table,
    min_ambient_C,
    cut_out_ambient_C,
    altitude_factor = [
      [0, 1],
      [10_000, 1],
    ],
  } = given;
  return {
    count,
    ...(duty !== undefined && { duty }),
    table: table.map(([ambient, capacity, eer]) => ({ ambient: `${ambient ?? 0} °C`, capacity: `${capacity ?? 0} W`, eer: eer ?? 0 })),
    minimumAmbient: `${min_ambient_C} °C`,
    ...(cut_out_ambient_C !== undefined && { maximumAmbient: `${cut_out_ambient_C} °C` }),
    altitudeFactor: altitude_factor.map(([elevation, factor]) => ({ elevation: `${elevation ?? 0} m`, factor: `${factor ?? 0}` })),
    source,
  };
}
