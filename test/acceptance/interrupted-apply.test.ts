import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { type HealthcheckProps, withRemovableData } from "cdktf-edge-node";
import { afterEach, describe, expect, it } from "vitest";
import { engineEnvironment } from "./engine/docker-engine";
import { machine } from "./engine/machine";
import { runProgram } from "./engine/run-program";
import { Deployment } from "./site/deployment";
import { siteObjects } from "./site/engine-objects";
import { runningServices, untilHealthy } from "./site/running";
import { until } from "./site/until";
import { programPorts, type WatchedSite, watchedSite } from "./site/watched-site";
import { writeSite } from "./site/write-site";

const site = "interrupted";
const nobody = "127.0.0.1:9";
const serviceCount = 4;

/** The site with first health checks so late that an apply can be stopped before them. */
function slowToHealth(site: WatchedSite): WatchedSite {
  const slow = <Props extends { readonly healthcheck?: HealthcheckProps | "image" }>(props: Props): Props =>
    typeof props.healthcheck === "object" ? { ...props, healthcheck: { ...props.healthcheck, interval: "8 s" } } : props;
  const { agent, store, alerting } = site.telemetry;
  const { broker } = site.orchestration;
  return {
    ...site,
    telemetry: { ...site.telemetry, agent: slow(agent), store: slow(store), alerting: slow(alerting) },
    orchestration: { ...site.orchestration, ...(broker && { broker: slow(broker) }) },
  };
}

/** The commands of the document's section on a killed apply. */
function repairCommands(): string {
  const section = /## An apply that was killed\n[\s\S]*?```sh\n([\s\S]*?)```/.exec(readFileSync("docs/deploying.md", "utf8"))?.[1];
  if (section === undefined) throw new Error("docs/deploying.md must say what to do after a killed apply but does not");
  return section.replaceAll("first-site", site);
}

describe("an interrupted apply", () => {
  const { engine, images, terraform } = machine();
  let deployment: Deployment;

  /** An apply that is under way until `reached` holds. Its services are healthy only much later. */
  async function applyUntil(reached: (services: readonly string[]) => boolean): Promise<ChildProcess> {
    deployment = new Deployment(machine());
    const props = slowToHealth(watchedSite(images, { "rack-1": nobody }, await programPorts()));
    writeSite(deployment.outdir, site, withRemovableData(props, "End of the acceptance test"));
    await deployment.terraformOutput(site, "init");
    const apply = spawn(terraform.program, ["apply", "-auto-approve"], {
      cwd: deployment.stackFolder(site),
      env: { ...process.env, ...deployment.environment },
      detached: true,
      stdio: "ignore",
    });
    await until("services", 60, async () => (reached(await runningServices(engine, site)) ? true : undefined));
    return apply;
  }

  /** A Ctrl-C and a kill reach Terraform and its provider, a termination the one that it is sent to. */
  async function stop(apply: ChildProcess, signal: NodeJS.Signals): Promise<void> {
    const ended = new Promise((resolve) => apply.once("exit", resolve));
    if (apply.pid === undefined) throw new Error("Apply must have been started but was not");
    process.kill(signal === "SIGTERM" ? apply.pid : -apply.pid, signal);
    await ended;
  }

  async function expectComplete(): Promise<void> {
    await deployment.terraformOutput(site, "apply", "-auto-approve");
    const services = await runningServices(engine, site);
    expect(services).toHaveLength(serviceCount);
    await untilHealthy(engine, services, 30);
    expect((await deployment.terraform(site, "plan", "-detailed-exitcode")).status).toBe(0);
  }

  afterEach(async () => {
    await deployment.terraform(site, "destroy", "-auto-approve");
    expect(await siteObjects(engine, site)).toEqual({ containers: [], networks: [], volumes: [] });
    deployment.remove();
  });

  it.each(["SIGINT", "SIGTERM"] as const)(
    "an apply that was stopped by %s while it waited for health is completed by a second one",
    async (signal) => {
      const apply = await applyUntil((services) => services.length === serviceCount);
      await pause(2000); // the last of them is started, and its health is waited for
      await stop(apply, signal);
      await expectComplete();
    },
  );

  it("an apply that was killed half way is completed by the commands of docs/deploying.md and a second one", async () => {
    await stop(await applyUntil((services) => services.length > 0), "SIGKILL");
    const before = await siteObjects(engine, site);
    expect((await deployment.terraform(site, "apply", "-auto-approve")).status).toBe(1); // the engine has what the state has not
    const env = { ...deployment.environment, ...engineEnvironment(engine) };
    const repaired = await runProgram("sh", ["-e", "-c", repairCommands()], { cwd: deployment.folder, env });
    expect([repaired.status, repaired.stderr]).toEqual([0, ""]);
    const { volumes, containers, networks } = await siteObjects(engine, site);
    expect([containers, networks]).toEqual([[], []]);
    expect(volumes).toEqual(expect.arrayContaining(before.volumes.filter((name) => name.endsWith("-data"))));
    await expectComplete();
  });
});
