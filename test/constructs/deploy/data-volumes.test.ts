import { DockerProvider } from "@cdktf/provider-docker/lib/provider";
import { Volume } from "@cdktf/provider-docker/lib/volume";
import { TerraformStack, Testing } from "cdktf";
import { EdgeNode, EdgeNodeStack } from "cdktf-edge-node";
import { Construct } from "constructs";
import { describe, expect, it } from "vitest";
import { dataVolumes } from "../../../constructs/deploy/data-volumes";
import { deployServices } from "../../../constructs/deploy/deploy-services";
import { dockerProvider } from "../../../constructs/deploy/provider";
import { withRemovableData } from "../../../constructs/studies/snapshot/removable-data";
import { firstSite } from "../../../examples/first-site";
import { planNode } from "../../support/deploy/planned-node";
import { agent, collector, deploy } from "../../support/deploy/service-facts";
import { type Synthesized, synthesized } from "../../support/deploy/synthesized";

interface Move {
  readonly from: string;
  readonly to: string;
}

function json(props: typeof firstSite): Synthesized["json"] & { readonly moved?: readonly Move[] } {
  const stack = new EdgeNodeStack(Testing.app(), "first-site", props);
  planNode(stack.edgeNode);
  return JSON.parse(Testing.synth(stack));
}

/** Addresses in Terraform of the volumes of a block. */
function addresses(block: string, { resource }: Synthesized["json"]): string[] {
  const forEach = String(resource?.docker_volume?.[block]?.for_each ?? "${toset([])}");
  const names = JSON.parse(/^\$\{toset\((.*)\)\}$/.exec(forEach)?.[1] ?? "") as string[];
  return names.map((name) => `docker_volume.${block}[${JSON.stringify(name)}]`);
}

describe("DataVolumes of first-site", () => {
  const pinned = [
    "first-site.message-broker.message-broker-data",
    "first-site.telemetry-agent.telemetry-agent-data",
    "first-site.telemetry-store.telemetry-store-data",
  ];

  it("A change of these names or addresses LOSES DATA AT EVERY SITE: Terraform takes the volumes for others", () => {
    const site = json(firstSite);
    expect(addresses("data", site)).toEqual(pinned.map((name) => `docker_volume.data["${name}"]`));
    expect(site.resource?.docker_volume?.data).toEqual({
      name: "${each.key}",
      for_each: expect.any(String),
      lifecycle: { prevent_destroy: true },
    });
  });

  it("DataVolumes moves a volume between the blocks by its address when its data is given up, and back", () => {
    const given = json(withRemovableData(firstSite, "Site closed, A. Operator"));
    expect(addresses("data", given)).toEqual([]);
    expect(addresses("removable_data", given)).toEqual(pinned.map((name) => `docker_volume.removable_data["${name}"]`));
    expect(given.resource?.docker_volume?.removable_data).not.toHaveProperty("lifecycle");
    expect(given.moved).toEqual(
      pinned.map((name) => ({ from: `docker_volume.data["${name}"]`, to: `docker_volume.removable_data["${name}"]` })),
    );
    expect(json(firstSite).moved).toEqual(given.moved?.map(({ from, to }) => ({ from: to, to: from })));
  });

  it("DataVolumes keeps the protected block while nothing is in it: data of a service that was taken out stays protected", () => {
    const { telemetry: _, orchestration: __, ...without } = firstSite;
    expect(json(without).resource?.docker_volume?.data).toMatchObject({ for_each: "${toset([])}", lifecycle: { prevent_destroy: true } });
  });
});

describe("DataVolumes of a stack of the integrator's", () => {
  const { telemetry: _, orchestration: __, ...without } = firstSite;

  it.each<[string, (stack: TerraformStack) => void]>([
    [
      "EdgeNode without services, beside a provider of the integrator's",
      (stack) => {
        new DockerProvider(stack, "docker", {});
        new EdgeNode(stack, "node", without);
      },
    ],
    ["dockerProvider() alone, from which a module or Service was taken", (stack) => dockerProvider(stack)],
  ])("DataVolumes stands there with %s: data of what was taken out stays protected", (_what, fill) => {
    const { resource } = synthesized("riyadh-1", fill).json;
    expect(resource?.docker_volume?.data).toMatchObject({ for_each: "${toset([])}", lifecycle: { prevent_destroy: true } });
  });
});

