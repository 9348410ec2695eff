import { type EdgeNodeStackProps, type NodeDesign, readSitePhases, type SiteFile, type WorkloadProps } from "cdktf-edge-node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { host, withHosts } from "../support/nodes/hosted-node";
import { docker, type EngineAddress, type OwnEngine } from "./engine/docker-engine";
import { type HostBeside, hostBeside, imagesForAll } from "./engine/host-beside";
import { machine } from "./engine/machine";
import { Deployment } from "./site/deployment";
import { inspect, siteObjects } from "./site/engine-objects";
import { isKept, plannedChanges } from "./site/plan";
import { quickSite } from "./site/quick-site";
import { runningServices, untilHealthy } from "./site/running";
import { until } from "./site/until";
import { idleWorkload } from "./site/workload-site";
import { writeSite } from "./site/write-site";

const site = "growing";
const healthyS = 90; // [s]

describe.skipIf(machine().beside === undefined)("a site that gets a second container module later", () => {
  const { engine } = machine();
  const images = imagesForAll(machine(), machine().images);
  const deployment = new Deployment(machine());
  let beside: HostBeside;
  let second: OwnEngine;
  let grown: EdgeNodeStackProps;

  const placed = (name: string, priority: number): WorkloadProps => {
    const { rack: _, shareOfRackPower: __, ...rest } = idleWorkload(images, name);
    return { ...rest, cores: 1, priority, power: "100 W" };
  };
  const write = (props: EdgeNodeStackProps) => writeSite(deployment.outdir, site, props);

  /** The site of the example in a phase, with the images of the run, hosts, and workloads that are placed. */
  function inPhase(
    { design, site: at, policy }: SiteFile,
    workloads: readonly WorkloadProps[],
    hosts: readonly string[],
  ): EdgeNodeStackProps {
    const { telemetry, orchestration } = quickSite(images);
    const own = (name: string) =>
      host(name, {
        address: name === "host-1" ? engine.host : second.address.host,
        memory: "4 GiB",
        cores: name === "host-1" ? 1 : 2,
      });
    const changed: NodeDesign = {
      ...design,
      telemetry: { ...telemetry, targets: design.telemetry?.targets ?? {} },
      orchestration: { ...orchestration, workloads },
    };
    const [first, last] = hosts;
    return {
      ...withHosts(changed, { "rack-1": [own(`${first}`)], ...(last !== undefined && { "rack-3": [own(last)] }) }),
      site: at,
      policy,
    };
  }

  /** When each container of the site was made and started, by its name. */
  async function lives(at: EngineAddress): Promise<Readonly<Record<string, string>>> {
    const { containers } = await siteObjects(at, site);
    const all = await Promise.all(containers.map(async (name) => [name, await inspect(at, name)] as const));
    return Object.fromEntries(all.map(([name, { Id, State }]) => [name, `${Id} ${State.StartedAt}`]));
  }

  /** What a program of telemetry says at a page of its own. */
  async function page(name: string, port: number, path: string): Promise<string> {
    const { stdout } = await docker(engine, [
      "exec",
      `${site}.${name}`,
      "/.edge-node/probe/wget",
      "-q",
      "-O",
      "-",
      `http://127.0.0.1:${port}${path}`,
    ]);
    return stdout;
  }

  beforeAll(async () => {
    beside = await hostBeside(machine(), "growing-2", 3);
    second = beside.engine;
    const [before, later] = readSitePhases("examples/growing/growing.yaml");
    if (!later) throw new Error("the example has a second phase");
    const first = inPhase(before, [placed("viewer", 5)], ["host-1"]);
    const next = inPhase(later, [placed("viewer", 5), placed("urgent", 1), placed("calibrator", 6)], ["host-1", "host-2"]);
    grown = { ...first, phases: [{ name: "second-module", ...next }] };
    write(grown);
    await deployment.terraformOutput(site, "init");
    await deployment.terraformOutput(site, "apply", "-auto-approve");
    await untilHealthy(engine, await runningServices(engine, site), healthyS);
  });

  afterAll(async () => {
    await deployment.takeDown();
    deployment.remove();
    await beside.remove();
  });

  it("is planned without replacing anything that runs: all that it brings is new, and three containers that never run carry other configuration", async () => {
    write({ ...grown, phase: "second-module" });
    const changes = (await plannedChanges(deployment, site)).filter((change) => !isKept(change));
    const others = changes.filter(({ actions }) => actions.join() !== "create");
    expect(others.map(({ address, actions }) => [address.replace(/__on__.*$/, ""), actions.join()])).toEqual([
      ["docker_container.files_telemetry-agent", "delete,create"],
      ["docker_container.files_telemetry-alerting", "delete,create"],
      ["docker_container.files_telemetry-store", "delete,create"],
    ]);
    expect(changes.map(({ address }) => address).some((address) => address.startsWith("docker_container.service_calibrator"))).toBe(true);
  });

  it("is applied while everything of the first module runs on as it was, and a plan is empty", async () => {
    const before = await lives(engine);
    await deployment.terraformOutput(site, "apply", "site.tfplan");
    const after = await lives(engine);
    const same = Object.keys(before).filter((name) => after[name] === before[name]);
    const seeds = ["telemetry-agent.seed", "telemetry-alerting.seed", "telemetry-store.seed"].map((name) => `${site}.${name}`);
    expect(
      Object.keys(before)
        .filter((name) => !same.includes(name))
        .sort(),
    ).toEqual(seeds);
    expect(await runningServices(engine, site)).toContain(`${site}.viewer`);
    expect(await runningServices(second.address, site)).toEqual([`${site}.calibrator`, `${site}.urgent`].sort());
    await untilHealthy(second.address, await runningServices(second.address, site), healthyS);
    expect((await deployment.terraform(site, "plan", "-detailed-exitcode")).status).toBe(0);
  });

  it("is watched by the agent that runs: it samples the new rack without a start of its own", async () => {
    await until("the agent samples rack-3", 60, async () =>
      (await page("telemetry-agent", 8429, "/api/v1/targets")).includes("192.0.2.13:9100") ? true : undefined,
    );
    await until("the alerting watches rack-3", 60, async () =>
      (await page("telemetry-alerting", 8880, "/api/v1/rules")).includes("compute/rack-3") ? true : undefined,
    );
  });
});
