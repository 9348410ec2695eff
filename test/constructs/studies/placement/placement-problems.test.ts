import { type EdgeNodeStackProps, type HostProps, type OrchestrationProps, snapshot, type WorkloadProps } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { PropsError } from "../../../../constructs/props";
import { firstSite } from "../../../../examples/first-site";
import { orchestration, telemetry } from "../../../../examples/parts/it-30kw";
import { host, hostedSite, placedWorkload, withHosts } from "../../../support/nodes/hosted-node";

function problems({ site, ...design }: EdgeNodeStackProps): readonly string[] {
  try {
    snapshot("hosted", site, design);
    return [];
  } catch (error) {
    if (!(error instanceof PropsError)) throw error;
    return error.problems.map(({ path, message }) => `${path} ${message}`);
  }
}

/** Racks that draw as much idle as at work. */
function idleAlone(): EdgeNodeStackProps {
  const { compute, ...rest } = hostedSite([placedWorkload("viewer", { power: "1 W" })]);
  if (!compute) throw new Error("the site has racks");
  return { ...rest, compute: { ...compute, racks: compute.racks.map((rack) => ({ ...rack, idle: "15 kW", maximum: "15 kW" })) } };
}

const fixed = (change: Partial<WorkloadProps> = {}): WorkloadProps => ({
  name: "decoder",
  image: { variable: "decoder_image" },
  memory: "8 GiB",
  healthcheck: "image",
  priority: 1,
  rack: "rack-1",
  shareOfRackPower: "20 %",
  ...change,
});
const alone = (change: Partial<OrchestrationProps>): EdgeNodeStackProps => ({
  ...firstSite,
  orchestration: { ...orchestration, ...change },
});
const at = "orchestration.workloads[0]";

describe("placementProblems()", () => {
  it("placementProblems() says of each workload what is wrong with several, and once of replicas", () => {
    const leaving = withHosts(hostedSite([fixed({ host: "host-1" })], { broker: { ...orchestration.broker, host: "host-1" } }), {
      "rack-1": [host("host-1", { leaving: true })],
      "rack-2": [host("host-2")],
    });
    expect(problems(leaving)).toEqual(
      [`${at}.host`, "orchestration.broker.host"].map((path) => `${path} names the host "host-1" that is leaving: use one of host-2`),
    );
    const missing = 'names the host "host-3" that the node does not have: use one of host-1, host-2';
    expect(problems(hostedSite([fixed({ host: "host-3" }), fixed({ name: "viewer", host: "host-3" })]))).toEqual([
      `${at}.host ${missing}`,
      `orchestration.workloads[1].host ${missing}`,
    ]);
  });

  it.each<[string, EdgeNodeStackProps, string]>([
    [
      "a power where no rack has hosts",
      alone({ workloads: [placedWorkload("viewer")] }),
      `${at}.power places the workload on a host but no rack has hosts`,
    ],
    ["a host where no rack has any", alone({ workloads: [fixed({ host: "host-1" })] }), `${at}.host names "host-1" but no rack has hosts`],
    ["replicas where no rack has hosts", alone({ workloads: [fixed({ replicas: 2 })] }), `${at}.replicas each need a host of their own`],
    [
      "accelerators where no rack has hosts",
      alone({ workloads: [fixed({ accelerators: [{ name: "nvidia-l4", count: 1 }] })] }),
      `${at}.accelerators are those of a host but no rack has hosts`,
    ],
    [
      "a host that is none",
      hostedSite([fixed({ host: "host-3" })]),
      `${at}.host names the host "host-3" that the node does not have: use one of host-1, host-2`,
    ],
    [
      "a host of another rack",
      hostedSite([fixed({ host: "host-2" })]),
      `${at}.host must be a host of rack-1 but host-2 is one of rack-2: use host-1`,
    ],
    [
      "a rack without hosts beside one with several",
      withHosts(hostedSite([fixed({ rack: "rack-2" })]), { "rack-1": [host("host-1"), host("host-2")] }),
      `${at}.rack must have hosts, as others of the node have, but rack-2 has none: add hosts to rack-2, or name rack-1`,
    ],
    [
      "devices of no host that is named",
      hostedSite([fixed({ devices: [{ host: "/dev/ttyUSB0" }], loosened: { devices: { reason: "receiver" } } })]),
      `${at}.host is required because its devices are those of one host: name the host that has /dev/ttyUSB0`,
    ],
    [
      "more memory than any host has",
      hostedSite([placedWorkload("viewer", { memory: "65 GiB" })]),
      `${at}.memory must be at most what a host has but is 65 GiB, and host-1, which has most, has 64 GiB: lower it, or add a larger host`,
    ],
    [
      "more cores than any host has",
      hostedSite([placedWorkload("viewer", { cores: 17 })]),
      `${at}.cores must be at most what a host has but is 17`,
    ],
    [
      "more power than any rack draws above idle",
      hostedSite([placedWorkload("viewer", { power: "13 kW" })]),
      `${at}.power must be at most what a rack with hosts draws above idle but is 13 kW, and rack-1, which draws most, draws 12750 W`,
    ],
    [
      "power where racks with hosts draw nothing above idle",
      idleAlone(),
      `${at}.power must be at most what a rack with hosts draws above idle but none of rack-1, rack-2 draws any: lower its idle, or raise its maximum or utilisation`,
    ],
    [
      "an accelerator that no host has",
      hostedSite([placedWorkload("viewer", { accelerators: [{ name: "nvidia-l4", count: 1 }] })]),
      `${at}.accelerators asks for 1 of nvidia-l4 but no host of the node has one`,
    ],
    [
      "more replicas than hosts",
      hostedSite([placedWorkload("viewer", { replicas: 3 })]),
      `${at}.replicas must be at most the hosts of the node, one each, but are 3 and the node has 2`,
    ],
    [
      "more replicas than the rack has hosts",
      hostedSite([fixed({ replicas: 2 })]),
      `${at}.replicas must be at most the hosts of rack-1, one each, but are 2 and rack-1 has 1`,
    ],
    [
      "a broker on a host that is none",
      hostedSite([fixed()], { broker: { ...orchestration.broker, host: "host-9" } }),
      `orchestration.broker.host names the host "host-9" that the node does not have`,
    ],
    [
      "telemetry on a host that is none",
      { ...hostedSite([fixed()]), telemetry: { ...telemetry, host: "host-9" } },
      `telemetry.host names the host "host-9" that the node does not have`,
    ],
  ])("placementProblems() refuses %s, with the place, the value and the remedy", (_what, site, expected) => {
    const found = problems(site);
    expect(
      found.filter((one) => one.startsWith(expected)),
      found.join("\n"),
    ).toHaveLength(1);
    expect(new Set(found.map((one) => one.split(" ")[0]))).toEqual(new Set([expected.split(" ")[0]]));
  });

  it("placementProblems() takes a rack without hosts where the site has one alone", () => {
    expect(problems(withHosts(hostedSite([fixed({ rack: "rack-2" })]), { "rack-1": [host("host-1")] }))).toEqual([]);
  });
});

