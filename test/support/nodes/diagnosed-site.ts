import { type CoolingProps, declared, defineSite, type EdgeNodeStackProps, type NodeDesign, snapshot } from "cdktf-edge-node";
import type { UncertaintyFacts } from "../../../constructs/facts/telemetry/uncertainty";
import { cooling30kW } from "../../../examples/parts/cooling-30kw";
import { compute30kW, downlink, telemetry } from "../../../examples/parts/it-30kw";
import { powerFor } from "../../../examples/parts/power-30kw";
import { lfpBattery } from "../../../examples/parts/stores";
import { inTheShade } from "./in-the-shade";

const owner = "tests";
const glycol = { kind: "propylene-glycol", share: "25 % by volume" } as const;
const airConditioners = cooling30kW.airConditioners;

/** Two coolers of four fans that are full at work on the hottest day, a CDU whose valve is open then, a strainer, a loaded rectifier plant and its battery: all eight rules have something to see. */
const cooling = {
  ...cooling30kW,
  facilityLoop: {
    coolant: glycol,
    flow: "80 L/min",
    pumpPower: "500 W",
    pumps: {
      count: 1,
      duty: 1,
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
    source: declared("Facility loop with a strainer", owner),
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
    source: declared("Dry cooler of 20 kW with four fans", owner),
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
    source: declared("CDU of 30 kW at 4 K", owner),
  },
} as const satisfies CoolingProps;

const power = powerFor({ dryCoolers: { count: 2 }, airConditioners });

/** A site whose telemetry watches every device that is diagnosed. */
export const diagnosedSite = {
  compute: compute30kW,
  cooling,
  power: {
    ...power,
    rectifierPlants: (power.rectifierPlants ?? []).map((plant) => ({ ...plant, units: 1 })),
    batteries: [lfpBattery("battery-1", "dc-48", "5 kWh", "48 V DC")],
  },
  downlink,
  telemetry: {
    ...telemetry,
    targets: Object.fromEntries(
      [
        "rack-1",
        "rack-2",
        "dry-cooler-1",
        "dry-cooler-2",
        "cdu-1",
        "facility-pump",
        "secondary-pump",
        "strainer-1",
        "battery-1",
        "dc-48",
      ].map((device, i) => [device, `192.0.2.${10 + i}:9100`]),
    ),
  },
  site: inTheShade(
    defineSite({
      country: "SA",
      position: { latitude: 18, longitude: 42, elevation: "1500 m" },
      climate: { hottest: { dryBulb: "34 °C", wetBulb: "18 °C" }, coldest: { dryBulb: "-5 °C" } },
      grid: { nominal: "400 V line-to-line", minimum: "0.9" },
      promises: { redundancy: { rejection: "N", airConditioning: "N+1", feeds: "2N" } },
    }),
  ),
} as const satisfies EdgeNodeStackProps;

/** The same with a change of its design. */
export function diagnosedNode(change: NodeDesign = {}) {
  const { site, ...design } = diagnosedSite;
  return snapshot("diagnosed", site, { ...design, ...change });
}

/** The sensors as they are where a design says nothing. */
export const usualSensors: UncertaintyFacts = {
  temperatureK: 0.3,
  heat: 0.05,
  flow: 0.03,
  meteredPower: 0.01,
  drivePower: 0.02,
  fanSpeed: 0.01,
  pressureDrop: 0.02,
};
