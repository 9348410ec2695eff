import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { WorkloadProps } from "cdktf-edge-node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dockerOutput } from "./engine/docker-engine";
import { freePort } from "./engine/free-port";
import { machine } from "./engine/machine";
import { answers } from "./site/answers";
import { containerSettings } from "./site/container-settings";
import { Deployment } from "./site/deployment";
import { inspect } from "./site/engine-objects";
import { isKept, plannedChanges } from "./site/plan";
import { idleWorkload, workloadSite } from "./site/workload-site";
import { writeSite } from "./site/write-site";

const site = "traps";
const container = (name: string) => `${site}.${name}`;
const because = { reason: "The acceptance test shows what it does" };
const restartWaitMs = 2000; // [ms] an engine that restarts what ended does so within 0.1 s

describe("traps of the docker provider", () => {
  const { engine, images } = machine();
  const deployment = new Deployment(machine());
  let ports: readonly number[] = [];
  let workloads: readonly WorkloadProps[] = [];

  const write = (...added: WorkloadProps[]) => writeSite(deployment.outdir, site, workloadSite(images, [...workloads, ...added]));
  const plan = async () => (await plannedChanges(deployment, site)).filter((change) => !isKept(change));
  const planStatus = async () => (await deployment.terraform(site, "plan", "-detailed-exitcode")).status;
  const inside = (name: string, ...args: string[]) => dockerOutput(engine, ["exec", container(name), "/bin/busybox", ...args]);
  const settings = (name: string) => containerSettings(engine, container(name));
  const terraformFile = join(deployment.stackFolder(site), "cdk.tf.json");

  beforeAll(async () => {
    ports = [await freePort(), await freePort()];
    workloads = [
      {
        ...idleWorkload(images, "published"),
        command: ["sh", "-c", "httpd -p 8081 && exec httpd -f -p 8080"],
        ports: ports.map((host, i) => ({ container: 8081 - i, host, address: i === 0 ? "127.0.0.1" : "0:0:0:0:0:FFFF:7f00:1" })),
        user: "0:0", // its volume is root's, as nothing in the image makes it anybody else's
        dataDirectories: ["/published-data"],
        loosened: { rootUser: because, removableData: because },
      },
      ...["checked", "scratched", "grown"].map((name) => idleWorkload(images, name)),
    ];
    write();
    await deployment.terraformOutput(site, "init");
    await deployment.terraformOutput(site, "apply", "-auto-approve");
    await inside("published", "sh", "-c", "echo kept > /published-data/note");
  });

  afterAll(async () => {
    await deployment.takeDown();
    deployment.remove();
  });

  it("traps: ports in descending order, and an address in another spelling, leave nothing to change and answer on their one address", async () => {
    expect(await planStatus()).toBe(0);
    for (const port of ports) {
      expect([port, await answers("127.0.0.1", port), await answers("127.0.0.2", port)]).toEqual([port, true, false]);
    }
  });

  it("traps: labels in another order leave nothing to change", async () => {
    interface Labelled {
      readonly resource: { readonly docker_container: Readonly<Record<string, { readonly labels?: unknown[] }>> };
    }
    const text = readFileSync(terraformFile, "utf8");
    const json = JSON.parse(text) as Labelled;
    for (const { labels } of Object.values(json.resource.docker_container)) labels?.reverse();
    writeFileSync(terraformFile, JSON.stringify(json));
    expect(await planStatus()).toBe(0);
    writeFileSync(terraformFile, text);
    expect(JSON.stringify(json)).not.toBe(JSON.stringify(JSON.parse(text)));
  });

  it("traps: `cpus`, which crashes 3.6.2, is not written", () => {
    expect(readFileSync(terraformFile, "utf8")).not.toContain('"cpus"');
  });

  it("traps: a container that was stopped or killed by hand stays down, and an apply brings it back without a change of data", async () => {
    const names = ["checked", "grown", "published"];
    const found = () => Promise.all(names.map((name) => inspect(engine, container(name))));
    const before = await found();
    await Promise.all([
      dockerOutput(engine, ["stop", container("checked"), container("published")]),
      dockerOutput(engine, ["kill", container("grown")]),
    ]);
    await pause(restartWaitMs);
    expect((await found()).map(({ State }) => State.Status)).toEqual(["exited", "exited", "exited"]);
    const planned = (await plan()).map(({ address, actions }) => [address.replace("docker_container.service_", ""), actions.join()]);
    expect(planned).toEqual([
      ["checked", "update"],
      ["grown", "update"],
      ["published", "delete,create"], // a stopped container has no ports, and a change of ports is a replacement
    ]);
    await deployment.terraformOutput(site, "apply", "site.tfplan");
    const after = await found();
    expect(after.map(({ State }) => State.Status)).toEqual(["running", "running", "running"]);
    expect(after.map(({ Id }, i) => Id === before[i]?.Id)).toEqual([true, true, false]);
    expect((await inside("published", "cat", "/published-data/note")).trim()).toBe("kept");
  });

  it("traps: a change of the check, of a directory in memory or of the memory alone replaces that container, and the engine has it", async () => {
    const changes: Readonly<Record<string, Partial<WorkloadProps>>> = {
      checked: { healthcheck: { command: ["/bin/busybox", "test", "-e", "/bin/busybox"], interval: "5 s" } },
      scratched: { scratch: { "/tmp": "8 MiB" } },
      grown: { memory: "32 MiB" },
    };
    workloads = workloads.map((workload) => ({ ...workload, ...changes[workload.name] }));
    write();
    expect((await plan()).map(({ address, actions }) => [address.replace("docker_container.service_", ""), actions.join()])).toEqual(
      ["checked", "grown", "scratched"].map((name) => [name, "delete,create"]),
    );
    await deployment.terraformOutput(site, "apply", "site.tfplan");
    expect((await settings("checked")).Config.Healthcheck?.Test).toEqual(["CMD", "/bin/busybox", "test", "-e", "/bin/busybox"]);
    expect((await settings("scratched")).HostConfig.Tmpfs).toEqual({ "/tmp": "rw,noexec,nosuid,nodev,size=8m,uid=65532,gid=65532" });
    expect((await settings("grown")).HostConfig).toMatchObject({ Memory: 32 * 1024 * 1024, MemorySwap: 32 * 1024 * 1024 });
    expect(await planStatus()).toBe(0);
  });

  it("traps: an apply fails when the image was to bring a check and has none, and says which container lacks it", async () => {
    write({ ...idleWorkload(images, "unchecked"), image: images.broker, healthcheck: "image" });
    const { status, stderr } = await deployment.terraform(site, "apply", "-auto-approve");
    const words = stderr.replaceAll(/[\s│]+/g, " ");
    expect([status, words]).toEqual([1, expect.stringContaining("the container does not have a healthcheck defined")]);
    expect(words).toContain("with docker_container.service_unchecked");
  });
});
