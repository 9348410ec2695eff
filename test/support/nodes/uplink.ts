import {
  type BackhaulProps,
  type DeviceMapProps,
  declareSource,
  defineSite,
  type EdgeNodeStackProps,
  snapshot,
  type TelemetryProps,
  type UplinkProps,
} from "cdktf-edge-node";
import { uplinkOf } from "../../../constructs/policy/judgements/uplink";
import { NodeStudy } from "../../../constructs/studies/node-study";
import { abha } from "../../../examples/parts/abha";
import { telemetry } from "../../../examples/parts/it-30kw";
import { node30kW } from "../../../examples/parts/node-30kw";

const source = declareSource("Numbers of this test", "link@example.org");

/** 0.3 of 512 kbit/s over a geostationary satellite: 125,952 bit/s. */
export const thinBackhaul = {
  up: "512 kbit/s",
  down: "512 kbit/s",
  roundTripTime: "600 ms",
  loss: "1 %",
  congestion: "bbr",
  outage: "72 h",
  share: { telemetry: "0.3", updates: "0.5" },
  source,
} as const satisfies BackhaulProps;

const uplink = {
  image: { variable: "uplink_image" },
  memory: "128 MiB",
  centre: "https://centre.example.org",
  token: { hostFile: "/etc/edge-node/uplink-token" },
} as const satisfies UplinkProps;

interface Change {
  readonly backhaul?: Partial<BackhaulProps>;
  readonly uplink?: Partial<UplinkProps>;
  readonly telemetry?: Partial<TelemetryProps>;
}

/** Props of the node of 30 kW with an uplink over that backhaul, with a change. 1,100 series are declared as `also`. */
export function uplinkProps(change: Change = {}) {
  const { site: _, ...design } = { ...node30kW, site: undefined };
  return {
    ...design,
    telemetry: {
      ...telemetry,
      uplink: { ...uplink, also: [{ series: "node_load1", count: 1100 }], ...change.uplink },
      ...change.telemetry,
    },
    site: defineSite({
      ...abha,
      grid: { nominal: "400 V line-to-line", minimum: "0.85" },
      promises: { redundancy: { rejection: "N+1", airConditioning: "N+1", feeds: "2N" } },
      backhaul: { ...thinBackhaul, ...change.backhaul },
    }),
  } satisfies EdgeNodeStackProps;
}

/** Its snapshot and study, and what crosses when no limit is watched: 1,100 series and one a target. */
export function uplinkNode(change: Change = {}) {
  const { site, ...design } = uplinkProps(change);
  const node = snapshot("thin", site, design);
  const study = new NodeStudy(node);
  const sent = study.answersOf(uplinkOf).uplink([]);
  if (!sent) throw new Error("the node has an uplink");
  return { node, study, sent, answers: { ...study.answersOf(uplinkOf), limits: () => [] } };
}

/** A map of two readings in the form of Prometheus. */
export const twoReadings: DeviceMapProps = {
  prometheus: [
    { series: "edge_node_power_watts", metric: "power" },
    { series: "edge_node_heat_watts", metric: "heat" },
  ],
  source,
};

/** The node with other numbers of what crosses. */
export function sending(change: Partial<ReturnType<typeof uplinkNode>["sent"]>, of: Change = {}) {
  const { node, sent, answers } = uplinkNode(of);
  return { node, answers: { ...answers, uplink: () => ({ ...sent, ...change }) } };
}
