import { parse as parseCsv } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import type { SiteSchedule } from "../../cli/schedule/site-schedule";
import orbits from "../constructs/engineering/orbit/vectors-orbit.json";
import { fresh } from "../support/kept/kept-studies";
import { referencePasses, type SkyChanges, skyFile } from "../support/nodes/vector-sky";
import { runCli } from "../support/programs/run-cli";
import { SiteFiles } from "../support/site-files";

const files = new SiteFiles("schedule");

function written(name: string, changes?: SkyChanges): string {
  return files.write(`${name}.yaml`, stringify({ name, ...skyFile(changes) }, { aliasDuplicateObjects: false }));
}

const site = written("riyadh", { others: [] });
const schedule = (...argv: string[]) => runCli("schedule", site, ...argv);
const json = (...argv: string[]) => JSON.parse(schedule("--format", "json", ...argv).stdout) as SiteSchedule;

describe("edge-node schedule", () => {
  it("lists the contacts of one antenna, which are the passes of the vectors: none of them clash", () => {
    const { code, stdout, stderr } = schedule();
    expect([code, stderr]).toEqual([0, ""]);
    const rows = stdout.split("\n").filter((line) => line.includes("│ antenna-1"));
    expect(rows.map((row) => row.split("│")[1]?.trim())).toEqual(referencePasses().map(({ satellite }) => satellite));
    expect(stdout).toMatch(/^riyadh: 21 of 21 passes become contacts, 100\.0 % of their value/);
    expect(stdout).toMatch(/from 2026-09-20 00:00:00 to 2026-09-22 00:00:00 UTC, by GP data of CelesTrak, at most \d\.\d d old\n/);
    expect(stdout).toMatch(/never above the horizon: goes-19\n$/);
  });

  it("says what is missed behind what, as text and beside a file", () => {
    const slow = written("slow", { others: [], first: { gap: "4 h" } });
    const { stdout } = runCli("schedule", slow);
    expect(stdout).toMatch(/│ clashes with (?:landsat-9|iss|saramago)/);
    const { stderr } = runCli("schedule", slow, "--format", "csv");
    expect(stderr).toMatch(
      /^slow: \d+ of 21 passes become contacts, \d\d\.\d % of their value .*\nslow: elements older than 3 d: .*: saramago \(3\.9 d\)\nslow: never above the horizon: goes-19\n$/,
    );
  });

  it("shows a plan without proof with its bound, the same each time", () => {
    // passes clash in chains while the antenna turns: one step of the solver proves nothing
    const few = written("few", { solverSteps: 1, first: { gap: "4 h" } });
    const { code, stdout } = runCli("schedule", few);
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/of their value \(not proven; no plan exceeds \d+\.\d %; \d+\.\d % without a look ahead\)/),
    ]);
    expect(fresh(() => runCli("schedule", few).stdout)).toBe(stdout);
    expect(JSON.parse(runCli("schedule", few, "--format", "json").stdout).plan).toMatchObject({ unproven: true });
  });

  it("gives them as JSON, as CSV and as a calendar, the same in each", () => {
    const { plan } = json();
    const rows = parseCsv(schedule("--format", "csv").stdout, { columns: true }) as readonly Record<string, string>[];
    expect(rows.map((row) => [row.satellite, row.antenna, row["AOS (UTC)"], Number(row.value)])).toEqual(
      plan.contacts.map(({ satellite, antenna, aos, value }) => [satellite, antenna, aos, value]),
    );
    const { stdout } = schedule("--format", "ics");
    expect(stdout.match(/^SUMMARY:.* by antenna-1\r$/gm)).toHaveLength(21);
    expect(stdout).toContain("X-WR-CALNAME:riyadh: contacts\r\n");
    expect(schedule("--format", "ics").stdout).toBe(stdout);
  });

  it("plans another window by newer elements, with the description unchanged", () => {
    const sets = ["landsat-9", "iss", "saramago", "goes-19"].map((name) => {
      const { omm } = orbits.elementSets[name as "iss"];
      return { ...omm, EPOCH: omm.EPOCH.replace(/^2026-09-/, "2026-10-") }; // as if taken a month later
    });
    const newer = files.write("newer.json", JSON.stringify(sets));
    const later = json("--elements", newer, "--from", "2026-10-20T00:00:00Z", "--to", "2026-10-21T00:00:00Z");
    expect(later).toMatchObject({ from: "2026-10-20T00:00:00.000Z", to: "2026-10-21T00:00:00.000Z", elements: { document: newer } });
    expect(later.satellites.every(({ epoch, ageDays }) => epoch.startsWith("2026-10-") && ageDays < 4)).toBe(true);
    expect(later.plan.contacts.length).toBeGreaterThan(5);
    expect(json("--to", "2026-09-21T00:00:00Z").plan.contacts).toEqual(
      json().plan.contacts.filter(({ aos }) => aos < "2026-09-21T00:00:00.000Z"),
    );
  });

  it("plans again from a saved result", () => {
    const saved = files.path("saved.json");
    expect(runCli("check", site, "--format", "json", "--output", saved).code).toBe(1); // goes-19 never has a contact
    expect(JSON.parse(runCli("schedule", saved, "--format", "json").stdout)).toEqual(json());
  });

  it("refuses a window that is none, and elements that lack a satellite or are none", () => {
    expect(schedule("--from", "tomorrow")).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining('must be an instant in UTC but is "tomorrow"'),
    });
    expect(schedule("--from", "2026-09-20T00:00:00").stderr).toContain('write it like "2026-09-20T00:00:00Z" if it is in UTC');
    expect(schedule("--from", "2026-09-25T00:00:00Z").stderr).toBe(
      "The window of --from and --to is not valid (1 problem)\n  to: must be after the beginning of the window but is not: state a later end\n",
    );
    expect(schedule("--to", "2036-09-25T00:00:00Z").stderr).toContain("must be at most 31 d after the beginning");
    const one = files.write("one.json", JSON.stringify([orbits.elementSets.iss.omm]));
    expect(schedule("--elements", one)).toMatchObject({
      code: 2,
      stderr:
        "--elements must have every satellite of riyadh but lacks landsat-9 (49260), saramago (100000), goes-19 (60133): add the element sets of these\n",
    });
    expect(schedule("--elements", files.write("none.json", "[]"))).toMatchObject({ code: 2, stdout: "" });
    expect(schedule("--elements", files.path("gone.json")).stderr).toContain("must be a file that can be read but is not");
    expect(schedule("--format", "pdf")).toMatchObject({ code: 2, stdout: "" });
  });

  it("says in one line from which document the elements are, whatever is written into its name", () => {
    const { downlink, ...rest } = skyFile({ others: [] });
    const document = "GP data\n::error::x\u001b[31m";
    const elements = { ...downlink.elements, source: { ...downlink.elements.source, document } };
    const file = files.write(
      "named.yaml",
      stringify({ name: "named", ...rest, downlink: { ...downlink, elements } }, { aliasDuplicateObjects: false }),
    );
    const { stdout } = runCli("schedule", file, "--to", "2026-09-20T06:00:00Z", "--width", "200");
    expect(stdout).toContain("by GP data ::error::x\\u001b[31m, ");
    expect(stdout.split("\n").filter((line) => line.startsWith("::") || line.includes("\u001b"))).toEqual([]);
  });

  it("refuses a site without satellites, and says what to write", () => {
    expect(runCli("schedule", "examples/own-site.yaml")).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("my-site must have satellites to have contacts but has none: add downlink.satellites"),
    });
  });
});
