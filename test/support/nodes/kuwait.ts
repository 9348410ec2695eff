import { moistAir } from "../../../constructs/engineering/thermal/air/moist-air";
import { standardPressurePa } from "../../../constructs/engineering/thermal/air/standard-pressure";
import { massShareFromVolumeShare } from "../../../constructs/engineering/thermal/coolant/coolant";
import type { LiquidCoolingFacts } from "../../../constructs/facts/cooling/cooling";
import kuwait from "../../reference/worked-thermal-kuwait.json";

const litresPerMinute = 1e-3 / 60;
const { facility_loop: facility, secondary_loop: secondary, dry_cooler: cooler, cdu, room, climate, site } = kuwait.inputs;
const coolant = {
  kind: "propylene-glycol",
  massShare: massShareFromVolumeShare("propylene-glycol", facility.fluid.volume_fraction),
} as const;
const source = { mark: "declared", document: "worked case, no product", owner: "tests" } as const;
const names = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}-${i + 1}`);

/** The cooling of test/reference/worked-thermal-kuwait.json, computed there by an independent implementation. */
export const kuwaitCooling: LiquidCoolingFacts = {
  facilityLoop: { coolant, flowM3PerS: facility.flow_L_min * litresPerMinute, pump: "facility-pump", pumpW: facility.pump_W },
  secondaryLoop: { coolant, flowM3PerS: secondary.flow_L_min * litresPerMinute, pump: "secondary-pump", pumpW: secondary.pump_W },
  dryCoolers: {
    units: names("dry-cooler", cooler.count),
    rating: {
      heatW: cooler.rating.heat_W,
      airInC: cooler.rating.air_in_C,
      coolantInC: cooler.rating.coolant_in_C,
      coolantOutC: cooler.rating.coolant_out_C,
      coolant,
      airFlowM3PerS: cooler.rating.air_flow_m3_s,
      fanPowerW: cooler.rating.fan_power_W,
    },
    minimumFanSpeed: cooler.y_min,
    setpointC: cooler.setpoint_C,
    intakeRecirculationK: 0,
    foulingFactor: 1,
    source,
  },
  cdus: {
    units: names("cdu", cdu.count),
    rating: {
      heatW: cdu.rating.heat_W,
      approachK: cdu.rating.approach_K,
      primaryInC: cdu.rating.primary_in_C,
      primaryFlowM3PerS: cdu.rating.primary_flow_L_min * litresPerMinute,
      secondaryFlowM3PerS: cdu.rating.secondary_flow_L_min * litresPerMinute,
      primaryCoolant: coolant,
      secondaryCoolant: coolant,
    },
    setpointC: cdu.setpoint_C,
    source,
  },
  airConditioners: {
    units: names("air-conditioner", room.air_conditioner.count),
    table: room.air_conditioner.table.map(([ambientC = Number.NaN, capacityW = Number.NaN, eer = Number.NaN]) => ({
      ambientC,
      capacityW,
      eer,
    })),
    minimumAmbientC: room.air_conditioner.min_ambient_C,
    altitudeFactor: room.air_conditioner.altitude_factor.map(
      ([elevation = Number.NaN, factor = Number.NaN]) => [elevation, factor] as const,
    ),
    source,
  },
  room: {
    coolingSetpointC: room.cooling_setpoint_C,
    heatingSetpointC: room.heating_setpoint_C,
    supplyAirC: room.ac_supply_C,
    recirculationK: room.recirculation_K,
    heater: { id: "heater", powerW: room.heater_W },
    surfaces: room.envelope.map((surface) => ({
      name: surface.name,
      transmittanceWPerM2K: surface.U_W_m2K,
      areaM2: surface.area_m2,
      absorptance: surface.absorptance,
      floor: surface.name === "floor",
    })),
  },
};

export const kuwaitElevationM = site.elevation_m;
const pressurePa = standardPressurePa(kuwaitElevationM);

/** Outdoor air and irradiance of the three climate points. */
export const kuwaitClimate = {
  hottest: {
    air: moistAir({ dryBulbC: climate.hottest.dry_bulb_C, wetBulbC: climate.hottest.wet_bulb_C, pressurePa }),
    irradianceWPerM2: climate.hottest.irradiance_W_m2,
  },
  mostHumid: {
    air: moistAir({ dryBulbC: climate.mostHumid.dry_bulb_C, wetBulbC: climate.mostHumid.wet_bulb_C, pressurePa }),
    irradianceWPerM2: climate.mostHumid.irradiance_W_m2,
  },
  coldest: { air: moistAir({ dryBulbC: climate.coldest.dry_bulb_C, pressurePa }), irradianceWPerM2: {} },
};

/** Results of one scenario, as the file has them. */
export type WorkedScenario = Record<string, Record<string, number | string | boolean | null>>;

/** The nine scenarios: climate point, state and expected results. */
export const kuwaitScenarios = Object.entries(kuwait.outputs.scenarios).map(([name, expected]) => {
  const [point, state] = name.split("/");
  return {
    name,
    climate: kuwaitClimate[point as keyof typeof kuwaitClimate],
    workingDryCoolers: cooler.count - (state === "dry-cooler-1-lost" ? 1 : 0),
    workingAirConditioners: room.air_conditioner.count - (state === "air-conditioner-1-lost" ? 1 : 0),
    expected: expected as unknown as WorkedScenario,
  };
});

/** The digits of the case: 1e-5 of a number, 0.001 K of temperatures and their differences, as a wet bulb is found. */
export function agrees(actual: unknown, expected: number | string | boolean | null, temperature: boolean): boolean {
  if (typeof expected !== "number") return actual === expected;
  if (typeof actual !== "number") return false;
  return Math.abs(actual - expected) <= (temperature ? 1e-3 : Math.max(1e-5 * Math.abs(expected), 1e-9));
}
