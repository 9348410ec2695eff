import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/programs/run-cli";
import { SiteFiles } from "../support/site-files";

const files = new SiteFiles("place");
const hub = readFileSync("examples/one-design/hub.yaml", "utf8");
const riyadh = readFileSync("examples/one-design/riyadh.yaml", "utf8");

interface Described {
  readonly lock?: string;
  /** Cores that `viewer` asks for: of 4 of each host. */
  readonly viewer?: number;
  /** Cores of a workload that comes before it. */
  readonly urgent?: number;
  /** `host-1` is leaving. @default false */
  readonly leaving?: true;
}

/** A site with two hosts of 4 cores, and workloads that are placed. */
function written(name: string, { lock, viewer = 2, urgent, leaving }: Described = {}): string {
  const host = (n: number) =>
    `{ add: true, name: host-${n}, address: "ssh://edge@10.0.0.${n}", memory: 32 GiB, cores: 4${n === 1 && leaving ? ", leaving: true" : ""} }`;
  const workload = (of: string, priority: number, cores: number) =>
    `    - { add: true, name: ${of}, image: { variable: ${of}_image }, memory: 1 GiB, healthcheck: image, priority: ${priority}, power: 10 W, cores: ${cores} }\n`;
  files.write("hub.yaml", hub);
  return files.write(
    `${name}.yaml`,
    `${riyadh.replace(/^name: .*$/m, "")}
${lock === undefined ? "" : `placementLock: ${lock}`}
compute:
  racks:
    - { name: rack-1, hosts: [${host(1)}] }
    - { name: rack-2, hosts: [${host(2)}] }
orchestration:
  workloads:
${urgent === undefined ? "" : workload("urgent", 1, urgent)}${workload("viewer", 5, viewer)}`,
  );
}

const hostsIn = (file: string) => JSON.parse(readFileSync(file, "utf8")) as { readonly sites: Record<string, Record<string, string>> };

