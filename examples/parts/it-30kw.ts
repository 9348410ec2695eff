import {
  type ComputeProps,
  type DownlinkProps,
  declarePart,
  declareSource,
  type OrchestrationProps,
  type RackProps,
  type TelemetryProps,
} from "cdktf-edge-node";

const owner = "Example integrator, IT";

/** Certified at 230 V, which says nothing of the voltages that it runs on: the integrator answers for that. */
const supply = declarePart("80-plus-platinum-230v", { owner, inputVoltage: "230 V" });
const controller = declarePart("satnms-acu-odu-dc", { owner });

const rack = {
  idle: "2.25 kW",
  maximum: "15 kW",
  utilisation: "1",
  captureRatio: "0.8",
  maximumSupply: "45 °C",
  requiredFlow: "1.5 L/min/kW",
  airClass: "A2",
  supplies: { ratedPower: "3 kW", count: 12, powerFactor: "0.98", ...supply.values, part: supply.part, source: supply.source },
  source: declareSource("Direct-to-chip rack of 15 kW; 45 °C supply as Lenovo SD650-N V3 (LP1834)", owner),
} as const satisfies Omit<RackProps, "name">;

/** Two racks of 15 kW, 80 % of it captured by the coolant. */
export const compute30kW = {
  racks: [
    { name: "rack-1", ...rack },
    { name: "rack-2", ...rack },
  ],
} as const satisfies ComputeProps;

/** One tracking antenna and two receivers. */
export const downlink = {
  antennas: [
    {
      name: "antenna-1",
      satellites: [39084, 49260], // Landsat 8 and 9
      ...controller.values,
      powerFactor: "1",
      part: controller.part,
      source: controller.source,
    },
  ],
  receivers: [
    {
      name: "receiver-1",
      antenna: "antenna-1",
      dataRate: "400 Mbit/s",
      power: "400 W",
      inputVoltage: "48 V",
      source: declareSource("X-band receiver of 400 W", owner),
    },
    {
      name: "receiver-2",
      antenna: "antenna-1",
      dataRate: "400 Mbit/s",
      power: "400 W",
      inputVoltage: "48 V",
      source: declareSource("X-band receiver of 400 W", owner),
    },
  ],
} as const satisfies DownlinkProps;

/** Samples what has an address, and compares it with the limits of the node. The deployer gives the images, by digest. */
export const telemetry = {
  agent: { image: { variable: "agent_image" }, memory: "256 MiB" },
  store: { image: { variable: "store_image" }, memory: "512 MiB", retention: "30 d" },
  alerting: { image: { variable: "alerting_image" }, memory: "128 MiB" },
  interval: "30 s",
  targets: { "rack-1": "192.0.2.11:9100", "rack-2": "192.0.2.12:9100", "facility-pump": "192.0.2.21:9100", "antenna-1": "192.0.2.31:9100" },
} as const satisfies TelemetryProps;

/** What the racks are there for, and the broker that keeps their messages. */
export const orchestration = {
  broker: { image: { variable: "broker_image" }, memory: "256 MiB", storage: "10 GiB" },
  workloads: [
    {
      name: "demodulator",
      image: { variable: "demodulator_image" },
      memory: "16 GiB",
      healthcheck: "image",
      priority: 1,
      rack: "rack-1",
      shareOfRackPower: "0.6",
    },
    {
      name: "archiver",
      image: { variable: "archiver_image" },
      memory: "8 GiB",
      healthcheck: "image",
      priority: 5,
      rack: "rack-2",
      shareOfRackPower: "0.3",
      sheddable: true,
    },
  ],
} as const satisfies OrchestrationProps;
