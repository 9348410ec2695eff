import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../../support/programs/run-cli";
import { SiteFiles } from "../../support/site-files";

const files = new SiteFiles("terraform-diff");
const read = (name: string) => readFileSync(join("examples/one-design", name), "utf8");
files.write("hub.yaml", read("hub.yaml"));
const riyadh = files.write("riyadh.yaml", read("riyadh.yaml"));
const lagos = files.write("lagos.yaml", read("riyadh.yaml"));
const atacama = files.write("atacama.yaml", read("atacama.yaml"));

function synthesized(name: string, ...sites: readonly string[]): string {
  const folder = join(files.folder, name);
  expect(runCli("synth", ...sites, "--output", folder, "--quiet")).toMatchObject({ code: 0, stderr: "" });
  return folder;
}

const all = synthesized("all", riyadh, lagos, atacama);
const [one, other] = [synthesized("one", riyadh), synthesized("other", atacama)];
const diff = (...argv: string[]) => runCli("diff", ...argv, "--terraform");

describe("edge-node diff --terraform", () => {
  it("finds no difference between two sites that differ by their names alone", () => {
    const { code, stdout, stderr } = diff(all, all, "--as", "riyadh=lagos");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(
      /^riyadh → lagos: the Terraform JSON is the same, 44 blocks\n {2}riyadh counts as lagos in \d+ texts, because the name alone is no difference\n$/,
    );
  });

  it("finds what a site of another country causes, in files by their lines, and only that", () => {
    const { code, stdout } = diff(all, all, "--as", "riyadh=atacama", "--all");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^riyadh → atacama: 2 of 44 blocks differ\n/);
    expect(stdout.match(/^ {2}changed .*/gm)).toEqual([
      "  changed docker_container.files_telemetry-alerting",
      "  changed docker_container.files_telemetry-store",
    ]);
    expect(stdout).toContain("    upload[/etc/telemetry-alerting/limits.yaml].content:\n      @@ ");
    const changed = [...stdout.matchAll(/^ {6}([-+] .*)/gm)].map(([, line]) => line?.replace(/ {2,}/, " ") ?? "");
    const supply = changed.filter((line) => line.includes('expr: (edge_node_coolant_supply_temperature_celsius{device="rack-1"} >'));
    // the file folds its lines
    expect(supply).toEqual([
      '- expr: (edge_node_coolant_supply_temperature_celsius{device="rack-1"} > 45) <=',
      '+ expr: (edge_node_coolant_supply_temperature_celsius{device="rack-1"} > 38) <=',
    ]);
    expect(changed.filter((line) => /alert:|device:|remedy:|steps:|spare:/.test(line))).toEqual([]); // limits, what is expected, sources
  });

  it("pairs stacks by their names, and says which are deployed on one side only", () => {
    expect(diff(all, one).stdout.split(/\n+/).slice(0, -1)).toEqual([
      "riyadh: the Terraform JSON is the same, 44 blocks",
      `atacama: only in ${all}`,
      `lagos: only in ${all}`,
    ]);
    expect(diff(all, one, "--quiet").stdout).not.toContain("is the same");
    expect(diff(all, all, "--site", "lag*").stdout).toBe("lagos: the Terraform JSON is the same, 44 blocks\n");
  });

  it("finds a resource that was added by hand, and a value that was changed", () => {
    const edited = synthesized("edited", riyadh);
    const file = join(edited, "stacks/riyadh/cdk.tf.json");
    const terraform = JSON.parse(readFileSync(file, "utf8"));
    terraform.resource.docker_container.service_archiver.memory = 4096;
    terraform.resource.docker_network.extra = { name: "extra" };
    writeFileSync(file, JSON.stringify(terraform));
    expect(diff(one, edited).stdout).toBe(
      "riyadh: 2 of 45 blocks differ\n  changed docker_container.service_archiver\n    memory: 8192 → 4096\n  added docker_network.extra\n",
    );
    expect(diff(edited, one).stdout).toContain("  removed docker_network.extra\n");
  });

  it.each([
    ["a name that is none", [all, all, "--as", "riyadh=lagoss"], 'but "riyadh=lagoss" names "lagoss": did you mean lagos?'],
    ["a site file", [riyadh, all], "riyadh.yaml is not a folder: write one with edge-node synth --output FOLDER"],
    [
      "stacks without a pair",
      [one, other],
      "must have a site in common but have riyadh and atacama: name two results of one site, or pair two with --as riyadh=atacama",
    ],
  ])("ends with 2 for %s", (_what, argv, message) => {
    expect(diff(...argv)).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(message) });
  });
});
