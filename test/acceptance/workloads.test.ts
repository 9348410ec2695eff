import type { WorkloadProps } from "cdktf-edge-node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { docker, dockerOutput } from "./engine/docker-engine";
import { freePort } from "./engine/free-port";
import { machine } from "./engine/machine";
import { answers } from "./site/answers";
import { Deployment } from "./site/deployment";
import { documentedCommands } from "./site/documented-commands";
import { inspect } from "./site/engine-objects";
import { untilHealthy } from "./site/running";
import { idleWorkload, workloadSite } from "./site/workload-site";
import { writeSite } from "./site/write-site";

const site = "workloads";
const because = { reason: "The acceptance test shows what it does" };

describe("workloads as they are", () => {
  const { engine, images } = machine();
  const deployment = new Deployment(machine());
  const container = (name: string) => `${site}.${name}`;
  const inside = (name: string, ...args: string[]) => docker(engine, ["exec", container(name), "/bin/busybox", ...args]);
  const plan = () => deployment.terraform(site, "plan", "-detailed-exitcode");
  let workloads: readonly WorkloadProps[] = [];
  let port = 0;
  const write = () => writeSite(deployment.outdir, site, workloadSite(images, workloads));
  const importer = (command: string): WorkloadProps => {
    const { healthcheck: _, ...unchecked } = idleWorkload(images, "importer");
    return {
      ...unchecked,
      runs: "once",
      command: ["sh", "-c", command],
      dataDirectories: ["/importer-data"],
      loosened: { removableData: because },
    };
  };

  beforeAll(async () => {
    port = await freePort();
    workloads = [
      {
        ...idleWorkload(images, "radio"),
        devices: [{ host: "/dev/zero", container: "/dev/receiver", access: "r" }],
        cpuset: "0",
        ulimits: { nofile: { soft: 64, hard: 128 }, core: { hard: 0 } },
        sharedMemory: "8 MiB",
        loosened: { devices: because },
      },
      {
        ...idleWorkload(images, "listener"),
        command: ["httpd", "-f", "-p", `${port}`, "-h", "/tmp"],
        healthcheck: { tcp: port, interval: "5 s" },
        loosened: { hostNetwork: because },
      },
      importer("echo imported > /importer-data/note"),
    ];
    write();
    await deployment.terraformOutput(site, "init");
    await deployment.terraformOutput(site, "apply", "-auto-approve");
  });

  afterAll(async () => {
    await deployment.takeDown();
    deployment.remove();
  });

  it("leave nothing to change: a second plan is empty", async () => {
    const { status, stdout } = await plan();
    expect([status, stdout]).toEqual([0, expect.stringContaining("No changes.")]);
  });

  it("a device is there with the rights that were given, and no other", async () => {
    expect((await inside("radio", "sh", "-c", "head -c 4 /dev/receiver | wc -c")).stdout.trim()).toBe("4");
    const given = await dockerOutput(engine, ["inspect", "--format", "{{json .HostConfig.Devices}}", container("radio")]);
    expect(JSON.parse(given)).toEqual([{ PathOnHost: "/dev/zero", PathInContainer: "/dev/receiver", CgroupPermissions: "r" }]);
    expect((await inside("listener", "test", "-e", "/dev/receiver")).status).toBe(1);
  });

  it("processors, bounds and shared memory are those of the description", async () => {
    const status = (await inside("radio", "cat", "/proc/self/status")).stdout;
    expect(status).toMatch(/Cpus_allowed_list:\s+0\n/);
    const limits = (await inside("radio", "cat", "/proc/1/limits")).stdout;
    expect(limits).toMatch(/Max open files +64 +128 /);
    expect(limits).toMatch(/Max core file size +0 +0 /);
    expect((await inside("radio", "df", "-k", "/dev/shm")).stdout).toMatch(/ 8192 /);
  });

  it("a program on the network of the host is reached there, though nothing is published", async () => {
    await untilHealthy(engine, [container("listener")], 30);
    expect(await answers("127.0.0.1", port)).toBe(true);
    expect((await inspect(engine, container("listener"))).State.Health?.Status).toBe("healthy");
  });

  it("what runs once has run to its end, and is not run again by an engine or a plan", async () => {
    const { State } = await inspect(engine, container("importer"));
    expect(State.Status).toBe("exited");
    const note = await dockerOutput(engine, [
      "run",
      "--rm",
      `--volume=${container("importer")}.importer-data:/data`,
      images.probe,
      "busybox",
      "cat",
      "/data/note",
    ]);
    expect(note).toBe("imported\n");
    expect((await plan()).status).toBe(0);
    expect((await inspect(engine, container("importer"))).State.FinishedAt).toBe(State.FinishedAt);
  });

  it("what runs once and does not end with 0 fails the apply by its name, and runs again once it is mended", async () => {
    const [radio, listener] = workloads;
    if (!radio || !listener) throw new Error("There are three workloads");
    workloads = [radio, listener, importer("exit 3")];
    write();
    const { status, stderr } = await deployment.terraform(site, "apply", "-auto-approve");
    expect([status, stderr.replaceAll(/[\s│]+/g, " ")]).toEqual([
      1,
      expect.stringContaining("importer must end with 0 but did not: read docker logs workloads.importer"),
    ]);
    workloads = [radio, listener, importer("test -f /importer-data/note")];
    write();
    await deployment.terraformOutput(site, "apply", "-auto-approve");
    expect((await plan()).status).toBe(0);
  });

  it("docs/deploying.md shows why a service does not get well, where the apply says only that it does not", async () => {
    const [checks = "", words = ""] = documentedCommands("A service that does not get well", {
      "first-site.archiver": container("silent"),
    }).split("\n");
    const others = workloads;
    const check = { http: { port: 9 }, interval: "1 s", timeout: "1 s", retries: 1, startPeriod: "0 s" } as const;
    workloads = [
      ...others,
      { ...idleWorkload(images, "silent"), command: ["sh", "-c", "echo no page here; sleep 60"], healthcheck: check },
    ];
    write();
    const { status, stderr } = await deployment.terraform(site, "apply", "-auto-approve");
    expect([status, stderr]).toEqual([1, expect.stringContaining("failed to be in healthy state")]);
    const said = [await deployment.shell(checks), await deployment.shell(words)];
    expect(said.map((one) => [one.status, one.stdout])).toEqual([
      [0, expect.stringContaining("Connection refused")],
      [0, "no page here\n"],
    ]);
    workloads = others;
  });
});
