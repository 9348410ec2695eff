import { defineSite, type EdgeNodeStackProps, type HostProps, type PromisesProps, type RackProps, snapshot } from "cdktf-edge-node";
import { NodeStudy } from "../../../constructs/studies/node-study";
import { nodeShedding } from "../../../constructs/studies/shedding/node-shedding";
import { lagos, lagosSolarHybrid } from "../../../examples/lagos-solar-hybrid";
import { shedWorkloads } from "../../../examples/shed-workloads";
import { host, withHosts } from "./hosted-node";

const { site: _, policy: __, ...example } = shedWorkloads;

type Orchestration = NonNullable<EdgeNodeStackProps["orchestration"]>;

interface Change {
  readonly promises?: Partial<PromisesProps>;
  /** Whether the site promises to shed. @default true */
  readonly promised?: boolean;
  /** Whether the site has the programs that shed. @default true */
  readonly controlled?: boolean;
  readonly rack?: Partial<RackProps>;
  /** Hosts by their racks. @default none, everything runs on one engine */
  readonly hosts?: Readonly<Record<string, readonly HostProps[]>>;
  /** Whether all workloads may go. @default those of the example */
  readonly allGo?: boolean;
  readonly telemetry?: EdgeNodeStackProps["telemetry"];
  readonly gensets?: NonNullable<EdgeNodeStackProps["power"]>["gensets"];
  readonly orchestration?: Partial<Orchestration>;
}

/** Props of the example that sheds, with a change. */
export function sheddingProps({
  promises,
  promised = true,
  controlled = true,
  rack,
  hosts = {},
  allGo,
  telemetry,
  gensets,
  orchestration,
}: Change = {}) {
  const { shedding, workloads, ...others } = { ...example.orchestration, ...orchestration } as Orchestration;
  const [first, second] = example.compute?.racks ?? [];
  if (!first || !second || !example.power) throw new Error("the example has two racks and power");
  const site = defineSite({
    ...lagos,
    grid: { nominal: "400 V line-to-line", minimum: "0.85" },
    promises: {
      redundancy: { rejection: "N+1", airConditioning: "N+1", feeds: "N" },
      autonomy: "3 h",
      ...(promised && { shedding: { downTo: 5 } }),
      ...promises,
    },
  });
  const props = {
    ...example,
    site,
    compute: { ...example.compute, racks: [first, { ...second, ...rack }] },
    power: {
      ...example.power,
      ...(gensets && { gensets, ...(lagosSolarHybrid.power?.standby && { standby: lagosSolarHybrid.power.standby }) }),
    },
    orchestration: {
      ...others,
      workloads: allGo ? workloads.map((one) => ({ ...one, sheddable: true, priority: 9 })) : workloads,
      ...(controlled && shedding && { shedding }),
    },
    ...(telemetry && { telemetry }),
  } satisfies EdgeNodeStackProps;
  return withHosts(props, hosts);
}

/** Two hosts, each with workloads that go: viewer on host-1, which has the telemetry, archiver and trainer on host-2. */
export function onTwoHosts({ store = {}, second = {} }: { readonly store?: object; readonly second?: Partial<HostProps> } = {}) {
  const { telemetry } = example;
  if (!telemetry) throw new Error("the example has telemetry");
  const ports = [{ container: 8428, host: 18_428, address: "10.0.0.7" }];
  const loosened = { plainText: { reason: "The network between the racks is its own, A. Operator, 2026-12-03" } };
  return {
    hosts: {
      "rack-1": [host("host-1", { networkAddress: "10.0.0.7" })],
      "rack-2": [host("host-2", { networkAddress: "10.0.0.8", ...second })],
    },
    telemetry: { ...telemetry, store: { ...telemetry.store, ports, loosened, ...store } },
  } satisfies Change;
}

/** The node of the example that sheds, with a change, and what it sheds. */
export function sheddingNode(change: Change = {}) {
  const { site, ...design } = sheddingProps(change);
  const node = snapshot("shed-workloads", site, design);
  const study = new NodeStudy(node);
  const shedding = nodeShedding(study);
  return { node, study, shedding, answers: { shedding } };
}

/** The example without the reading of a series, such as the charge of the battery. */
export function withoutTarget(device: string): NonNullable<EdgeNodeStackProps["telemetry"]> {
  const { telemetry } = example;
  if (!telemetry) throw new Error("the example has telemetry");
  const { [device]: _, ...targets } = telemetry.targets;
  return { ...telemetry, targets };
}
