import { declared, defineSite, type NodeDesign, type NodeSnapshot, snapshot } from "cdktf-edge-node";
import worked from "../../reference/worked-thermal-kuwait.json";

const source = declared("worked case thermal-kuwait", "tests");
const { inputs } = worked;
const coolant = { kind: "propylene-glycol", share: "25 % by volume" } as const;
const cooler = inputs.dry_cooler;
const { rating } = inputs.cdu;
const electrical = inputs.electrical;
const breaker = { rating: "250 A", referenceTemperature: "40 °C", source } as const;

/** The inputs of the worked case as an integrator would write them. Its racks are given by their power behind the supplies. */
const design: NodeDesign = {
  compute: {
    racks: inputs.it.racks.map((rack) => ({
      name: rack.name,
      idle: `${rack.idle_W / electrical.psu_efficiency} W`,
      maximum: `${rack.max_W / electrical.psu_efficiency} W`,
      utilisation: `${rack.utilisation}`,
      captureRatio: `${rack.capture}`,
      maximumSupply: `${rack.max_supply_C} °C`,
      requiredFlow: "1 L/min/kW", // not of the worked case, which asks for none
      supplies: { ratedPower: "20 kW", count: 1, efficiency: [[0.1, electrical.psu_efficiency]], source },
      source,
    })),
  },
  cooling: {
    facilityLoop: { coolant, flow: `${inputs.facility_loop.flow_L_min} L/min`, pumpPower: `${inputs.facility_loop.pump_W} W`, source },
    secondaryLoop: { coolant, flow: `${inputs.secondary_loop.flow_L_min} L/min`, pumpPower: `${inputs.secondary_loop.pump_W} W`, source },
    dryCoolers: {
      count: cooler.count,
      rating: {
        heat: `${cooler.rating.heat_W} W`,
        airIn: `${cooler.rating.air_in_C} °C`,
        coolantIn: `${cooler.rating.coolant_in_C} °C`,
        coolantOut: `${cooler.rating.coolant_out_C} °C`,
        coolant,
        airFlow: `${cooler.rating.air_flow_m3_s} m³/s`,
        fanPower: `${cooler.rating.fan_power_W} W`,
      },
      minimumFanSpeed: `${cooler.y_min}`,
      setpoint: `${cooler.setpoint_C} °C`,
      source,
    },
    cdus: {
      count: inputs.cdu.count,
      rating: {
        heat: `${rating.heat_W} W`,
        approach: `${rating.approach_K} K`,
        primaryIn: `${rating.primary_in_C} °C`,
        primaryFlow: `${rating.primary_flow_L_min} L/min`,
        secondaryFlow: `${rating.secondary_flow_L_min} L/min`,
        primaryCoolant: coolant,
        secondaryCoolant: coolant,
      },
      setpoint: `${inputs.cdu.setpoint_C} °C`,
      source,
    },
    airConditioners: {
      count: inputs.room.air_conditioner.count,
      table: inputs.room.air_conditioner.table.map(([ambient, capacity, eer]) => ({
        ambient: `${ambient ?? 0} °C`,
        capacity: `${capacity ?? 0} W`,
        eer: eer ?? 0,
      })),
      minimumAmbient: `${inputs.room.air_conditioner.min_ambient_C} °C`,
      altitudeFactor: inputs.room.air_conditioner.altitude_factor.map(([elevation, factor]) => ({
        elevation: `${elevation ?? 0} m`,
        factor: `${factor ?? 0}`,
      })),
      source,
    },
    room: {
      coolingSetpoint: `${inputs.room.cooling_setpoint_C} °C`,
      heatingSetpoint: `${inputs.room.heating_setpoint_C} °C`,
      supplyAir: `${inputs.room.ac_supply_C} °C`,
      recirculation: `${inputs.room.recirculation_K} K`,
      heater: `${inputs.room.heater_W} W`,
      lights: `${electrical.lights_W} W`,
      controls: `${electrical.controls_W} W`,
      envelope: inputs.room.envelope.map((surface) => ({
        name: kebab(surface.name),
        transmittance: `${surface.U_W_m2K} W/(m²·K)`,
        area: `${surface.area_m2} m²`,
        absorptance: `${surface.absorptance}`,
        floor: surface.name === "floor",
      })),
      source,
    },
  },
  power: {
    standard: "IEC",
    feeds: [{ name: "a", main: breaker }],
    boards: [
      {
        name: "board",
        feeds: ["a"],
        lossShare: `${electrical.panel_loss_fraction}`,
        circuits: [
          {
            name: "mechanical",
            breaker,
            serves: [
              "dry-cooler-1",
              "dry-cooler-2",
              "dry-cooler-3",
              "air-conditioner-1",
              "air-conditioner-2",
              "air-conditioner-3",
              "facility-pump",
              "heater",
              "lights",
            ],
          },
        ],
      },
    ],
    ups: [
      {
        name: "ups",
        from: "board",
        breaker,
        ratedPower: `${electrical.ups_rating_W} W`,
        ratedApparentPower: `${electrical.ups_rating_W} VA`,
        outputVoltage: "400 V line-to-line",
        loss: { noLoad: electrical.ups_no_load_W / electrical.ups_rating_W, linear: electrical.ups_linear, square: electrical.ups_square },
        ambient: { minimum: "0 °C", maximum: "40 °C" },
        circuits: [{ name: "it", breaker, serves: ["rack-1", "rack-2", "secondary-pump", "controls"] }],
        source,
      },
    ],
  },
};

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const { hottest, mostHumid, coldest } = inputs.climate;

function irradiance(bySurface: Readonly<Record<string, number>>) {
  return Object.fromEntries(
    Object.entries(bySurface)
      .filter(([name]) => name !== "floor") // 0 W/m² there: no sun reaches a floor
      .map(([name, value]) => [kebab(name), `${value} W/m²` as const]),
  );
}

/** The node of reference/worked-thermal-kuwait.json. */
export const workedKuwait: NodeSnapshot = snapshot(
  "worked-kuwait",
  defineSite({
    country: "KW",
    position: { latitude: 29.22, longitude: 47.98, elevation: `${inputs.site.elevation_m} m` },
    climate: {
      hottest: {
        dryBulb: `${hottest.dry_bulb_C} °C`,
        wetBulb: `${hottest.wet_bulb_C} °C`,
        irradiance: irradiance(hottest.irradiance_W_m2),
      },
      mostHumid: {
        dryBulb: `${mostHumid.dry_bulb_C} °C`,
        wetBulb: `${mostHumid.wet_bulb_C} °C`,
        irradiance: irradiance(mostHumid.irradiance_W_m2),
      },
      coldest: { dryBulb: `${coldest.dry_bulb_C} °C` },
    },
    grid: { nominal: "400 V line-to-line", minimum: "1" },
    promises: { redundancy: { rejection: "N+1", airConditioning: "N+1", feeds: "N" } },
  }),
  design,
);
