import { type ComputeProps, defineSite, EdgeApp, EdgeNodeStack, type EdgeNodeStackProps, type OrchestrationProps } from "cdktf-edge-node";
import { firstSite } from "./first-site";
import { abha } from "./parts/abha";
import { compute30kW, orchestration } from "./parts/it-30kw";

const [rack1, rack2] = compute30kW.racks;

/** A host in each rack. The first runs telemetry and broker. */
const compute: ComputeProps = {
  racks: [
    {
      ...rack1,
      hosts: [{ name: "host-1", address: "ssh://edge@10.0.0.7", memory: "60 GiB", cores: 32, networkAddress: "10.0.0.7" }],
    },
    {
      ...rack2,
      hosts: [{ name: "host-2", address: { variable: "host_2_engine" }, memory: "60 GiB", cores: 32 }],
    },
  ],
};

const [demodulator] = orchestration.workloads;

const workloads: OrchestrationProps["workloads"] = [
  demodulator, // fixed to its rack
  {
    name: "archiver",
    image: { variable: "archiver_image" },
    memory: "8 GiB",
    cores: 4,
    healthcheck: "image",
    priority: 5,
    power: "800 W", // placed where there is room
    sheddable: true,
    usesBroker: true,
  },
  {
    name: "viewer",
    image: { variable: "viewer_image" },
    memory: "4 GiB",
    cores: 2,
    healthcheck: "image",
    priority: 7,
    power: "200 W",
    replicas: 2, // in two racks
    sheddable: true,
  },
];

/** The first site with two hosts: what runs where follows, and one of them may be lost. */
export const twoHosts: EdgeNodeStackProps = {
  ...firstSite,
  compute,
  orchestration: {
    broker: {
      ...orchestration.broker,
      ports: [{ container: 4222, host: 4222, address: "10.0.0.7" }],
      tls: { certificate: { hostFile: "/etc/edge-node/broker.pem" }, key: { hostFile: "/etc/edge-node/broker-key.pem" } },
    },
    workloads,
  },
  site: defineSite({
    ...abha,
    grid: { nominal: "400 V line-to-line", minimum: "0.85" },
    promises: { redundancy: { rejection: "N+1", airConditioning: "N+1", feeds: "2N", hosts: "N+1" } },
  }),
};

if (require.main === module) {
  const app = new EdgeApp({ charts: true });
  new EdgeNodeStack(app, "two-hosts", twoHosts);
  app.synth();
}