describe("VolumeBlock", () => {
  it.each(["before", "after"])("VolumeBlock refuses a volume of the integrator's that has its address, declared %s it", (when) => {
    expect(() =>
      synthesized("site", (stack) => {
        const own = () => new Volume(stack, "data", { name: "mine" });
        if (when === "before") own();
        dockerProvider(stack);
        if (when === "after") own();
      }),
    ).toThrow("Volume data must be that of the data of services alone but site/data has the address too: rename the other");
  });
});

describe("dataVolumes()", () => {
  const volume = "riyadh-1.collector.collector-data";

  it("dataVolumes() does not depend on the place in the construct tree, nor on the order of services or directories", () => {
    const one = { ...collector, dataDirectories: ["/collector-data", "/a.b/c"] };
    const other = { ...agent, dataDirectories: ["/agent-data"] };
    const deep = synthesized("riyadh-1", (stack) => {
      dockerProvider(stack);
      const place = new Construct(new Construct(stack, "elsewhere"), "deeper");
      deployServices(place, "telemetry", [{ ...one, dataDirectories: [...one.dataDirectories].reverse() }, other]);
    });
    const shallow = deploy([other, one]);
    expect(addresses("data", deep.json)).toEqual(addresses("data", shallow.json));
    expect(addresses("data", deep.json)).toEqual([
      'docker_volume.data["riyadh-1.agent.agent-data"]',
      'docker_volume.data["riyadh-1.collector.a_2eb.c"]',
      `docker_volume.data["${volume}"]`,
    ]);
  });

  it("dataVolumes() mounts each volume at its directory, in the order of their paths", () => {
    let mounts: unknown;
    synthesized("riyadh-1", (stack) => {
      dockerProvider(stack);
      mounts = dataVolumes(stack, "riyadh-1.agent", { dataDirectories: ["/b", "/a-${x}"], loosened: {} }, undefined);
    });
    expect(mounts).toEqual([
      { containerPath: "/a-$${x}", volumeName: '${docker_volume.data["riyadh-1.agent.a-_24_7bx_7d"].name}' },
      { containerPath: "/b", volumeName: '${docker_volume.data["riyadh-1.agent.b"].name}' },
    ]);
  });

  it("dataVolumes() protects data from a plan until the design says why it may go, of that service alone", () => {
    const loosened = { removableData: { reason: "Site closed" } };
    const both = deploy([
      { ...collector, loosened },
      { ...agent, dataDirectories: ["/agent-data"] },
    ]).json as ReturnType<typeof json>;
    expect(addresses("removable_data", both)).toEqual([`docker_volume.removable_data["${volume}"]`]);
    expect(addresses("data", both)).toEqual(['docker_volume.data["riyadh-1.agent.agent-data"]']);
    expect(both.moved).toHaveLength(2);
  });

  it("dataVolumes() refuses a directory whose volume the engine could not keep, by the bytes of its whole name", () => {
    const deployed = (directory: string) => () => deploy([{ ...agent, dataDirectories: [directory] }]);
    const longest = 255 - "riyadh-1.agent.".length;
    expect(deployed(`/${"d".repeat(longest)}`)).not.toThrow();
    const directory = `/${"é".repeat(longest / 6 + 1)}`; // a letter that is written in six
    expect(deployed(directory)).toThrow(
      `Name of the volume for ${directory} of riyadh-1.agent must have at most 255 bytes but has 261: shorten the directory`,
    );
  });

  it("dataVolumes() gives no labels to a volume: a change of one would make it anew", () => {
    expect(deploy([collector]).json.resource?.docker_volume?.data).not.toHaveProperty("labels");
  });

  it("dataVolumes() of two stacks of one app stay apart", () => {
    const app = Testing.app();
    const texts = ["site-a", "site-b"].map((site) => {
      const stack = new TerraformStack(app, site);
      dockerProvider(stack);
      deployServices(stack, "telemetry", [collector]);
      return JSON.parse(Testing.synth(stack)) as Synthesized["json"];
    });
    expect(texts.map((text) => addresses("data", text))).toEqual([
      ['docker_volume.data["site-a.collector.collector-data"]'],
      ['docker_volume.data["site-b.collector.collector-data"]'],
    ]);
  });
});
