import { type CoolingProps, declareSource, type PowerProps } from "cdktf-edge-node";
import { cooling30kW } from "./cooling-30kw";
import { powerFor } from "./power-30kw";
import { lfpBattery } from "./stores";

const owner = "Example integrator, operations";
const glycol = { kind: "propylene-glycol", share: "25 % by volume" } as const;
const airConditioners = cooling30kW.airConditioners;

/** Two coolers of four fans that are full at work on the hottest day, a CDU whose valve is open then, a strainer, a loaded rectifier plant and its battery: all eight rules have something to see. */
export const diagnosedCooling = {
  ...cooling30kW,
  facilityLoop: {
    coolant: glycol,
    flow: "80 L/min",
    pumpPower: "500 W",
    pumps: {
      count: 1,
      duty: 1,
      inputVoltage: "400 V",
      curve: [
        { flow: "0 L/min", pressure: "120 kPa", power: "250 W" },
        { flow: "60 L/min", pressure: "100 kPa", power: "380 W" },
        { flow: "90 L/min", pressure: "80 kPa", power: "500 W" },
        { flow: "150 L/min", pressure: "20 kPa", power: "600 W" },
      ],
    },
    pressureDrops: [
      { name: "coolers, pipes, CDU", drop: "50 kPa", flow: "90 L/min" },
      { name: "strainer", drop: "30 kPa", flow: "90 L/min", strainer: "strainer-1" },
    ],
    source: declareSource("Facility loop with a strainer", owner),
  },
  dryCoolers: {
    count: 2,
    rating: {
      heat: "20 kW",
      airIn: "35 °C",
      coolantIn: "51.5 °C",
      coolantOut: "45 °C",
      coolant: glycol,
      airFlow: "2.2 m³/s",
      fanPower: "800 W",
    },
    fans: 4,
    minimumFanSpeed: "0.2",
    setpoint: "32 °C",
    inputVoltage: "400 V",
    source: declareSource("Dry cooler of 20 kW with four fans", owner),
  },
  cdus: {
    count: 1,
    rating: {
      heat: "30 kW",
      approach: "4 K",
      primaryIn: "36 °C",
      primaryFlow: "90 L/min",
      secondaryFlow: "45 L/min",
      primaryCoolant: glycol,
      secondaryCoolant: glycol,
    },
    setpoint: "30 °C",
    source: declareSource("CDU of 30 kW at 4 K", owner),
  },
} as const satisfies CoolingProps;

const power = powerFor({ dryCoolers: { count: 2 }, airConditioners });

/** The power of that cooling, with a rectifier plant that is loaded and a battery whose charge is known. */
export const diagnosedPower = {
  ...power,
  rectifierPlants: (power.rectifierPlants ?? []).map((plant) => ({ ...plant, units: 1 })),
  batteries: [lfpBattery("battery-1", "dc-48", "5 kWh", "48 V DC")],
} as const satisfies PowerProps;
