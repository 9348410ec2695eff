import type { TerraformStack } from "cdktf";
import { EdgeNode, type EdgeNodeStackProps, OrchestrationModule, TelemetryModule } from "cdktf-edge-node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dockerOutput } from "./engine/docker-engine";
import { machine } from "./engine/machine";
import { renamed, reordered } from "./site/altered-design";
import { Deployment } from "./site/deployment";
import { inspect, siteObjects } from "./site/engine-objects";
import { isData, isKept, type PlannedChange, plannedChanges } from "./site/plan";
import { type QuickSite, quickSite } from "./site/quick-site";
import { writePlainStack } from "./site/write-plain-stack";
import { writeRenamedNode } from "./site/write-renamed-node";
import { writeSite } from "./site/write-site";

const site = "replaced";
const service = (name: string) => `${site}.${name}`;
const nodeOf = ({ dockerHost: _, dockerProviderVersion: __, ...props }: EdgeNodeStackProps) => ({ ...props, name: site });
const store = "http://127.0.0.1:8428";
const note = "written before the change";
const noteFile = "/telemetry-agent-data/note";

/** Names of containers that a plan replaces. */
const replacedServices = (changes: readonly PlannedChange[]) =>
  changes.flatMap(({ type, address, actions }) =>
    type === "docker_container" && actions.join() === "delete,create"
      ? [/^docker_container\.(?:service|files)_(.*)$/.exec(address)?.[1] ?? address]
      : [],
  );

