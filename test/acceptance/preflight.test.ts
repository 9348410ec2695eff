import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, dirname, join } from "node:path";
import type { Finding } from "cdktf-edge-node/report";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { outputOf, type Ran, runProgram } from "../support/programs/run-program";
import { BackgroundProcess } from "./engine/background-process";
import { type DockerEngine, docker, dockerOutput, engineEnvironment, startEngine } from "./engine/docker-engine";
import { unixScheme } from "./engine/engine-api";
import { freePort } from "./engine/free-port";
import { machine } from "./engine/machine";
import { tryFindProgram } from "./engine/search-path";
import { AskedSite } from "./site/asked-site";
import { documentedCommands } from "./site/documented-commands";
import { pushForeign } from "./site/foreign-image";
import { shiftedClock } from "./site/shifted-clock";
import { sshServer } from "./site/ssh-server";
import { ThinLink } from "./site/thin-link";

const elsewhere = (image: string) => image.replace(/sha256:.*/, `sha256:${"f".repeat(64)}`);
const because = '{ reason: "Acceptance test" }';
const content = "read by nobody";

/** What keeps an apply from its end is found before it, on a real engine. */
describe("edge-node preflight", () => {
  const { engine, images } = machine();
  const site = new AskedSite(machine());
  const { folder } = site;
  const [secret, locked, missing] = ["uplink", "locked", "missing"].map((name) => join(folder, "secrets", name));
  const withSecret = `      secrets: { /run/secrets/uplink: { hostFile: ${secret} } }\n`;
  const publishing = (...hosts: readonly number[]) =>
    `      ports: [${hosts.map((host, i) => `{ container: ${8080 + i}, host: ${host}, address: 127.0.0.1 }`).join(", ")}]\n`;

  beforeAll(async () => {
    mkdirSync(join(folder, "secrets"));
    for (const file of [secret, locked]) writeFileSync(`${file}`, content);
    chmodSync(`${locked}`, 0o600);
    await site.pull(engine);
  });

  afterAll(async () => {
    await docker(engine, ["rm", "--force", "asked.holder", "stranger"]);
    site.remove();
  });

  it("says of an engine that has everything that nothing blocks an apply, by the documented command, and leaves nothing there", async () => {
    const devices = `      cpuset: "0"\n      devices: [{ host: /dev/zero, access: r }]\n      loosened: { devices: ${because} }\n`;
    site.write(`${withSecret}${publishing(await freePort())}${devices}`);
    const { status, stdout } = await site.shell(documentedCommands("Before an apply"));
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(
        /^! asked\n {2}not judged preflight\/broker-version [^\n]+\n✓ asked: nothing blocks an apply\nasked: 13 of 15 rules are checked\. /,
      ),
    ]);
    expect(site.findings().all.filter(({ outcome }) => outcome !== "pass")).toMatchObject([
      { rule: "preflight/broker-version", effect: "warn", reason: expect.stringContaining("does not state its version") }, // as nats, which is FROM scratch
    ]);
    expect(await dockerOutput(engine, ["ps", "--all", "--quiet", "--filter", "label=edge-node.preflight"])).toBe("");
  });

  /** All that is wrong at once, so that the engine is asked once. */
  describe("of a site that lacks much", () => {
    let status: number;
    let blocking: readonly Finding[];
    let ports: readonly number[];
    const of = (rule: string) => blocking.filter((finding) => finding.rule === `preflight/${rule}`);

    beforeAll(async () => {
      const [taken, strange, own] = [await freePort(), await freePort(), await freePort()];
      ports = [taken, strange];
      const server = createServer().listen(taken, "127.0.0.1");
      const run = (name: string, host: number, ...args: string[]) =>
        dockerOutput(engine, ["run", "--detach", "--name", name, "--publish", `127.0.0.1:${host}:8080`, ...args, images.workload]);
      await run("stranger", strange);
      await run("asked.holder", own, "--label", "edge-node.site=asked");
      const secrets = `      secrets: { /run/secrets/a: { hostFile: ${missing} }, /run/secrets/b: { hostFile: ${locked} } }\n`;
      const devices = `      cpuset: "0,999"\n      devices: [{ host: /dev/edge-node-none }]\n      loosened: { devices: ${because} }\n`;
      site.write(`${secrets}${devices}${publishing(taken, strange, own)}`, "", { memory: "4000000 MiB" });
      site.give({ agent_image: elsewhere(images.agent) });
      ({ status, blocking } = site.findings());
      site.give({});
      server.close();
    });

    it("finds that and nothing else", () => {
      expect([status, blocking.map(({ rule }) => rule.replace("preflight/", "")).sort()]).toEqual([
        1,
        [
          "devices-are-there",
          "images-are-there",
          "memory-covers-services",
          "ports-are-free",
          "ports-are-free",
          "processors-cover-services",
          "secrets-are-readable",
          "secrets-are-readable",
        ],
      ]);
    });

    it("finds a missing image, with the command that pulls it", () => {
      expect(of("images-are-there")).toMatchObject([
        {
          subject: "orchestration/telemetry-agent",
          remedy: expect.stringContaining(`docker --host ${engine.host} pull ${elsewhere(images.agent)}`),
        },
      ]);
    });

    it("finds a taken port: of a program, and of a container that is not of the site", () => {
      const [taken, strange] = ports;
      const found = of("ports-are-free");
      expect(found).toMatchObject([
        { reason: expect.stringMatching(new RegExp(`port ${taken}/tcp .* used by a program of the host`)) },
        { reason: expect.stringMatching(new RegExp(`port ${strange}/tcp .* by the container stranger`)) },
      ]);
      expect(found[0]?.remedy).toContain("or publish another port in ports of demodulator");
    });

    it("finds what is not on the host: a secret, one that its service cannot read, a device, a processor; and reads no secret", () => {
      const found = ["devices-are-there", "processors-cover-services", "secrets-are-readable"].flatMap(of);
      expect(found.map(({ rule, reason = "", remedy }) => `${rule}: ${reason} → ${remedy}`)).toEqual([
        expect.stringContaining("devices-are-there: /dev/edge-node-none, which demodulator drives, is not on the host → connect it"),
        expect.stringMatching(/processors-cover-services: .*name processors from 0 to \d+ in cpuset of demodulator/),
        expect.stringContaining(`secrets-are-readable: ${missing} of demodulator is not on the host → write ${missing}`),
        expect.stringContaining(`secrets-are-readable: ${locked} of demodulator cannot be read by its user 65532:65532`),
      ]);
      expect(readdirSync(join(folder, "secrets")).sort()).toEqual(["locked", "uplink"]); // nothing was made in place of what is missing
      expect(JSON.stringify(blocking)).not.toContain(content);
    });

    it("finds a host with less memory than its services may take", () => {
      expect(of("memory-covers-services")).toMatchObject([{ unit: "MiB", remedy: expect.stringMatching(/add \d+ MiB to the host/) }]);
    });
  });

  it("finds an image for another processor: on the engine by the engine, and before it is pulled by the lock, with what it weighs", async () => {
    const registry = images.probe.slice(0, images.probe.indexOf("/"));
    const tag = `${registry}/foreign:acceptance`;
    const foreign = await pushForeign(tag, 3 << 20, folder);
    await dockerOutput(engine, ["pull", "--quiet", foreign]); // without a word
    const fits = "preflight/images-fit-platform";
    site.write();
    site.give({ agent_image: foreign });
    expect(site.findings().blocking).toMatchObject([
      {
        rule: fits,
        subject: "orchestration/telemetry-agent",
        reason: `its image ${foreign} is for linux/arm64, and the engine runs linux/amd64`,
      },
    ]);
    site.give({});
    await dockerOutput(engine, ["image", "rm", foreign]);
    site.write("", `telemetry: { agent: { image: "${tag}" } }\nimageLock: images.lock.json\n`);
    const { status, stderr } = site.typedHere("npx edge-node images lock site.yaml --platform linux/arm64", {});
    expect([status, stderr]).toEqual([0, expect.stringContaining(tag)]);
    const { blocking, all } = site.findings();
    expect(blocking.map(({ rule, reason }) => [rule, reason])).toEqual([
      ["preflight/images-are-there", `its image ${foreign} is not on the engine`],
      [fits, expect.stringContaining(`${foreign} is for linux/arm64`)],
    ]);
    const disk = all.find(({ rule }) => rule === "preflight/disk-is-free");
    expect(disk?.limitContributors).toEqual([
      { name: "minimumFree", value: 2048 },
      { name: foreign, value: expect.closeTo(3, 1) },
    ]);
  });

  it("finds what a missing probe hides: nothing of it passes", async () => {
    site.write(`${withSecret}${publishing(await freePort())}`);
    site.give({ probe_image: elsewhere(images.probe) });
    const { blocking, all } = site.findings();
    site.give({});
    const hidden = ["preflight/disk-is-free", "preflight/ports-are-free", "preflight/secrets-are-readable"];
    expect(blocking.map(({ rule, outcome }) => `${outcome} ${rule}`)).toEqual(
      expect.arrayContaining(["fail preflight/images-are-there", ...hidden.map((rule) => `unknown ${rule}`)]),
    );
    expect(all.filter(({ rule, outcome }) => outcome === "pass" && hidden.includes(rule))).toEqual([]);
  });

  it("finds a clock that is wrong, by a fake, and lets nobody see one that the way to it hides", async () => {
    const fake = await shiftedClock(engine, -90, folder);
    try {
      const rule = "preflight/clock-within-bound";
      site.write("", `policy: { site: { ${rule}: { parameters: { maximumOffset: "90 s" } } } }\n`);
      const lenient = readFileSync(join(folder, "site.yaml"), "utf8").replace(/^name: .*/, "name: lenient");
      writeFileSync(join(folder, "lenient.yaml"), lenient);
      site.write();
      expect((await site.findingsBeside({ DOCKER_HOST: fake.host }, "site.yaml lenient.yaml")).blocking).toMatchObject([
        { rule, outcome: "fail", remedy: expect.stringMatching(/is 9\d s behind that of this machine, by an NTP client such as chrony/) },
        { rule, outcome: "unknown", reason: expect.stringMatching(/the answer took \d/) },
      ]);
    } finally {
      fake.stop();
    }
  });

  it.each([
    ["tcp://127.0.0.1:1", /127\.0\.0\.1:1/],
    ["ssh://edge@127.0.0.1:1", /ssh: connect to host 127\.0\.0\.1 port 1: Connection refused/],
    ["ssh://edge@edge-node.invalid", /ssh: Could not resolve hostname edge-node\.invalid/],
  ])("finds that nobody answers at %s, in one finding", async (dockerHost, words) => {
    site.write("", `dockerHost: ${dockerHost}\n`);
    const { status, blocking } = site.findings();
    expect(status).toBe(1);
    expect(blocking).toMatchObject([
      { rule: "preflight/engine-answers", reason: expect.stringMatching(words), remedy: expect.stringMatching(/look|correct/) },
    ]);
  });

  it("finds an ssh that would ask whether to trust a host, or for a password: it ends, and nobody waits", async () => {
    const inFolder = (name: string) => join(folder, name);
    const [keys, key, config, known] = [`${tryFindProgram("dropbearkey")}`, inFolder("key"), inFolder("config"), inFolder("known")];
    const port = await freePort();
    await outputOf(keys, ["-t", "ed25519", "-f", key]);
    const server = ["-F", "-E", "-r", key, "-p", `127.0.0.1:${port}`];
    const dropbear = new BackgroundProcess(`${tryFindProgram("dropbear")}`, server, inFolder("dropbear.log"));
    try {
      mkdirSync(inFolder("bin"));
      // of the user of the test nothing is read or written
      writeFileSync(config, `UserKnownHostsFile ${known}\nGlobalKnownHostsFile /dev/null\nPubkeyAuthentication no\n`);
      writeFileSync(inFolder("bin/ssh"), `#!/bin/sh\nexec ${tryFindProgram("ssh")} -F ${config} "$@"\n`);
      chmodSync(inFolder("bin/ssh"), 0o755);
      site.write("", `dockerHost: ssh://edge@127.0.0.1:${port}\n`);
      const PATH = [inFolder("bin"), dirname(engine.client), process.env.PATH].join(delimiter);
      const asked = () => site.findings({ PATH }).blocking;
      expect(asked()).toMatchObject([
        { reason: expect.stringContaining("does not know the key of the host"), remedy: expect.stringContaining("connect once by hand") },
      ]);
      const [, type, base64] = /^(ssh-\S+) (\S+)/m.exec(await outputOf(keys, ["-y", "-f", key])) ?? [];
      writeFileSync(known, `[127.0.0.1]:${port} ${type} ${base64}\n`);
      expect(asked()).toMatchObject([
        { reason: expect.stringContaining("ssh needs a password"), remedy: expect.stringContaining("ssh-copy-id") },
      ]);
    } finally {
      await dropbear.stop(5);
    }
  });
});

