import { type CoolingProps, declarePart, declareSource } from "cdktf-edge-node";

/*
 * No maker publishes the air flow of a dry cooler of this size or the capacity of an air conditioner at 50 °C.
 * The integrator declares them, by name; the report lists every declared number that a verdict rests on.
 */

const owner = "Example integrator, cooling";
const glycol = { kind: "propylene-glycol", share: "25 % by volume" } as const;

const cdu = declarePart("vertiv-cdu121", {
  owner,
  primaryIn: "40 °C",
  primaryFlow: "120 L/min",
  primaryCoolant: glycol,
  secondaryCoolant: glycol,
});

/** Three dry coolers, one CDU, three air conditioners around a 40 ft container with 30 kW of IT. */
export const cooling30kW = {
  facilityLoop: {
    coolant: glycol,
    flow: "90 L/min",
    pumpPower: "700 W",
    pumps: { count: 1, duty: 1, inputVoltage: "400 V" },
    source: declareSource("Facility loop, 90 L/min at 700 W", owner),
  },
  secondaryLoop: {
    coolant: glycol,
    flow: "45 L/min",
    pumpPower: "875 W",
    pumps: { count: 1, duty: 1, inputVoltage: "400 V" },
    source: declareSource("Pump power of Vertiv CoolChip CDU 121 by its sheet; its pumps for 400 V", owner),
  },
  dryCoolers: {
    count: 3,
    rating: {
      heat: "40 kW",
      airIn: "35 °C",
      coolantIn: "52 °C",
      coolantOut: "45 °C",
      coolant: glycol,
      airFlow: "4.5 m³/s",
      fanPower: "1.6 kW",
    },
    minimumFanSpeed: "0.2",
    setpoint: "35 °C",
    inputVoltage: "400 V",
    source: declareSource("Dry cooler of 40 kW at 35 °C, 10 K approach (the median of Energies 2023, 16(9), 3661)", owner),
  },
  cdus: {
    count: 1,
    rating: cdu.values,
    setpoint: "32 °C",
    source: declareSource(
      "Vertiv CoolChip CDU 121 with 120 L/min of PG25 at 40 °C on its primary side, which its sheet leaves open",
      owner,
    ),
  },
  airConditioners: {
    count: 3,
    table: [
      { ambient: "20 °C", capacity: "8.4 kW", eer: 4.1 },
      { ambient: "27 °C", capacity: "8.2 kW", eer: 3.7 },
      { ambient: "35 °C", capacity: "8 kW", eer: 3.2 },
      { ambient: "40 °C", capacity: "7.6 kW", eer: 2.85 },
      { ambient: "46 °C", capacity: "6.9 kW", eer: 2.4 },
      { ambient: "50 °C", capacity: "6.3 kW", eer: 2.1 },
      { ambient: "55 °C", capacity: "5.4 kW", eer: 1.75 },
    ],
    minimumAmbient: "-15 °C",
    altitudeFactor: [
      { elevation: "0 m", factor: "1" },
      { elevation: "1000 m", factor: "0.95" },
      { elevation: "2000 m", factor: "0.9" },
      { elevation: "3000 m", factor: "0.84" },
    ],
    powerFactor: "0.9",
    inputVoltage: "400 V",
    source: declareSource("Air conditioner of 8 kW at 35 °C, with capacity to 55 °C and 3000 m", owner),
  },
  room: {
    coolingSetpoint: "27 °C",
    heatingSetpoint: "15 °C",
    supplyAir: "20 °C",
    recirculation: "3 K",
    heater: "3 kW",
    lights: "200 W",
    controls: "300 W",
    builtFor: { heater: { inputVoltage: "400 V" }, lights: { inputVoltage: "230 V" }, controls: { inputVoltage: "230 V" } },
    envelope: [
      { name: "roof", transmittance: "0.5 W/(m²·K)", area: "29.7 m²", absorptance: "0.4", tilt: "0 °" },
      { name: "sun-wall", transmittance: "0.5 W/(m²·K)", area: "35.3 m²", absorptance: "0.4", tilt: "90 °", azimuth: "180 °" },
      { name: "far-wall", transmittance: "0.5 W/(m²·K)", area: "35.3 m²", absorptance: "0.4", tilt: "90 °", azimuth: "0 °" },
      { name: "door-end", transmittance: "0.5 W/(m²·K)", area: "7.1 m²", absorptance: "0.4", tilt: "90 °", azimuth: "270 °" },
      { name: "front-end", transmittance: "0.5 W/(m²·K)", area: "7.1 m²", absorptance: "0.4", tilt: "90 °", azimuth: "90 °" },
      { name: "floor", transmittance: "0.5 W/(m²·K)", area: "29.7 m²", absorptance: "0", floor: true },
    ],
    source: declareSource("Insulated white 40 ft container", owner),
  },
} as const satisfies CoolingProps;

/** Light of the sky on the walls of that container that the sun does not shine on. */
export const skyOnWalls = { "far-wall": "150 W/m²", "door-end": "150 W/m²", "front-end": "150 W/m²" } as const;

/** Adiabatic pads for those dry coolers. */
export const pads = { saturationEfficiency: "0.8", cyclesOfConcentration: 3 } as const;