describe("brokerProblems()", () => {
  const user = fixed({ name: "archiver", rack: "rack-2", usesBroker: true });
  const ports = [{ container: 4222, host: 14_222, address: "10.0.0.7" }];
  const plainText = { reason: "The network between the racks is our own" };
  const site = (broker: Partial<NonNullable<OrchestrationProps["broker"]>>, hosts: Partial<HostProps> = {}) =>
    withHosts(hostedSite([user], { broker: { ...orchestration.broker, ...broker } }), {
      "rack-1": [host("host-1", { networkAddress: "10.0.0.7", ...hosts })],
      "rack-2": [host("host-2")],
    });

  it.each<[string, EdgeNodeStackProps, RegExp]>([
    ["no broker", withoutBroker(alone({ workloads: [fixed({ usesBroker: true })] })), /must have a broker but the node has none/],
    [
      "nothing published and nothing encrypted",
      site({}),
      /on host-1 from host-2 but cannot: publish port 4222 .*; give orchestration\.broker\.tls/,
    ],
    ["nothing encrypted", site({ ports }), /cannot: give orchestration\.broker\.tls, or say in its loosened\.plainText/],
    [
      "nothing published",
      site({ loosened: { plainText } }),
      /cannot: publish port 4222 of the broker in its ports, on the networkAddress of host-1/,
    ],
    [
      "a port of the loopback",
      site({ ports: [{ container: 4222, host: 14_222, address: "127.0.0.1" }], loosened: { plainText } }),
      /cannot: publish port 4222/,
    ],
    [
      "a port of an address that is another's",
      site({ ports: [{ container: 4222, host: 14_222, address: "10.9.9.9" }], loosened: { plainText } }),
      /cannot: publish port 4222 of the broker in its ports, on the networkAddress of host-1/,
    ],
    [
      "a broker on another host than the one whose address it has",
      withHosts(
        hostedSite([{ ...user, rack: "rack-1" }], { broker: { ...orchestration.broker, ports, loosened: { plainText }, host: "host-2" } }),
        {
          "rack-1": [host("host-1", { networkAddress: "10.0.0.7" })],
          "rack-2": [host("host-2", { networkAddress: "10.0.0.8" })],
        },
      ),
      /on host-2 from host-1 but cannot: publish port 4222 of the broker in its ports, on the networkAddress of host-2/,
    ],
  ])("brokerProblems() refuses a workload that uses the broker where there is %s", (_what, described, expected) => {
    expect(problems(described)).toEqual([expect.stringMatching(expected)]);
  });

  it("brokerProblems() takes what is published and encrypted, or plain for a reason", () => {
    const file = (name: string) => ({ hostFile: `/etc/edge-node/${name}.pem` });
    expect(problems(site({ ports, tls: { certificate: file("broker"), key: file("key") } }))).toEqual([]);
    expect(problems(site({ ports, loosened: { plainText } }))).toEqual([]);
    const everywhere = {
      ports: [{ container: 4222, host: 14_222, address: "0.0.0.0" }],
      loosened: { plainText, anyAddress: { reason: "test" } },
    };
    expect(problems(site(everywhere, { networkAddress: "10.0.0.7" }))).toEqual([]);
    expect(problems(site({ host: "host-2" }))).toEqual([]);
  });
});

function withoutBroker({ orchestration: described, ...rest }: EdgeNodeStackProps): EdgeNodeStackProps {
  const { broker: _, ...others } = described ?? { workloads: [] };
  return { ...rest, orchestration: others };
}
