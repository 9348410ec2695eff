import { cpSync } from "node:fs";
import { join } from "node:path";
import { withRemovableData } from "cdktf-edge-node/rules";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ran } from "../support/programs/run-program";
import { docker, dockerOutput } from "./engine/docker-engine";
import { askEngine } from "./engine/engine-api";
import { machine } from "./engine/machine";
import { Deployment } from "./site/deployment";
import { siteObjects } from "./site/engine-objects";
import { quickSite } from "./site/quick-site";
import { runningServices, untilHealthy } from "./site/running";
import { writeSite } from "./site/write-site";

const site = "published-images";
const reason = "End of the acceptance test";

describe("images in the shape of the published ones", () => {
  const { engine, images } = machine();
  const deployment = new Deployment(machine());
  const container = (name: string) => `${site}.${name}`;
  const quick = quickSite(images);
  const design = withRemovableData({ ...quick, orchestration: { ...quick.orchestration, workloads: [] } }, reason);
  const inside = (name: string, program: string, ...args: string[]) =>
    dockerOutput(engine, ["exec", container(name), `/.edge-node/probe/${program}`, ...args]);
  const ownerOf = async (name: string, directory: string) => (await inside(name, "busybox", "stat", "-c", "%u:%g", directory)).trim();
  const data = {
    "telemetry-agent": "/telemetry-agent-data",
    "telemetry-store": "/telemetry-store-data",
    "message-broker": "/message-broker-data",
  };

  let withoutProbe: Ran;

  // The first apply is given an image that is no probe, so that what it fails at is not made twice.
  beforeAll(async () => {
    const { alerting } = design.telemetry;
    const givenUpSoon = { http: { port: 8880, path: "/health" }, interval: "5 s", retries: 1, startPeriod: "0 s" } as const; // it needs the probe too
    writeSite(deployment.outdir, site, {
      ...design,
      telemetry: { ...design.telemetry, probe: images.workload, ...(alerting && { alerting: { ...alerting, healthcheck: givenUpSoon } }) },
    });
    await deployment.terraformOutput(site, "init");
    withoutProbe = await deployment.terraform(site, "apply", "-auto-approve");
    writeSite(deployment.outdir, site, design);
    await deployment.terraformOutput(site, "apply", "-auto-approve");
  });

  afterAll(async () => {
    await deployment.takeDown();
    deployment.remove();
  });

  it.each(["agent", "store", "alerting", "broker"] as const)(
    "the image of the %s is root's, and has neither a directory for data nor a program to ask it with",
    async (name) => {
      const { Config } = (await askEngine(engine, `/images/${images[name]}/json`)) as {
        Config: { User: string; Volumes: unknown; Healthcheck?: unknown };
      };
      expect([Config.User, Config.Volumes ?? null, Config.Healthcheck]).toEqual(["", null, undefined]);
      const listed = `id=$(docker create ${images[name]}) && docker export $id | tar -t; docker rm $id > /dev/null`;
      const files = (await deployment.shell(listed)).stdout
        .split("\n")
        .filter((file) => file !== "" && !/^(?:dev|etc|proc|sys|\.dockerenv)/.test(file));
      expect(files.length).toBeGreaterThan(0);
      expect(files.filter((file) => /wget|data/.test(file))).toEqual([]);
    },
  );

  it.each([
    ["vmagent", "agent", "/vmagent-prod"],
    ["victoria-metrics", "store", "/victoria-metrics-prod"],
    ["vmalert", "alerting", "/vmalert-prod"],
    ["nats-server", "broker", "/nats-server"],
    ["probe", "probe", "/bin/busybox"],
  ] as const)(
    "images/%s builds the same program without a registry, which runs as another user than root",
    async (name, published, program) => {
      const context = join(deployment.folder, "build", name);
      cpSync(join("images", name), context, { recursive: true });
      const taken = `id=$(docker create ${images[published]} /none) && docker cp $id:${program} ${context}/; docker rm $id > /dev/null`;
      expect((await deployment.shell(taken)).status).toBe(0);
      const id = (await dockerOutput(engine, ["build", "--quiet", "--network=none", context])).trim();
      const args = name === "probe" ? ["/bin/wget", "--help"] : ["--help"];
      const { status, stdout, stderr } = await docker(engine, ["run", "--rm", "--network=none", "--read-only", id, ...args]);
      expect([status, `${stdout}${stderr}`]).toEqual([0, expect.stringMatching(/-http|Usage: (?:wget|nats-server)/)]);
      const { Config } = (await askEngine(engine, `/images/${encodeURIComponent(id)}/json`)) as { Config: { User: string } };
      expect(Config.User).toBe("65532:65532");
      await docker(engine, ["image", "rm", "--force", id]);
    },
  );

  it("an image that is no probe ends the apply, which says where the reason stands", () => {
    const { status, stderr } = withoutProbe;
    expect([status, stderr.replaceAll(/[\s│]+/g, " ")]).toEqual([1, expect.stringContaining("/.edge-node/probe/chown")]);
  });

  it("they come up healthy as the user of the service once it is a probe, and nothing is left to change", async () => {
    const names = await runningServices(engine, site);
    expect(names).toHaveLength(4);
    await untilHealthy(engine, names, 60);
    for (const name of Object.keys(data)) {
      const user = await dockerOutput(engine, ["inspect", "--format", "{{.Config.User}}", container(name)]);
      expect([name, user.trim()]).toEqual([name, "65532:65532"]);
    }
    const { status, stdout } = await deployment.terraform(site, "plan", "-detailed-exitcode");
    expect([status, stdout]).toEqual([0, expect.stringContaining("No changes.")]);
  });

  it("data directories are the user's, and the programs of the probe can only be read", async () => {
    for (const [name, directory] of Object.entries(data)) expect([name, await ownerOf(name, directory)]).toEqual([name, "65532:65532"]);
    const { status, stderr } = await docker(engine, [
      "exec",
      container("message-broker"),
      "/.edge-node/probe/busybox",
      "touch",
      "/.edge-node/probe/added",
    ]);
    expect([status === 0, stderr]).toEqual([false, expect.stringContaining("Read-only file system")]);
  });

  it("another user gets the data of the one before, what is in it too", async () => {
    const { orchestration } = design;
    if (!orchestration.broker) throw new Error("quickSite has a broker");
    await inside("message-broker", "busybox", "touch", "/message-broker-data/kept");
    writeSite(deployment.outdir, site, {
      ...design,
      orchestration: { ...orchestration, broker: { ...orchestration.broker, user: "1234:2345" } },
    });
    await deployment.terraformOutput(site, "apply", "-auto-approve");
    await untilHealthy(engine, [container("message-broker")], 60);
    expect(await ownerOf("message-broker", "/message-broker-data")).toBe("1234:2345");
    expect(await ownerOf("message-broker", "/message-broker-data/kept")).toBe("1234:2345");
    expect((await deployment.terraform(site, "plan", "-detailed-exitcode")).status).toBe(0);
  });

  it("nothing that it made ready is left once it is destroyed", async () => {
    await deployment.terraformOutput(site, "destroy", "-auto-approve");
    expect(await siteObjects(engine, site)).toEqual({ containers: [], networks: [], volumes: [] });
  });
});