/** Who logs in by `ssh` as root finds a home of the test's own: that needs root, as an engine of the run does. */
describe.skipIf(!machine().engine.own)("edge-node preflight over a satellite, of 300 ms and 512 kbit/s each way", () => {
  const { engine } = machine();
  const site = new AskedSite(machine());
  const { folder } = site;
  const socket = { path: engine.host.slice(unixScheme.length) };
  const bound = 'policy: { site: { preflight/clock-within-bound: { parameters: { maximumOffset: "2 s" } } } }\n';
  const command = "npx edge-node preflight site.yaml --variables images.tfvars.json --quiet";
  let link: ThinLink | undefined;

  beforeAll(async () => {
    await site.pull(engine);
    writeFileSync(join(folder, "uplink"), content);
    const secrets = `      secrets: { /run/secrets/uplink: { hostFile: ${join(folder, "uplink")} } }\n`;
    const ports = `      ports: [{ container: 8080, host: ${await freePort()}, address: 127.0.0.1 }]\n`;
    site.write(`${secrets}${ports}      devices: [{ host: /dev/zero, access: r }]\n      loosened: { devices: ${because} }\n`, bound);
  });
  afterEach(() => link?.stop());
  afterAll(() => site.remove());

  /** That of an image which does not say which NATS it has. */
  const aWarning = expect.stringMatching(/^! asked\n {2}not judged preflight\/broker-version on orchestration\/message-broker: [^\n]*\n$/);
  /** Nothing stops an apply: the clock is within 2 s, which half of what its answer took is part of: 0.6 s, and more on a machine that others use. */
  const passes = (ran: Ran) => expect(ran).toMatchObject({ status: 0, stdout: aWarning, stderr: expect.not.stringContaining("clock") });
  const print = (what: string, { takenS, connections, roundTrips }: ThinLink) =>
    process.stderr.write(`preflight ${what}: ${takenS.toFixed(1)} s of the link, ${connections} connections, ${roundTrips} round trips\n`);

  it("asks everything in five round trips, however much it is, and knows the clock within 2 s", async () => {
    link = await ThinLink.before(socket);
    passes(await site.shell(command, { DOCKER_HOST: `tcp://127.0.0.1:${link.port}` }));
    print("by TCP", link);
    expect([link.connections, link.roundTrips]).toEqual([2, 1 + 5]); // the first is a question of the docker command of its own
    expect(link.takenS).toBeLessThan(15);
  });

  it("does so by ssh in less than 15 s, by one command of docker", async () => {
    const server = await sshServer(engine, folder);
    try {
      link = await ThinLink.before({ port: server.port });
      const PATH = [server.programs, dirname(engine.client), process.env.PATH].join(delimiter);
      passes(await site.shell(command, { DOCKER_HOST: `ssh://root@127.0.0.1:${link.port}`, PATH }));
      print("by ssh", link);
      expect(link.connections).toBe(2); // docker asks by the first what it never needs, and waits 2 s for that
      expect(link.takenS).toBeLessThan(15);
    } finally {
      await server.stop();
    }
  });

  it("asks once more where the connection is lost, says so, and leaves nothing on the engine", async () => {
    const over = await ThinLink.before(socket);
    link = over;
    over.cutOnce(() => over.roundTrips === 6);
    const ran = await site.shell(command, { DOCKER_HOST: `tcp://127.0.0.1:${over.port}` });
    passes(ran);
    // by which end docker notices it first, chance decides: only one of them gives a reason
    expect(ran.stderr).toMatch(/^- tcp:\S+: the connection was lost \((connection reset by peer|no reason given)\). Second try\n$/);
    expect(await dockerOutput(engine, ["ps", "--all", "--quiet", "--filter", "label=edge-node.preflight"])).toBe("");
  });
});

