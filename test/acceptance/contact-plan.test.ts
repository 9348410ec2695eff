import type { EdgeNodeStackProps, WorkloadProps } from "cdktf-edge-node";
import { NodeStudy } from "cdktf-edge-node/rules";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ContactPlan } from "../../constructs/deployment-plan/contact-plan";
import { nodePlan } from "../../constructs/deployment-plan/node-plan";
import { nodeOf } from "../support/nodes/contact-site";
import { landsat9, skyDownlink } from "../support/nodes/sky-site";
import { docker } from "./engine/docker-engine";
import { machine } from "./engine/machine";
import { Deployment } from "./site/deployment";
import { inspect } from "./site/engine-objects";
import { isKept, plannedChanges } from "./site/plan";
import { untilHealthy } from "./site/running";
import { until } from "./site/until";
import { idleWorkload, workloadSite } from "./site/workload-site";
import { writeSite } from "./site/write-site";

const site = "contacts";
const path = "/etc/contact-plan/contact-plan.json";

/** Says the first contact of the plan whenever the file is another, as a program that points its decoder does. */
const follower = [
  "sh",
  "-c",
  `while :; do
     next=$(grep -o '"beginningOfTrack":"[^"]*"' "$EDGE_NODE_CONTACT_PLAN" 2>/dev/null | head -n 1)
     if [ -n "$next" ] && [ "$next" != "$last" ]; then echo "$next"; last=$next; fi
     sleep 1
   done`,
];

describe("the contact plan of a site", () => {
  const { engine, images } = machine();
  const deployment = new Deployment(machine());
  const container = (name: string) => `${site}.${name}`;
  const inside = (name: string, ...args: string[]) => docker(engine, ["exec", container(name), "/bin/busybox", ...args]);
  const said = async (name: string) => (await docker(engine, ["logs", container(name)])).stdout.trim().split("\n");
  const life = async (name: string) => {
    const { Id, State } = await inspect(engine, container(name));
    return `${Id} ${State.StartedAt}`;
  };
  const workloads: readonly WorkloadProps[] = [
    { ...idleWorkload(images, "follower"), command: follower, contactPlan: "reread" },
    { ...idleWorkload(images, "loader"), contactPlan: "restart" },
    idleWorkload(images, "bystander"),
  ];

  /** The site with elements whose satellite is that much further on its orbit. */
  function siteWith(degreesOn: number): EdgeNodeStackProps {
    const elements = { ...landsat9, MEAN_ANOMALY: landsat9.MEAN_ANOMALY + degreesOn };
    const source = { mark: "declared", document: `Elements of the test, ${degreesOn}° on`, owner: "downlink@example.org" } as const;
    return { ...workloadSite(images, workloads), downlink: skyDownlink({ elements: { data: [elements], source } }) };
  }

  const textOf = (props: EdgeNodeStackProps) => nodePlan(new NodeStudy(nodeOf(props, site))).texts["contact-plan"] ?? "";
  const firstOf = (text: string) => `"beginningOfTrack":"${(JSON.parse(text) as ContactPlan).scheduledActivities[0]?.beginningOfTrack}"`;
  const [before, after] = [siteWith(0), siteWith(5)];

  beforeAll(async () => {
    writeSite(deployment.outdir, site, before);
    await deployment.terraformOutput(site, "init");
    await deployment.terraformOutput(site, "apply", "-auto-approve");
    await untilHealthy(engine, ["follower", "loader", "bystander"].map(container), 60);
  });

  afterAll(async () => {
    await deployment.takeDown();
    deployment.remove();
  });

  it("is read by a workload that runs, byte for byte as it was planned, and by nobody who did not ask for it", async () => {
    expect(textOf(before)).not.toBe(textOf(after));
    expect((await inside("follower", "cat", path)).stdout).toBe(textOf(before));
    expect((await inside("loader", "cat", path)).stdout).toBe(textOf(before));
    expect((await inside("bystander", "test", "-e", path)).status).toBe(1);
    await until("the follower says the first contact", 30, async () =>
      (await said("follower")).includes(firstOf(textOf(before))) ? true : undefined,
    );
  });

  it("cannot be written, removed or replaced by a workload", async () => {
    for (const command of [`echo x > ${path}`, `rm ${path}`, `mv ${path} ${path}.old`, `echo x > ${path}.new`]) {
      const { status, stderr } = await inside("follower", "sh", "-c", command);
      expect([command, status, stderr]).toEqual([command, 1, expect.stringContaining("Read-only file system")]);
    }
    expect((await inside("follower", "cat", path)).stdout).toBe(textOf(before));
  });

  it("leaves nothing to change: a second plan is empty", async () => {
    expect((await deployment.terraform(site, "plan", "-detailed-exitcode")).status).toBe(0);
  });

  it("is another by newer elements: who rereads it runs on and has it, who reads it when it starts is replaced", async () => {
    const lives = { follower: await life("follower"), bystander: await life("bystander") };
    const loader = await life("loader");
    writeSite(deployment.outdir, site, after);
    const changes = (await plannedChanges(deployment, site)).filter((change) => !isKept(change));
    expect(changes.map(({ address, actions }) => `${address} ${actions.join()}`).sort()).toEqual([
      "docker_container.files_follower delete,create",
      "docker_container.files_loader delete,create",
      "docker_container.service_loader delete,create",
      expect.stringMatching(/^docker_volume\.files_loader__\S+ delete,create$/),
    ]);
    await deployment.terraformOutput(site, "apply", "site.tfplan");
    await until("the follower says the new first contact", 30, async () =>
      (await said("follower")).at(-1) === firstOf(textOf(after)) ? true : undefined,
    );
    expect((await inside("follower", "cat", path)).stdout).toBe(textOf(after));
    expect((await inside("loader", "cat", path)).stdout).toBe(textOf(after));
    expect({ follower: await life("follower"), bystander: await life("bystander") }).toEqual(lives);
    expect(await life("loader")).not.toBe(loader);
    expect((await deployment.terraform(site, "plan", "-detailed-exitcode")).status).toBe(0);
  });
});
