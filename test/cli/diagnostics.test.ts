import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { SiteDiagnostics } from "../../cli/commands/site-diagnostics";
import { diagnosedFile } from "../support/nodes/diagnosed-file";
import { diagnosedSite } from "../support/nodes/diagnosed-site";
import { runCli } from "../support/programs/run-cli";
import { SiteFiles } from "../support/site-files";

const files = new SiteFiles("diagnostics");
const site = diagnosedFile(files);

describe("edge-node diagnostics", () => {
  it("shows the diagnostics of the running site, within the width", () => {
    const { code, stdout } = runCli("diagnostics", site, "--width", "120");
    expect(code).toBe(0);
    expect(stdout).toMatch(/│ dry-cooler-1 +│ operations\/dry-cooler-approach +│ 1\.64 K +│ 120 min │ 5\.64 K/);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  it("says of what it says nothing, and why", () => {
    const { strainer: _, "strainer-1": __, ...targets } = diagnosedSite.telemetry.targets as Record<string, string>;
    const unwatched = diagnosedFile(files, { telemetry: { ...diagnosedSite.telemetry, targets } });
    const { notDiagnosed } = JSON.parse(runCli("diagnostics", unwatched, "--format", "json").stdout) as SiteDiagnostics;
    expect(notDiagnosed).toEqual([
      {
        rule: "operations/strainer-clogged",
        device: "strainer-1",
        reason: "telemetry does not watch it: add it with its address to telemetry.targets",
      },
    ]);
  });

  it("writes rules and unit tests that name each other, one for each fault and climate point", () => {
    const folder = files.path("rules");
    expect(runCli("diagnostics", diagnosedFile(files), "--output", folder).code).toBe(0);
    const read = (name: string) => parse(readFileSync(join(folder, name), "utf8"));
    const { groups } = read("diagnostics.yaml") as { groups: { name: string; rules: unknown[] }[] };
    const { rule_files, tests } = read("diagnostics.test.yaml") as { rule_files: string[]; tests: { name: string }[] };
    expect(groups.map(({ name, rules }) => [name, rules.length])).toEqual([["diagnostics", 12]]);
    expect(rule_files).toEqual(["diagnostics.yaml"]);
    expect(tests.map(({ name }) => name)).toEqual([
      "healthy, hottest",
      "healthy, coldest",
      ...[
        "dry-cooler-approach, dry-cooler-1, dry-cooler-2",
        "fan-lost, dry-cooler-1, dry-cooler-2",
        "cdu-approach, cdu-1",
        "pump-power, facility-pump",
        "pump-power, secondary-pump",
        "strainer-clogged, strainer-1",
        "battery-capacity, battery-1",
        "rectifier-efficiency, dc-48",
        "heat-balance, rack-1",
        "heat-balance, rack-2",
      ].map((fault) => `healthy, hottest, then operations/${fault}`),
      "sound battery-1, discharged and charged again",
    ]);
  });

  it("ends with 2 for a site that nobody watches, and for a folder that is a file", () => {
    const { telemetry: _, ...unwatched } = parse(readFileSync(site, "utf8")) as Record<string, unknown>;
    const alone = files.write("alone.yaml", JSON.stringify(unwatched));
    expect(runCli("diagnostics", alone)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("diagnosed must have telemetry to be diagnosed but has none: add telemetry"),
    });
    expect(runCli("diagnostics", site, "--output", site)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--output"),
    });
  });
});