describe("edge-node place", () => {
  it("writes down where each placed workload runs, and says how a site reads it", () => {
    const lock = files.path("first.lock.json");
    const { code, stdout } = runCli("place", written("first"), "--output", lock);
    expect([code, stdout]).toEqual([
      0,
      `first: viewer is placed on host-1\n${lock} is written. Next: name it as placementLock in the site file, so that it is read\n`,
    ]);
    expect(hostsIn(lock)).toEqual({ schemaVersion: 1, sites: { first: { viewer: "host-1" } } });
  });

  it("keeps a workload where it is when one comes that would have its place, and moves it when it does not fit", () => {
    const lock = files.path("kept.lock.json");
    runCli("place", written("kept"), "--output", lock);
    const named = { lock: "kept.lock.json", urgent: 3 };
    expect(runCli("place", written("kept", named))).toEqual({
      code: 0,
      stdout: "kept: urgent is placed on host-2\nkept: viewer stays on host-1\n",
      stderr: "",
    });
    expect(runCli("place", written("kept", { ...named, viewer: 1 })).stdout).toContain("viewer stays on host-1");
    files.write("kept.lock.json", JSON.stringify({ schemaVersion: 1, sites: { kept: { urgent: "host-1", viewer: "host-1" } } }));
    expect(runCli("place", written("kept", named)).stdout).toBe(
      "kept: urgent stays on host-1\nkept: viewer moves from host-1, where it no longer fits, to host-2\n",
    );
  });

  it("moves a workload off a host that is leaving, and says so", () => {
    const lock = "left.lock.json";
    files.write(lock, JSON.stringify({ schemaVersion: 1, sites: { left: { viewer: "host-1" } } }));
    expect(runCli("place", written("left", { lock, leaving: true })).stdout).toBe(
      "left: viewer moves from host-1, which has leaving: true, to host-2\n",
    );
  });

  it("leaves what the lock has of other sites", () => {
    const lock = files.write("many.lock.json", JSON.stringify({ schemaVersion: 1, sites: { other: { viewer: "host-9" } } }));
    runCli("place", written("many"), "--output", lock);
    expect(hostsIn(lock).sites).toEqual({ many: { viewer: "host-1" }, other: { viewer: "host-9" } });
  });

  it("refuses to write over a lock with workloads of a site that does not read it, and writes each site into the lock that it reads", () => {
    const strange = files.write("strange.lock.json", JSON.stringify({ schemaVersion: 1, sites: { unread: { viewer: "host-2" } } }));
    expect(runCli("place", written("unread"), "--output", strange)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("unread must read the lock"),
    });
    expect(hostsIn(strange).sites).toEqual({ unread: { viewer: "host-2" } });
    for (const name of ["one", "two"])
      files.write(`${name}.lock.json`, JSON.stringify({ schemaVersion: 1, sites: { [name]: { viewer: "host-9" } } }));
    const both = ["one", "two"].map((name) => written(name, { lock: `${name}.lock.json` }));
    expect(runCli("place", ...both).stdout).toBe(
      ["one", "two"].map((name) => `${name}: viewer moves from host-9, which the site no longer has, to host-1\n`).join(""),
    );
    for (const name of ["one", "two"]) expect(hostsIn(files.path(`${name}.lock.json`)).sites).toEqual({ [name]: { viewer: "host-1" } });
  });

  it("refuses a site without hosts, a workload without room, a lock that is none, and writes nothing then", () => {
    files.write("hub.yaml", hub);
    const lock = files.path("refused.lock.json");
    const alone = files.write("alone.yaml", riyadh.replace(/^name: .*$/m, ""));
    expect(runCli("place", alone, "--output", lock)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("alone must have hosts to be placed but has none"),
    });
    const full = written("full", { viewer: 3, urgent: 3 });
    expect(runCli("place", full, "--output", lock).code).toBe(0);
    const crowded = files.write(
      "crowded.yaml",
      readFileSync(full, "utf8").replace(
        "- { add: true, name: viewer",
        "- { add: true, name: third, image: { variable: third_image }, memory: 1 GiB, healthcheck: image, priority: 2, power: 10 W, cores: 3 }\n    - { add: true, name: viewer",
      ),
    );
    const before = readFileSync(lock, "utf8");
    const { code, stderr } = runCli("place", crowded, "--output", lock);
    expect([code, stderr.split("\n").slice(0, 2)]).toEqual([
      2,
      [
        expect.stringMatching(
          /Everything that runs at crowded must fit on its hosts to be written to .*refused\.lock\.json but 1 of \d+ does not fit: enlarge a host, add a host, .* edge-node fix tries larger hosts/,
        ),
        "  viewer: host-1 lacks 2 cores (6 of 4 with it), host-2 lacks 2 cores (6 of 4 with it)",
      ],
    ]);
    expect(stderr).toContain("Nothing is written: a lock of only those that fit would keep them where another may have to go");
    expect(readFileSync(lock, "utf8")).toBe(before);
    const broken = files.write("broken.lock.json", "{");
    expect(runCli("place", full, "--output", broken)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("must be JSON but is not"),
    });
    expect(readFileSync(broken, "utf8")).toBe("{");
  });

  it("refuses an engine of the site beside those of its hosts, at its line", () => {
    const site = written("twice");
    const both = files.write("twice.yaml", `${readFileSync(site, "utf8")}\ndockerHost: ssh://edge@10.0.0.9\n`);
    expect(runCli("check", both)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        /twice\.yaml:\d+:1 dockerHost: must not be stated beside hosts, .* but rack-1 has host-1: leave it out/,
      ),
    });
  });

  it("refuses a site whose lock is not there, with how to write it, and one whose lock is none", () => {
    const missing = runCli("check", written("missing", { lock: "gone.lock.json" }));
    expect(missing).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        /placementLock.*must be a lock of placements but "gone\.lock\.json" does not exist: leave it out, run edge-node place/,
      ),
    });
    files.write("broken.lock.json", "{");
    expect(runCli("check", written("broken", { lock: "broken.lock.json" })).stderr).toMatch(
      /broken\.lock\.json, which cannot be used: must be JSON but is not/,
    );
    files.write("odd.lock.json", '{"schemaVersion":1,"sites":[]}');
    expect(runCli("check", written("odd", { lock: "odd.lock.json" }))).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/placementLock: leads to \S*odd\.lock\.json, which cannot be used: sites must be an object/),
    });
  });
});
