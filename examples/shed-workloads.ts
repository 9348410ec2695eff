import {
  type DeviceMapProps,
  declareSource,
  defineSite,
  EdgeApp,
  EdgeNodeStack,
  type EdgeNodeStackProps,
  type OrchestrationProps,
  type TelemetryProps,
} from "cdktf-edge-node";
import { lagos, lagosSolarHybrid } from "./lagos-solar-hybrid";
import { orchestration as kept, telemetry as watched } from "./parts/it-30kw";
import { exporters } from "./parts/watched-devices";

const [demodulator, archiver] = kept.workloads;

/** What goes first has priority 9. Each stage keeps the battery going for the promised time without what came before. */
const orchestration = {
  ...kept,
  workloads: [
    demodulator,
    archiver,
    { ...archiver, name: "trainer", image: { variable: "trainer_image" }, priority: 9, shareOfRackPower: "0.5" },
    { ...archiver, name: "viewer", image: { variable: "viewer_image" }, priority: 9, rack: "rack-1", shareOfRackPower: "0.1" },
  ],
  shedding: { image: { variable: "node_image" }, memory: "64 MiB", socketGroup: 999 },
} as const satisfies OrchestrationProps;

/** A template of the registers of a meter at the board, with a current transformer on its circuits and on those of the UPS. */
const current = (input: number, circuit: string, part?: "ups") =>
  ({
    series: "edge_node_circuit_current_amperes",
    labels: { circuit },
    input,
    type: "uint16",
    scale: 0.1,
    ...(part && { part }),
  }) as const;
const meter: DeviceMapProps = {
  modbus: [
    ...["ups-1", "dc-48"].map((circuit, i) => current(i, circuit)),
    ...["racks-1", "racks-2", "fans", "air", "pumps", "house"].map((circuit, i) => current(2 + i, circuit, "ups")),
  ],
  source: declareSource("Template of a meter's registers", "Example integrator, operations"),
};

/** The UPS tells the charge of its battery and the voltage of the grid. */
const telemetry = {
  ...watched,
  exporters,
  maps: { meter },
  targets: {
    ...watched.targets,
    "board-a": { modbus: "192.0.2.45:502", map: "meter", parts: { ups: "ups-1" } },
    "ups-1": { snmp: "192.0.2.41:161", map: "ups-mib", parts: { battery: "battery-ups", input: "board-a" }, labels: { feed: "a" } },
  },
} as const satisfies TelemetryProps;

const { power, site: _, ...design } = lagosSolarHybrid;
const { gensets: _sets, photovoltaics: _roofs, ...onBatteries } = power ?? {};

/**
 * Meant to pass: the site promises three hours on its batteries, which they carry only without the trainer, the viewer and the archiver. Two programs at the site
 * stop them, and start them again. Without `shedding`, nothing does, and the site fails.
 */
export const shedWorkloads: EdgeNodeStackProps = {
  ...design,
  power: onBatteries as NonNullable<typeof power>,
  telemetry,
  orchestration,
  site: defineSite({
    ...lagos,
    grid: { nominal: "400 V line-to-line", minimum: "0.85" },
    promises: {
      redundancy: { rejection: "N+1", airConditioning: "N+1", feeds: "N" },
      autonomy: "3 h",
      shedding: { downTo: 5 },
    },
  }),
};

if (require.main === module) {
  const app = new EdgeApp({ charts: true });
  new EdgeNodeStack(app, "shed-workloads", shedWorkloads);
  app.synth();
}
