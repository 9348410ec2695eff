import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { machine } from "./engine/machine";
import { AskedSite } from "./site/asked-site";
import { Deployment } from "./site/deployment";
import { documentedCommands } from "./site/documented-commands";
import { inspect, isService, type SiteObjects, siteObjects } from "./site/engine-objects";
import { runningServices, untilHealthy } from "./site/running";
import { until } from "./site/until";

const name = "rolled-out";
const nothing = { containers: [], networks: [], volumes: [] };
const given = 'loosened: { removableData: { reason: "End of the acceptance test" } }';
const removable = `telemetry: { agent: { ${given} }, store: { ${given} } }\norchestration: { broker: { ${given} } }\n`;
const services = ["archiver", "demodulator", "message-broker", "telemetry-agent", "telemetry-alerting", "telemetry-store"];

/** A site from its file to running services and back, by the documented command alone. */
describe("edge-node deploy and destroy", () => {
  const { engine } = machine();
  const deployment = new Deployment(machine());
  const site = new AskedSite(machine(), name, deployment.folder);
  const deploy = `${documentedCommands("Three commands").split("\n").at(-1)?.replace(/ #.*/, "")} --yes --quiet`;
  const destroy = deploy.replace(" deploy ", " destroy ").replace(" --pull", "");
  const env = { ...deployment.environment, PATH: [site.environment.PATH, deployment.environment.PATH].join(delimiter) };
  const run = (line: string, more: Readonly<Record<string, string>> = {}) => site.shell(line, { ...env, ...more });
  const objects = () => siteObjects(engine, name);
  const starts = async () => {
    const all = await Promise.all((await objects()).containers.map((container) => inspect(engine, container)));
    return all.map(({ Name, Id, State }) => `${Name} ${Id} ${State.StartedAt}`);
  };
  const state = () => {
    const file = join(deployment.folder, `terraform.${name}.tfstate`);
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  };

  /** A deploy that is under way, once `reached` holds. */
  async function underWay(reached: (found: SiteObjects, state: string) => boolean): Promise<ChildProcess> {
    const [program, args] = site.typed(deploy);
    const child = spawn(program, args, { cwd: site.folder, env: { ...process.env, ...env }, detached: true, stdio: "ignore" });
    await until("moment", 120, async () => (reached(await objects(), state()) ? true : undefined));
    return child;
  }

  /** Sends what a terminal sends: to all of them. */
  async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
    const code = new Promise<number | null>((resolve) => child.once("exit", resolve));
    process.kill(-(child.pid ?? 0), signal);
    return code;
  }

  const isAwaited = ({ containers }: SiteObjects, written: string) =>
    containers.filter(isService).length === services.length && written.includes('"service_message-broker"');

  beforeAll(async () => {
    await site.pull(engine);
    site.write();
  });

  afterAll(async () => {
    site.write("", removable);
    await run(deploy);
    await run(destroy);
    deployment.remove();
  });

  it("of an engine that refuses ends with 1, and nothing is touched", async () => {
    const { status, stdout, stderr } = await run(deploy, { DOCKER_HOST: "tcp://127.0.0.1:1" });
    expect([status, stdout]).toEqual([1, expect.stringContaining("preflight/engine-answers")]);
    expect(stderr).toContain("nothing was touched");
    expect([existsSync(join(deployment.stackFolder(name), ".terraform")), state()]).toEqual([false, ""]);
  });

  it("without a terminal and --yes ends with 2 behind the plan, and nothing is touched", async () => {
    const { status, stdout, stderr } = await run(deploy.replace(" --yes", ""));
    expect([status, stderr]).toEqual([2, expect.stringContaining("deploy again with --yes")]);
    expect(stdout).toMatch(/^Plan: \d+ to add, 0 to change, 0 to destroy\.$/m);
    expect([await objects(), state()]).toEqual([nothing, ""]);
  });

  it("brings a site from its file to services that are healthy, and says so", async () => {
    const { status, stdout, stderr } = await run(deploy);
    expect([status, stderr]).toEqual([0, ""]);
    const running = await runningServices(engine, name);
    expect(running).toEqual(services.map((service) => `${name}.${service}`));
    for (const service of running) {
      const { State } = await inspect(engine, service);
      expect([service, State.Status, State.Health?.Status]).toEqual([service, "running", "healthy"]);
      expect(stdout).toMatch(new RegExp(`^✓ ${service}: Up .*\\(healthy\\)$`, "m"));
    }
    expect(stdout).toContain("Apply complete!"); // Terraform's own words
  });

  it("a second time changes nothing", async () => {
    const before = await starts();
    const { status, stdout } = await run(deploy.replace(" --yes", ""));
    expect([status, stdout]).toEqual([0, expect.stringContaining(`${name}: nothing to change\n`)]);
    expect(await starts()).toEqual(before);
  });

  it("destroy refuses protected data, says what to write, and everything stays", async () => {
    const before = await starts();
    const { status, stderr } = await run(destroy);
    expect([status, stderr]).toEqual([1, expect.stringContaining("loosened: { removableData: { reason:")]);
    expect(stderr).toContain("prevent_destroy");
    expect(await starts()).toEqual(before);
  });

  it("destroy removes everything of the site once its file allows it, and says whose data goes", async () => {
    site.write("", removable);
    const { status, stdout } = await run(destroy);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/removes docker_volume\..*, with its data\n/)]);
    expect(await objects()).toEqual(nothing);
  });

  it("completes an apply that was killed: what its state lacks is made anew, what it knows runs on, volumes stay", async () => {
    await ended(await underWay(isAwaited), "SIGKILL");
    await pause(2000); // the engine ends what it was asked for before
    const before = await objects();
    const known = (await starts()).filter((one) => state().includes(one.split(" ")[1] ?? ""));
    expect(known.length).toBeLessThan(before.containers.length);
    const unagreed = await run(deploy.replace(" --yes", ""));
    expect([unagreed.status, unagreed.stdout]).toEqual([2, expect.stringContaining(`On engines, and unknown to the state of ${name}:\n`)]);
    expect(await objects()).toEqual(before);
    const { status, stdout, stderr } = await run(deploy);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^\$ docker --host \S+ rm --force [0-9a-f]{64}/m);
    expect((await starts()).filter((one) => known.includes(one))).toEqual(known);
    expect((await objects()).volumes).toEqual(expect.arrayContaining([...before.volumes]));
    await untilHealthy(engine, await runningServices(engine, name), 30);
  });

  it("a Ctrl-C is waited for: Terraform writes down what it has done, and the next deploy goes on from there", async () => {
    expect((await run(destroy)).status).toBe(0);
    const child = await underWay(({ containers }) => containers.filter(isService).length === services.length);
    await pause(1500); // the last of them is started, and its health is waited for
    expect(await ended(child, "SIGINT")).toBe(1);
    expect(state()).toContain('"service_message-broker"');
    expect((await run(deploy)).status).toBe(0);
    await untilHealthy(engine, await runningServices(engine, name), 30);
  });
});
