import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { WorkloadProps } from "cdktf-edge-node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { digestOf } from "../../constructs/services/image";
import type { ImageLock } from "../../site-files/locks/image-lock";
import { runCli } from "../support/programs/run-cli";
import { docker, dockerOutput } from "./engine/docker-engine";
import { askContainer } from "./engine/engine-api";
import { machine } from "./engine/machine";
import { AskedSite } from "./site/asked-site";
import { Deployment } from "./site/deployment";
import { inspect, siteObjects } from "./site/engine-objects";
import { nginx, oldNats, type PublishedShape, postgres, pushShape, redis, renderer } from "./site/published-shapes";
import { untilHealthy } from "./site/running";
import { idleWorkload, workloadSite } from "./site/workload-site";
import { writeSite } from "./site/write-site";

const site = "image-directories";
const because = { reason: "End of the acceptance test" };
/** Shapes by the workload that runs them. */
const shapes: Readonly<Record<string, PublishedShape>> = { web: nginx, cache: redis, database: postgres, renderer };
const said: Readonly<Record<string, Partial<WorkloadProps>>> = {
  web: {
    healthcheck: { tcp: 80, interval: "20 s" },
    dataDirectories: ["/usr/share/nginx/html"],
    scratch: { "/var/cache/nginx": "4 MiB", "/run": "1 MiB" },
  },
  cache: { healthcheck: { tcp: 6379, interval: "20 s" }, dataDirectories: ["/data"] },
  database: {
    healthcheck: { tcp: 5432, interval: "20 s" },
    dataDirectories: ["/var/lib/postgresql"],
    scratch: { "/var/run/postgresql": "1 MiB", "/tmp": "1 MiB" },
  },
  renderer: {
    healthcheck: { tcp: 8080, interval: "20 s" },
    dataDirectories: ["/renderer-data"],
    loosened: { removableData: because, discarded: { paths: ["/var/cache/app"], reason: "Pictures that it renders again" } },
  },
};
const names = Object.keys(shapes);
const { engine, images } = machine();
const tag = (shape: string) => `${images.probe.slice(0, images.probe.indexOf("/"))}/${shape}:shaped`;
const built: Record<string, string> = {};

/** The reference of an image of that shape, which is built and pushed once. */
async function imageOf(shape: PublishedShape, name: string): Promise<string> {
  built[name] ??= await pushShape(engine, tag(name), shape, machine().folder);
  return built[name];
}

afterAll(async () => {
  await docker(engine, ["image", "rm", "--force", ...Object.values(built)]);
});

/** Directories that an image has already, of another owner: the images as they are published, run as the default user. */
describe("directories of published images", () => {
  const deployment = new Deployment(machine());
  const container = (name: string) => `${site}.${name}`;
  const inside = async (name: string, ...args: string[]) =>
    (await dockerOutput(engine, ["exec", container(name), "/bin/busybox", ...args])).trim();
  const anonymous = async (name: string) => {
    const { Mounts } = (await askContainer(engine, container(name))) as { Mounts: { Type: string; Name: string; Destination: string }[] };
    return Mounts.filter(({ Type, Name }) => Type === "volume" && !Name.startsWith(`${site}.`)).map(({ Destination }) => Destination);
  };
  const references: Record<string, string> = {};
  const write = (change: Readonly<Record<string, Partial<WorkloadProps>>> = {}) =>
    writeSite(
      deployment.outdir,
      site,
      workloadSite(
        images,
        names.map((name) => ({
          ...idleWorkload(images, name),
          image: references[name] ?? "",
          loosened: { removableData: because },
          ...said[name],
          ...change[name],
        })),
      ),
    );

  beforeAll(async () => {
    for (const name of names) references[name] = await imageOf(shapes[name] ?? nginx, name);
    write();
    await deployment.terraformOutput(site, "init");
    await deployment.terraformOutput(site, "apply", "-auto-approve");
  });

  afterAll(async () => {
    await deployment.takeDown();
    deployment.remove();
  });

  it("they come up healthy at once as the default user, and nothing is left to change", async () => {
    await untilHealthy(engine, names.map(container), 60);
    for (const name of names) {
      const { RestartCount, Config } = (await askContainer(engine, container(name))) as {
        RestartCount: number;
        Config: { User: string };
      };
      expect([name, RestartCount, Config.User]).toEqual([name, 0, "65532:65532"]);
    }
    const { status, stdout } = await deployment.terraform(site, "plan", "-detailed-exitcode");
    expect([status, stdout]).toEqual([0, expect.stringContaining("No changes.")]);
  });

  it("a directory in memory is the user's, whatever the image has there, and its files are not in it", async () => {
    expect(await inside("web", "stat", "-c", "%u:%g", "/var/cache/nginx", "/run")).toBe("65532:65532\n65532:65532");
    expect(await inside("database", "stat", "-c", "%u:%g", "/var/run/postgresql")).toBe("65532:65532");
    expect(await inside("web", "ls", "/var/cache/nginx")).toContain("client_temp");
  });

  it("a data directory has the files of the image once, and all of it is the user's", async () => {
    expect(await inside("web", "cat", "/usr/share/nginx/html/index.html")).toBe("Welcome to nginx!");
    expect(await inside("web", "stat", "-c", "%u:%g", "/usr/share/nginx/html", "/usr/share/nginx/html/index.html")).toBe(
      "65532:65532\n65532:65532",
    );
    expect(await inside("cache", "stat", "-c", "%u:%g", "/data")).toBe("65532:65532");
    expect(await inside("database", "stat", "-c", "%u:%g %a", "/var/lib/postgresql/18/docker")).toBe("65532:65532 700");
  });

  it("every volume of a container has its name by the site: nothing but what is discarded lies in one that goes with the container", async () => {
    for (const name of names) expect([name, await anonymous(name)]).toEqual([name, name === "renderer" ? ["/var/cache/app"] : []]);
    expect(await anonymous("renderer.prepare")).toEqual([]);
  });

  it("what a service wrote stays when it is replaced, also where the image's directory is empty, and after a restart without the container that prepared it", async () => {
    await inside("web", "sh", "-c", "echo ours > /usr/share/nginx/html/index.html");
    await inside("cache", "rm", "/data/dump.rdb");
    await inside("renderer", "touch", "/var/cache/app/picture", "/renderer-data/kept");
    write(Object.fromEntries(names.map((name) => [name, { memory: "20 MiB", ...(name === "web" && { user: "1234:2345" }) }])));
    await deployment.terraformOutput(site, "apply", "-auto-approve");
    await untilHealthy(engine, names.map(container), 60);
    expect(await inside("web", "cat", "/usr/share/nginx/html/index.html")).toBe("ours");
    expect(await inside("cache", "stat", "-c", "%u:%g", "/data")).toBe("65532:65532");
    expect(await inside("renderer", "ls", "/renderer-data", "/var/cache/app")).toBe("/renderer-data:\nkept\n\n/var/cache/app:");
    await dockerOutput(engine, ["rm", container("cache.prepare")]);
    await dockerOutput(engine, ["restart", container("cache")]);
    await untilHealthy(engine, [container("cache")], 60);
    const { Id } = await inspect(engine, container("cache"));
    await deployment.terraformOutput(site, "apply", "-auto-approve");
    expect((await inspect(engine, container("cache"))).Id).toBe(Id);
  });

  it("another user gets the files of the image too", async () => {
    expect(await inside("web", "stat", "-c", "%u:%g", "/usr/share/nginx/html/index.html", "/var/cache/nginx")).toBe("1234:2345\n1234:2345");
  });

  it("nothing is left once they are destroyed", async () => {
    await deployment.terraformOutput(site, "destroy", "-auto-approve");
    expect(await siteObjects(engine, site)).toEqual({ containers: [], networks: [], volumes: [] });
  });
});