describe("replacement", () => {
  const { engine, images } = machine();
  const deployment = new Deployment(machine());
  const inside = (name: string, ...args: string[]) => dockerOutput(engine, ["exec", service(name), "/.edge-node/probe/busybox", ...args]);
  let design: QuickSite = quickSite(images);

  /** Plans the site as it is now. */
  const planOf = (props: QuickSite) => {
    writeSite(deployment.outdir, site, props);
    return plannedChanges(deployment, site);
  };

  const apply = () => deployment.terraformOutput(site, "apply", "site.tfplan");

  /** Id and start time of every container of the site. */
  const starts = async () => {
    const { containers } = await siteObjects(engine, site);
    const found = await Promise.all(containers.map((name) => inspect(engine, name)));
    return new Map(found.map(({ Name, Id, State }) => [Name.slice(1), `${Id} ${State.StartedAt}`]));
  };

  /** Names whose container is another one now, or was started again. */
  const changedSince = async (before: ReadonlyMap<string, string>) => {
    const after = await starts();
    expect([...after.keys()]).toEqual([...before.keys()]);
    return [...after.keys()].filter((name) => after.get(name) !== before.get(name));
  };

  // What is deployed first was built another way: that this version replaces it is the first test, and nothing is replaced only to come back.
  beforeAll(async () => {
    writeRenamedNode(deployment.outdir, site, nodeOf(design));
    await deployment.terraformOutput(site, "init");
    await deployment.terraformOutput(site, "apply", "-auto-approve");
    await inside("telemetry-agent", "sh", "-c", `echo "${note}" > ${noteFile}`);
    const sample = "--post-data=acceptance_note 42.5";
    await inside("telemetry-store", "wget", "-q", "-O", "/dev/null", sample, `${store}/api/v1/import/prometheus`);
  });

  afterAll(async () => {
    await deployment.takeDown();
    deployment.remove();
  });

  it("replacement by a version that builds the node another way is of every container, and of no data", async () => {
    const changes = await planOf(design);
    const containers = changes.filter(({ type, address }) => type === "docker_container" && !address.includes(".probe_")); // the stack's own
    expect(containers.map(({ actions }) => actions.join())).toEqual(Array.from({ length: 13 }, () => "delete,create"));
    expect(changes.filter(isData).map(({ actions }) => actions.join())).toEqual(["no-op", "no-op", "no-op"]);
    await apply();
    expect(await inside("telemetry-agent", "cat", noteFile)).toBe(`${note}\n`);
    expect((await deployment.terraform(site, "plan", "-detailed-exitcode")).status).toBe(0);
  });

  it("replacement follows the configuration: another target replaces what carries the file of the agent, which reads it while it runs", async () => {
    const before = await starts();
    const targets = { ...design.telemetry.targets, "rack-1": "192.0.2.99:9100" };
    design = { ...design, telemetry: { ...design.telemetry, targets } };
    const changed = (await planOf(design)).filter((change) => !isKept(change));
    expect(changed.map(({ address, actions }) => [address, actions.join()])).toEqual([
      ["docker_container.files_telemetry-agent", "delete,create"],
    ]);
    expect(changed.filter(isData)).toEqual([]);
    await apply();
    expect(await changedSince(before)).toEqual([service("telemetry-agent.seed")]);
    expect(await inside("telemetry-agent", "cat", "/etc/telemetry-agent/scrape.yaml")).toContain("192.0.2.99:9100");
    expect(await inside("telemetry-agent", "cat", noteFile)).toBe(`${note}\n`);
  });

  it("replacement follows the command: another retention replaces the store alone, and the samples are there", async () => {
    const before = await starts();
    design = { ...design, telemetry: { ...design.telemetry, store: { ...design.telemetry.store, retention: "31 d" } } };
    expect(replacedServices((await planOf(design)).filter((change) => !isKept(change)))).toEqual(["telemetry-store"]);
    await apply();
    expect(await changedSince(before)).toEqual([service("telemetry-store")]);
    const stored = await inside("telemetry-store", "wget", "-q", "-O", "-", `${store}/api/v1/export?match[]=acceptance_note`);
    expect(JSON.parse(stored)).toMatchObject({ values: [42.5] });
  });

  it("replacement needs a change: the design written in another order gives an empty plan", async () => {
    writeSite(deployment.outdir, site, reordered(design));
    const { status, stdout } = await deployment.terraform(site, "plan", "-detailed-exitcode");
    expect([status, stdout]).toEqual([0, expect.stringContaining("No changes.")]);
  });

  it("replacement of a renamed rack is of the services that name it, and of no data", async () => {
    const changes = await planOf(renamed(design, "rack-1", "rack-9"));
    const services = new Set(replacedServices(changes));
    expect([...services].sort()).toEqual(["demodulator", "telemetry-agent", "telemetry-alerting", "telemetry-store"]);
    expect(changes.filter(isData).map(({ actions }) => actions.join())).toEqual(["no-op", "no-op", "no-op"]);
  });

  const { telemetry: _telemetry, ...withoutTelemetry } = design;
  const { orchestration: _orchestration, ...empty } = withoutTelemetry;
  it.each([
    ["the broker", { ...design, orchestration: { workloads: design.orchestration.workloads } }],
    ["telemetry", withoutTelemetry],
    ["everything that is deployed", empty],
  ])("replacement is refused when data would go with %s", async (_what, props) => {
    writeSite(deployment.outdir, site, props);
    const { status, stderr } = await deployment.terraform(site, "plan", "-refresh=false");
    expect([status, stderr]).toEqual([1, expect.stringContaining("prevent_destroy")]);
  });

  it.each([
    ["the broker of an EdgeNode", (stack) => new EdgeNode(stack, "node", nodeOf({ ...design, orchestration: { workloads: [] } }))],
    ["telemetry of an EdgeNode", (stack) => new EdgeNode(stack, "node", nodeOf(withoutTelemetry))],
    ["everything that an EdgeNode deploys", (stack) => new EdgeNode(stack, "node", nodeOf(empty))],
    ["TelemetryModule, beside the other module", (stack) => new OrchestrationModule(stack, "orchestration", design.orchestration)],
    ["OrchestrationModule, beside the other module", (stack) => new TelemetryModule(stack, "telemetry", design.telemetry)],
    ["the last module or Service of a stack", () => undefined],
  ] satisfies [string, (stack: TerraformStack) => unknown][])(
    "replacement is refused in a stack of the integrator's when data would go with %s",
    async (_what, fill) => {
      writePlainStack(deployment.outdir, site, fill);
      const { status, stderr } = await deployment.terraform(site, "plan", "-refresh=false");
      expect([status, stderr]).toEqual([1, expect.stringContaining("prevent_destroy")]);
    },
  );

  it("replacement takes one service's data once its description gives them up: first they move, then only they go", async () => {
    const { workloads, broker, probe } = design.orchestration;
    if (broker === undefined) throw new Error("Design must have a broker");
    const loosened = { removableData: { reason: "The acceptance test gives the broker up" } };
    const marked = await planOf({ ...design, orchestration: { ...design.orchestration, broker: { ...broker, loosened } } });
    expect(marked.filter((change) => !isKept(change))).toEqual([]);
    const volume = JSON.stringify(`${site}.message-broker.message-broker-data`);
    expect(marked.filter(({ movesFrom }) => movesFrom !== undefined)).toMatchObject([
      { address: `docker_volume.removable_data[${volume}]`, movesFrom: `docker_volume.data[${volume}]` },
    ]);
    await apply();
    const before = await starts();
    design = { ...design, orchestration: { workloads, ...(probe !== undefined && { probe }) } };
    expect((await planOf(design)).filter((change) => isData(change) && !isKept(change))).toMatchObject([{ actions: ["delete"] }]);
    await apply();
    const { containers, volumes } = await siteObjects(engine, site);
    expect([...before.keys()].filter((name) => !containers.includes(name))).toEqual([
      service("message-broker"),
      service("message-broker.prepare"),
      service("message-broker.seed"),
    ]);
    expect(volumes).not.toContain(JSON.parse(volume));
  });
});
