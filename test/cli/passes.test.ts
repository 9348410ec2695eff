import { readFileSync } from "node:fs";
import { parse as parseCsv } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import type { SitePasses } from "../../cli/passes/site-passes";
import orbits from "../constructs/engineering/orbit/vectors-orbit.json";
import { antennaOf, referencePasses, type SkyChanges, skyFile } from "../support/nodes/vector-sky";
import { runCli } from "../support/programs/run-cli";
import { SiteFiles } from "../support/site-files";

const files = new SiteFiles("passes");

function written(name: string, changes?: SkyChanges): string {
  return files.write(`${name}.yaml`, stringify({ name, ...skyFile(changes) }, { aliasDuplicateObjects: false }));
}

const site = written("riyadh");
const passes = (...argv: string[]) => runCli("passes", site, ...argv);
const json = (...argv: string[]) => JSON.parse(passes("--format", "json", ...argv).stdout) as SitePasses;

/** Within the tolerance of the vectors. */
function isSameInstant(one: string, other: string): boolean {
  return Math.abs(Date.parse(one) - Date.parse(other)) <= 100;
}

describe("edge-node passes", () => {
  it("lists the passes of the vectors, by their beginning, and the satellite that is never seen", () => {
    const { code, stdout, stderr } = passes("--antenna", "antenna-1");
    expect([code, stderr]).toEqual([0, ""]);
    const rows = stdout.split("\n").filter((line) => line.includes("│ antenna-1"));
    const wanted = referencePasses();
    expect(rows).toHaveLength(wanted.length);
    for (const [i, { satellite, aos, maxElevation }] of wanted.entries()) {
      const [, name, , written, , , elevation] = rows[i]?.split("│").map((cell) => cell.trim()) ?? [];
      expect(name).toBe(satellite);
      expect(Math.abs(Date.parse(`${written?.replace(" ", "T")}Z`) - Date.parse(aos))).toBeLessThanOrEqual(600);
      expect(Math.abs(Number(elevation?.replace("°", "")) - maxElevation)).toBeLessThan(0.052);
    }
    expect(stdout).toMatch(
      /^riyadh: 21 passes of 3 satellites from 2026-09-20 00:00:00 to 2026-09-22 00:00:00 UTC; never above the horizon: goes-19\n/,
    );
  });

  it("gives them as JSON and as CSV, to the millisecond, and the same of a saved result", () => {
    const all = json();
    expect(all).toMatchObject({ site: "riyadh", passCount: 27, passes: { length: 27 } });
    for (const { satellite, aos, los } of referencePasses())
      expect(all.passes.some((pass) => pass.satellite === satellite && isSameInstant(pass.aos, aos) && isSameInstant(pass.los, los))).toBe(
        true,
      );
    const { stdout, stderr } = passes("--format", "csv");
    const rows = parseCsv(stdout, { columns: true }) as readonly Record<string, string>[];
    expect(
      rows.map((row) => [row.satellite, row.antenna, row["AOS (UTC)"], Number(row["duration [s]"]), Number(row["greatest elevation [°]"])]),
    ).toEqual(all.passes.map((pass) => [pass.satellite, pass.antenna, pass.aos, pass.durationS, pass.maximumElevationDegrees]));
    expect(stderr).toBe(
      "riyadh: elements older than 3 d: passes may be seconds early or late: saramago (3.9 d)\nriyadh: never above the horizon: goes-19\n",
    );
    const saved = files.path("saved.json");
    expect(runCli("check", site, "--format", "json", "--output", saved).code).toBe(1); // goes-19 never has a contact
    expect(JSON.parse(runCli("passes", saved, "--format", "json").stdout)).toEqual(all);
    const { sites } = JSON.parse(readFileSync(saved, "utf8")) as { readonly sites: readonly [{ readonly downlink: object }] };
    expect({ site: "riyadh", ...sites[0].downlink }).toEqual(all);
  });

  it("takes a satellite by name or number, an antenna, and the least greatest elevation", () => {
    const counts = (...argv: string[]) => json(...argv).passes.length;
    expect(counts("--satellite", "iss")).toBe(10);
    expect(json("--satellite", "25544", "--satellite", "saramago").satellites.map(({ satellite }) => satellite)).toEqual([
      "iss",
      "saramago",
    ]);
    const second = json("--antenna", "antenna-2");
    expect(new Set(second.passes.map(({ antenna }) => antenna))).toEqual(new Set(["antenna-2"]));
    expect(second.satellites.map(({ satellite, antennas }) => [satellite, antennas])).toEqual([
      ["landsat-9", ["antenna-2"]],
      ["iss", ["antenna-2"]],
    ]);
    const high = referencePasses().filter(({ maxElevation }) => maxElevation >= 70).length;
    expect(counts("--antenna", "antenna-1", "--min-elevation", "70")).toBe(high);
    expect(passes("--antenna", "antenna-1", "--min-elevation", "80").stdout).toContain(
      `${21 - referencePasses().filter(({ maxElevation }) => maxElevation >= 80).length} passes do not rise to 80°, and no pass of landsat-9 does`,
    );
    expect(passes("--format", "csv", "--min-elevation", "80").stderr).toContain("riyadh: 24 passes do not rise to 80°");
  });

  it("says of elements that are too old what check says, with the ages of the site's policy", () => {
    // epochs of 19 September 11:31:31 and 18 September 2:32:43, windows that end at 0:00
    const window = (day: string) => ({ from: `${day}T00:00:00Z`, to: `${new Date(Date.parse(day) + 86_400_000).toISOString()}` });
    const late = skyFile({ satellites: ["landsat-9", "saramago"], others: [], window: window("2026-10-02") });
    const at = (name: string, more: object = {}) =>
      files.write(`${name}.yaml`, stringify({ name, ...late, ...more }, { aliasDuplicateObjects: false }));
    const said = (file: string) =>
      runCli("passes", file)
        .stdout.split("\n")
        .filter((line) => line.startsWith("elements"));
    expect(said(at("old"))).toEqual([
      "elements: GP data of CelesTrak, at most 14.9 d old",
      "elements older than 14 d fail downlink/elements-age: use newer ones: saramago (14.9 d)",
      "elements older than 3 d: passes may be seconds early or late: landsat-9 (13.5 d)",
    ]);
    expect(runCli("check", at("old")).stdout).toMatch(/fail downlink\/elements-age.*\n\s+downlink\/saramago/);
    const parameters = { marked: "14 d", oldest: "20 d" };
    expect(said(at("known", { policy: { site: { "downlink/elements-age": { parameters } } } }))).toEqual([
      "elements: GP data of CelesTrak, at most 14.9 d old",
      "elements older than 14 d: passes may be seconds early or late: saramago (14.9 d)",
    ]);
  });

  it("refuses names that the site does not have, with what was meant, and what is no elevation", () => {
    expect(passes("--satellite", "lansat-9")).toMatchObject({
      code: 2,
      stderr: '--satellite must be one of landsat-9, iss, saramago, goes-19 but is "lansat-9": did you mean landsat-9?\n',
    });
    expect(passes("--antenna", "dish").stderr).toBe('--antenna must be one of antenna-1, antenna-2 but is "dish": name one of them\n');
    expect(passes("--antenna", "antenna-2", "--satellite", "goes-19").stderr).toContain("--satellite must be one of landsat-9, iss but is");
    for (const wrong of ["91", "high", ""]) expect(passes("--min-elevation", wrong)).toMatchObject({ code: 2, stdout: "" });
  });

  it("refuses a site without satellites, and says what to write", () => {
    expect(runCli("passes", "examples/own-site.yaml")).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "my-site must have satellites to have passes but has none: add downlink.satellites (number and name), downlink.elements (file or data, and source) and downlink.window (from and to)\n",
    });
  });

  it("says where the window cuts a pass, and has only a line where there is no pass", () => {
    const window = { from: "2026-09-20T11:16:00Z", to: "2026-09-20T11:20:00Z" };
    const { stdout } = runCli("passes", written("cut", { satellites: ["iss"], others: [], window }));
    expect(stdout).toContain("2026-09-20 11:16:00, before │ 2026-09-20 11:20:00, after │ 4 min 0 s");
    expect(stdout).toContain("before, after: the satellite is up before the window begins");
    expect(runCli("passes", written("none", { satellites: ["goes-19"], others: [] })).stdout).toBe(
      "none: no pass from 2026-09-20 00:00:00 to 2026-09-22 00:00:00 UTC; never above the horizon: goes-19\nelements: GP data of CelesTrak, at most 2.5 d old\n",
    );
  });
});

describe("edge-node passes of many satellites", () => {
  it("says on standard error how many it searches", () => {
    const omm = orbits.elementSets.iss.omm;
    const numbers = Array.from({ length: 20 }, (_, i) => 90_000 + i);
    const { downlink, ...rest } = skyFile({ satellites: ["iss"], others: [] });
    const many = {
      ...rest,
      downlink: {
        ...downlink,
        satellites: numbers.map((number) => ({ number })),
        antennas: [{ ...antennaOf("antenna-1", []), satellites: numbers }],
        elements: { ...downlink.elements, data: numbers.map((NORAD_CAT_ID) => ({ ...omm, NORAD_CAT_ID })) },
      },
    };
    const file = files.write("many.yaml", stringify({ name: "many", ...many }, { aliasDuplicateObjects: false }));
    const { stderr, stdout } = runCli("passes", file, "--satellite", "90007", "--format", "csv");
    expect([stderr, stdout.split("\r\n").length]).toEqual(["", referencePasses(["iss"]).length + 2]); // a line above them, one behind
    expect(runCli("passes", file, "--format", "json").stderr).toBe("- many: 20 satellites\n");
  });
});