/** Volumes that an image declares and its service does not name, before an apply. */
describe("volumes of published images", () => {
  const site = new AskedSite(machine(), "volumes");
  const references: Record<string, string> = {};
  const found = (workload: string, demodulator: string, broker = images.broker) => {
    site.write(workload);
    site.give({ demodulator_image: demodulator, broker_image: broker });
    return site.findings().blocking.map(({ rule, subject, reason }) => [rule, subject, reason]);
  };

  beforeAll(async () => {
    await site.pull(engine);
    for (const [name, shape] of Object.entries({ cache: redis, database: postgres, "old-nats": oldNats })) {
      references[name] = await imageOf(shape, name);
      await dockerOutput(engine, ["pull", "--quiet", references[name]]);
    }
  });

  afterAll(() => site.remove());

  it("preflight asks the engine for them: an exact path is named, not one above or below it", async () => {
    const rule = "preflight/image-volumes-are-named";
    const blocked = (path: string) => [
      [rule, "orchestration/demodulator", expect.stringContaining(`declares the volume ${path}, and demodulator mounts nothing there`)],
    ];
    expect(found("", `${references.cache}`)).toEqual(blocked("/data"));
    expect(found('      dataDirectories: ["/data/deep"]\n', `${references.cache}`)).toEqual(blocked("/data"));
    expect(found('      dataDirectories: ["/data"]\n', `${references.cache}`)).toEqual([]);
    expect(found('      dataDirectories: ["/var/lib"]\n', `${references.database}`)).toEqual(blocked("/var/lib/postgresql"));
    const discarded = '      loosened: { discarded: { paths: ["/var/lib/postgresql"], reason: "A trial" } }\n';
    expect(found(discarded, `${references.database}`)).toEqual([]);
  });

  it("preflight finds a NATS that is too old for its configuration, by what its image says", async () => {
    expect(found("", images.workload, `${references["old-nats"]}`)).toEqual([
      [
        "preflight/broker-version",
        "orchestration/message-broker",
        expect.stringContaining("is NATS 2.9.25, and its configuration needs 2.10"),
      ],
    ]);
  });

  it("images lock writes them, and a site whose service does not name one is refused at its place", async () => {
    site.write("");
    const edge = (...argv: string[]) => runCli(...argv, "--root", site.folder);
    const [hub, file] = [join(site.folder, "hub.yaml"), join(site.folder, "site.yaml")];
    const text = readFileSync(hub, "utf8").replace("{ variable: demodulator_image }", tag("cache"));
    writeFileSync(hub, text);
    writeFileSync(file, `${readFileSync(file, "utf8")}imageLock: images.lock.json\n`);
    expect(edge("images", "lock", file).code).toBe(0);
    const { configurations } = JSON.parse(readFileSync(join(site.folder, "images.lock.json"), "utf8")) as ImageLock;
    expect(configurations).toEqual({ [digestOf(`${references.cache}`) ?? ""]: { volumes: ["/data"] } });
    const { code, stderr } = edge("check", file);
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(
        /hub\.yaml:\d+\S* orchestration\.workloads\[0\]\.image: must declare only volumes that demodulator names but declares \/data, /,
      ),
    ]);
    writeFileSync(hub, text.replace("- name: demodulator\n", '- name: demodulator\n      dataDirectories: ["/data"]\n'));
    expect(edge("check", file, "--quiet").code).toBe(0);
  });
});
