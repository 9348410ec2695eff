import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { runCli } from "../../support/programs/run-cli";
import { SiteFiles } from "../../support/site-files";

const files = new SiteFiles("fix-patch");
const names = ["abha", "lagos", "sao-paulo"] as const;
const own = "# own word of the site\ntelemetry: { interval: 20 s }\n";
/**
 * The node of the examples on one feed without a battery, downlink or services, of which little has to be judged again for each change. Dry coolers of 34 kW,
 * one fewer than the example has: too few in Lagos alone.
 */
const short = readFileSync("examples/one-design/hub.yaml", "utf8")
  .replace("dryCoolers:\n    count: 3\n    rating: { heat: 40 kW", "dryCoolers:\n    count: 2\n    rating: { heat: 34 kW")
  .replace("- name: fans\n          count: 3", "- name: fans\n          count: 2")
  .replace("airConditioning: N+1, feeds: 2N", "airConditioning: N, feeds: N")
  .replace(/ {4}- \{ name: b, main.*\n/, "")
  .replace(/ {4}- name: board-b\n[\s\S]*?(?= {4}- name: board-m)/, "")
  .replace("feeds: [a, b]", "feeds: [a]")
  .replace(/ {8}- \{ name: antennas.*\n/, "")
  .replace(/ {2}rectifierPlants:[\s\S]*?(?=\ntelemetry:)/, "")
  .replace(/, antenna-1: "[^"]*"/, "")
  .replace(/\norchestration:[\s\S]*$/, "");

let nth = 0;
let folder: string;
const hub = () => join(folder, "one-design", "hub.yaml");
const sites = () => names.map((name) => join(folder, "sites", `${name}.yaml`));
const textOf = (file: string) => readFileSync(file, "utf8");
const fix = (...argv: string[]) => runCli("fix", ...argv, "--quiet");
const codesOf = (all: readonly string[]) => all.map((file) => runCli("check", file, "--quiet").code);

beforeEach(() => {
  folder = join(files.folder, `${nth++}`);
  for (const part of ["one-design", "sites"]) mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(hub(), short);
  for (const name of names)
    writeFileSync(
      join(folder, "sites", `${name}.yaml`),
      textOf(`examples/three-countries/${name}.yaml`).replace("airConditioning: N+1, feeds: 2N", "airConditioning: N, feeds: N") +
        (name === "sao-paulo" ? own : ""),
    );
});

describe("edge-node fix --patch", () => {
  it("changes the shared design by one unit with its circuit, so that all sites pass, and keeps what each site says itself", () => {
    expect(codesOf(sites())).toEqual([0, 1, 0]);
    const before = sites().map(textOf);
    const { code, stderr } = fix(...sites(), "--patch", "--design", hub());
    expect([code, stderr]).toEqual([0, `${hub()}, for lagos: 3 dry coolers instead of 2: the site passes\nall 3 sites pass\n`]);
    expect(textOf(hub())).toBe(
      short
        .replace("count: 2\n    rating", "count: 3\n    rating")
        .replace("- name: fans\n          count: 2", "- name: fans\n          count: 3"),
    );
    expect(sites().map(textOf)).toEqual(before);
    expect(codesOf(sites())).toEqual([0, 0, 0]);
  });

  it("lays the change over the design in the site's own file, and leaves the design", () => {
    const [, lagos = ""] = sites();
    const before = textOf(lagos);
    const { code, stderr } = fix(lagos, "--patch");
    expect([code, stderr]).toEqual([0, `${lagos}: 3 dry coolers instead of 2: the site passes\n`]);
    expect(textOf(lagos)).toContain(before.trimEnd());
    expect(textOf(lagos)).toContain("count: 3");
    expect(textOf(hub())).toBe(short);
    expect(codesOf([lagos])).toEqual([0]);
  });

  it("changes no file of a site that nothing makes pass, and ends with 1", () => {
    const [, lagos = ""] = sites();
    const before = textOf(lagos);
    const { code, stderr } = fix(lagos, "--patch", "--budget", "1");
    expect([code, stderr]).toEqual([1, "lagos: not changed, because no set of changes that was tried makes it pass\n"]);
    expect(textOf(lagos)).toBe(before);
    const shared = fix(...sites(), "--patch", "--design", hub(), "--budget", "1");
    expect(shared.code).toBe(1);
    expect(shared.stderr).toBe(
      `${hub()}: not changed, because no change makes lagos pass: no change and no pair of changes that was tried makes it pass\n`,
    );
    expect(shared.stdout).toContain("✗ lagos: not deployable");
    expect(textOf(hub())).toBe(short);
  });

  describe("of hosts", () => {
    /** A site whose second workload has no room on its host. */
    const crowded = (host: string, rest = "") => {
      const workload = (name: string) =>
        `    - { name: ${name}, image: { variable: ${name}_image }, memory: 3 GiB, healthcheck: image, priority: 5, power: 100 W }\n`;
      const hosts = `      hosts:\n        - { name: host-1, address: "ssh://edge@10.0.0.7", memory: 4 GiB, cores: 8${host} } # of the first order\n`;
      const own = textOf("examples/own-site.yaml").replace("    - name: rack-1\n", `    - name: rack-1\n${hosts}`);
      return files.write("crowded.yaml", `${own}orchestration:\n  workloads:\n${workload("archiver")}${workload("viewer")}${rest}`);
    };

    it("writes a larger host into the file, where the second workload then has room", () => {
      const site = crowded(", scalable: { memory: 16 GiB }");
      const before = textOf(site);
      expect(fix(site, "--patch")).toMatchObject({
        code: 0,
        stderr: expect.stringContaining("Host host-1: memory 6 GiB instead of 4 GiB: the site passes"),
      });
      expect(textOf(site)).toBe(before.replace("memory: 4 GiB, cores", "memory: 6 GiB, cores"));
      expect(codesOf([site])).toEqual([0]);
    });

    it("writes the host that the design offers into its rack", () => {
      const site = crowded(
        "",
        'candidates:\n  hosts:\n    - { rack: rack-1, host: { name: host-2, address: "ssh://edge@10.0.0.8", memory: 4 GiB, cores: 8 } }\n',
      );
      expect(fix(site, "--patch")).toMatchObject({
        code: 0,
        stderr: expect.stringContaining("adds host host-2 to rack-1: the site passes"),
      });
      expect(codesOf([site])).toEqual([0]);
      expect(runCli("check", site, "--format", "json", "--quiet").stdout).toContain('"host": "host-2"');
    });
  });

  it("refuses a program, a design without --patch, and one that a site does not name", () => {
    const program = fix("examples/kuwait-dry-cooler.ts", "--patch");
    expect(program).toMatchObject({ code: 2, stdout: "" });
    expect(program.stderr).toContain(
      "--patch must have site files in YAML or JSON but examples/kuwait-dry-cooler.ts is a program: change its props by hand to the values that fix names without --patch",
    );
    expect(fix(...sites(), "--design", hub()).stderr).toContain("--design must be used with --patch but is not");
    expect(fix(...sites(), "--patch", "--design", "none.yaml")).toMatchObject({ code: 2, stdout: "" });
    const other = join(folder, "other.yaml");
    writeFileSync(other, short);
    const { code, stderr } = fix(...sites(), "--patch", "--design", other);
    expect(code).toBe(2);
    expect(stderr).toContain(`must be ${other} but the site names`);
    expect(textOf(other)).toBe(short);
  });
});