/** An engine that the run did not start has the disk that it has. */
describe.skipIf(!machine().engine.own)("edge-node preflight of an engine whose disk is small", () => {
  const { images, hostAddress } = machine();
  const site = new AskedSite(machine());
  const own = join(site.folder, "small");
  const filler = join(own, "data/filler");
  const bridge = "small-disk";
  let small: DockerEngine | undefined;
  const onDisk = () => {
    const { all } = site.findings(small ? engineEnvironment(small.address) : {});
    return all.find(({ rule }) => rule === "preflight/disk-is-free");
  };

  beforeAll(async () => {
    mkdirSync(join(own, "data"), { recursive: true });
    await outputOf("mount", ["-t", "tmpfs", "-o", "size=64m", "tmpfs", join(own, "data")]);
    // Beside the first one, in its network: with a bridge of its own, for an engine without any removes that of the other.
    await outputOf("ip", ["link", "add", bridge, "type", "bridge"]);
    await outputOf("ip", ["address", "add", "192.0.2.1/24", "dev", bridge]);
    const alone = [`--bridge=${bridge}`, "--iptables=false", "--ip-masq=false"];
    small = await startEngine([`${tryFindProgram("dockerd")}`, ...alone], hostAddress, own);
    await dockerOutput(small.address, ["pull", "--quiet", images.probe]);
    site.write();
  });

  afterAll(async () => {
    await small?.stop();
    await runProgram("ip", ["link", "delete", bridge]);
    site.remove();
  });

  it("finds that less is free than the site needs, and how much to free", async () => {
    expect(onDisk()).toMatchObject({
      outcome: "fail",
      blocks: true,
      limit: 2048,
      remedy: expect.stringMatching(/^free \d+ MiB where the engine keeps images and volumes: docker --host unix:\S+ system df/),
    });
  });

  it("finds a disk that is full to the last byte, on which not even the probe can run", async () => {
    await runProgram("dd", ["if=/dev/zero", `of=${filler}`, "bs=64k"]);
    expect(onDisk()).toMatchObject({ outcome: "fail", blocks: true, value: 0, remedy: expect.stringMatching(/^free 2048 MiB/) });
  });
});
