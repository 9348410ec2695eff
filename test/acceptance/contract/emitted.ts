import { App, Testing } from "cdktf";
import { EdgeNodeStack, type EdgeNodeStackProps } from "cdktf-edge-node";
import { firstSite } from "../../../examples/first-site";
import { kuwaitDryCooler } from "../../../examples/kuwait-dry-cooler";
import { riyadhAdiabatic } from "../../../examples/riyadh-adiabatic";
import { twoHosts } from "../../../examples/two-hosts";
import { weakGrid } from "../../../examples/weak-grid";
import { host, withHosts } from "../../support/nodes/hosted-node";
import type { StackJson } from "./contract-problems";

const loosening = { reason: "The contract is held against every prop" };

/** A site in which every prop that reaches the provider is set. */
const everyProp: EdgeNodeStackProps = {
  ...firstSite,
  dockerHost: "ssh://edge@192.0.2.7",
  orchestration: {
    workloads: [
      {
        name: "everything",
        image: `registry.example/everything@sha256:${"0".repeat(64)}`,
        command: ["run"],
        memory: "64 MiB",
        cpuShares: 512,
        user: "1000:1000",
        priority: 9,
        rack: "rack-1",
        shareOfRackPower: "0.1",
        environment: { NAME: "value" },
        files: { "/etc/everything/text.txt": "text", "/etc/everything/decomposed.txt": "e\u0301" },
        healthcheck: { command: ["check"], interval: "1 min", timeout: "2 s", retries: 2, startPeriod: "1 h" },
        ports: [{ container: 9000, host: 9000, address: "192.0.2.7", protocol: "udp" }],
        secrets: { "/run/secrets/everything": { hostFile: "/etc/edge-node/everything" } },
        dataDirectories: ["/everything-data"],
        scratch: { "/tmp": "8 MiB" },
        stopGrace: "1 min",
        sheddable: true,
      },
      {
        name: "loosened",
        image: { variable: "loosened_image" },
        memory: "64 MiB",
        user: "0:0",
        priority: 9,
        rack: "rack-1",
        shareOfRackPower: "0.1",
        environment: { API_TOKEN: "none" },
        ports: [{ container: 80, host: 80, address: "0.0.0.0" }],
        dataDirectories: ["/loosened-data"],
        loosened: {
          rootUser: loosening,
          writableRoot: loosening,
          privilegeGain: loosening,
          capabilities: { ...loosening, add: ["NET_BIND_SERVICE"] },
          anyAddress: loosening,
          privilegedPort: loosening,
          noHealthcheck: loosening,
          secretText: loosening,
          removableData: loosening,
        },
      },
    ],
  },
};

/** A site whose workload asks for what hosts alone have. */
const onHosts = withHosts<EdgeNodeStackProps>(
  {
    ...twoHosts,
    orchestration: {
      ...twoHosts.orchestration,
      workloads: [
        {
          name: "accelerated",
          image: { variable: "accelerated_image" },
          memory: "64 MiB",
          healthcheck: "image",
          priority: 1,
          power: "100 W",
          accelerators: [{ name: "nvidia-l4", count: 1 }],
        },
      ],
    },
  },
  {
    "rack-1": [host("host-1"), host("host-2", { address: "tcp://192.0.2.8:2376", certificates: "/etc/edge-node/engines/host-2" })],
    "rack-2": [host("host-3", { address: { variable: "host_3_engine" }, accelerators: [{ name: "nvidia-l4", count: 2 }] })],
  },
);

/** Terraform JSON of the sites that the contract is held against; those that fail their limits too, for only the JSON counts here. */
export const emittedSites: Readonly<Record<string, StackJson>> = Object.fromEntries(
  Object.entries({
    "first-site": firstSite,
    "riyadh-adiabatic": riyadhAdiabatic,
    "kuwait-dry-cooler": kuwaitDryCooler,
    "weak-grid": weakGrid,
    "every-prop": everyProp,
    "on-hosts": onHosts,
  }).map(([name, props]) => {
    const stack = new EdgeNodeStack(new App({ stackTraces: false }), name, props);
    return [name, JSON.parse(Testing.synth(stack)) as StackJson];
  }),
);
