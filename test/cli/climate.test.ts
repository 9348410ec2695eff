import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { countries, readSiteFile } from "cdktf-edge-node";
import type { ClimateNearby, ClimateProposal } from "cdktf-edge-node/engineering";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { runCli } from "../support/programs/run-cli";
import { epwLine, epwLines } from "../support/year/made-weather";

const folder = mkdtempSync(join(tmpdir(), "edge-node-climate-"));
afterAll(() => rmSync(folder, { recursive: true }));

const tmy = join(folder, "tmy.csv");
const epw = join(folder, "riyadh.epw");

/** The made year with the header of a published file: Palm Springs, Thermal airport, TMY3. */
function withHeader(): string {
  const header = readFileSync("test/reference/weather/palm-springs-thermal-747187-first-day.epw", "latin1").split("\r\n")[1] ?? "";
  return epwLines()
    .map((line, i) => (i === 1 ? header : line))
    .join("\n");
}

beforeAll(() => {
  writeFileSync(tmy, gunzipSync(readFileSync("test/reference/weather/pvgis-tmy_45.000_8.000_2005_2023.csv.gz")));
  writeFileSync(epw, withHeader());
});

describe("edge-node climate LAT LON --file FILE", () => {
  it("shows all points of the file, where it stands, and ends with a block that a site file takes", () => {
    const { code, stdout, stderr } = runCli("climate", "24.7", "46.73", "--elevation", "620 m", "--file", epw);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(
      "place    24.7° north, 46.73° east, 620 m\ncountry  Saudi Arabia (SA)\nfile     riyadh.epw (Riyadh SAU 404380, made, 2001)",
    );
    expect(stdout).toContain(": 3 km from the place, 6 m below it\n");
    expect(stdout).toMatch(
      /│ published in its header +│ 44\.1 °C, wet bulb 22\.9 °C +│ 36\.5 °C, wet bulb 26\.7 °C +│ -0\.6 °C +│ partial/,
    );
    expect(stdout).toMatch(/│ 0\.4 % and 99\.6 % hours +│ .* derived/);
    expect(stdout).toMatch(/│ extreme hours +│ .* derived/);
    expect(stdout).not.toContain(folder);
    const block = stdout.slice(stdout.indexOf("  # climate of"));
    expect(pastedClimate(block).hottest).toMatchObject({ dryBulbC: 44.1, humidity: { kind: "wet-bulb", wetBulbC: 22.9 } });
    expect(pastedClimate(block).hottest.source?.document).toMatch(/ASHRAE .* riyadh\.epw; .*; 3 km from the place, 6 m below it$/);
  });

  it("writes the block alone as yaml, with its warnings as comments", () => {
    const { stdout } = runCli("climate", "24.7", "47.7", "--elevation", "1000 m", "--file", epw, "--format", "yaml");
    expect(stdout.split("\n").filter((line) => line.startsWith("  # riyadh.epw must"))).toEqual([
      expect.stringContaining("but is 101 km away: the climate can differ by coast, height and city"),
      expect.stringContaining("is 386 m below it: at 6.5 K/km the dry bulb of the place is some 2.5 K colder, which no point contains"),
    ]);
    expect(pastedClimate(stdout).coldest.dryBulbC).toBe(-0.6); // nothing is corrected
    expect(Object.keys(parse(stdout))).toEqual(["climate"]);
  });

  it("writes all of it as JSON", () => {
    const { stdout } = runCli("climate", "45.07", "7.69", "--file", tmy, "--format", "json");
    const { place, weather, points, climate } = JSON.parse(stdout) as ClimateProposal;
    expect(place.country).toEqual({ code: "IT", name: "Italy", hasProfile: false });
    expect(weather).toMatchObject({ source: { file: "tmy.csv", format: "PVGIS TMY" }, location: { elevationM: 250 } });
    expect(points.hours.hottest.dryBulb).toBe("31.85 °C"); // as in test/reference/weather/stations.json
    expect(climate.hottest.dryBulb).toBe("31.85 °C");
  });

  it("reads the file by the options of its readers", () => {
    const gap = join(folder, "gap.epw");
    writeFileSync(
      gap,
      withHeader()
        .split("\n")
        .with(40, epwLine(32, { 6: "99.9" }))
        .join("\n"),
    );
    expect(runCli("climate", "24.7", "46.7", "--file", gap).stderr).toContain("gap.epw:41 dry bulb has 99.9, the code of a missing value");
    const { code, stdout } = runCli("climate", "24.7", "46.7", "--file", gap, "--interpolate-up-to", "2 h");
    expect(code).toBe(0);
    expect(stdout).toContain("file     gap.epw (");
  });

  it("keeps to the width that is asked for, above the block", () => {
    const { stdout } = runCli("climate", "24.7", "48.7", "--elevation", "1000 m", "--file", epw, "--width", "80");
    for (const line of stdout.slice(0, stdout.indexOf("  # climate of")).split("\n")) expect([...line].length).toBeLessThanOrEqual(80);
  });
});

describe("edge-node climate LAT LON", () => {
  it("takes negative degrees as they are, and shows the nearest stations as a study without anything to paste", () => {
    const { code, stdout } = runCli("climate", "-33.4", "-70.6", "--elevation", "-0.1 km");
    expect(code).toBe(0);
    expect(stdout).toContain("place    33.4° south, 70.6° west, -100 m\ncountry  Chile (CL)\n");
    const { name, wmo, source } = countries.CL.profile.station ?? expect.unreachable();
    expect(stdout).toContain(`│ for comparison only     │ ${name}, CL, WMO ${wmo} `);
    expect(stdout).toContain(`source   ${source.mark}: ${source.document}`);
    expect(stdout).not.toMatch(/climate:|dryBulb/);
    const { stations } = JSON.parse(runCli("climate", "-33.4", "-70.6", "--format", "json").stdout) as ClimateNearby;
    expect(stations[0]).toMatchObject({ country: "CL", station: { wmo } });
  });

  it("says of a country without a row, of one without a profile and of the sea what they are", () => {
    expect(runCli("climate", "9.05", "7.49").stdout).toContain("! Nigeria has no row in the library");
    expect(runCli("climate", "45", "8").stdout).toContain("country  Italy (IT), without a country profile in the library\n");
    expect(runCli("climate", "0", "0").stdout).toContain("country  none: at sea, or in no country\n");
  });
});

describe("edge-node climate, wrongly asked", () => {
  it.each([
    [["120", "24"], "latitude: must lie between -90 and 90° but is 120°, with a longitude of 24°: swap latitude and longitude"],
    [["24", "190"], "longitude: must be at most 180 but is 190: "],
    [
      ["north", "24"],
      'Latitude must be a number of degrees but is "north": write it in digits with a point, such as -33.4, south is negative',
    ],
    [["24", "0x10"], 'Longitude must be a number of degrees but is "0x10"'],
    [["33.4S", "24"], 'Latitude must be a number of degrees but is "33.4S"'],
    [["-33,4", "-70,6"], "unknown option '-33,4': write a negative number in digits with a point, such as -33.4"],
    [["24"], "missing required argument 'longitude'"],
    [["24", "46", "--elevation", "600"], 'elevation: must be a decimal number, a space and a unit but is "600": '],
    [["24", "46", "--saturate"], "--saturate must have a weather file but --file is not given: "],
    [
      ["24", "46", "--format", "yaml"],
      "--format yaml must have a weather file, because stations nearby are not the climate of a site, but --file is not given: ",
    ],
    [["24", "46", "--format", "xml"], "Allowed choices are text, json, yaml"],
    [["24", "46", "--file", "none.epw"], "--file: none.epw must be a file that can be read but is not, ENOENT"],
    [["24", "46", "--file", "riyadh.zip"], "--file: must be an .epw file, a .csv file with a typical year of PVGIS, or a .json file "],
    [
      ["24", "46", "--file", "riyadh.epw", "--interpolate-up-to", "6"],
      "--interpolate-up-to: must be a decimal number, a space and a unit but is",
    ],
  ])("refuses %j with 2 and what to do", (argv, message) => {
    const { code, stdout, stderr } = runCli("climate", ...argv);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });

  it("refuses a damaged file with the line of what is wrong, and one to which a link leads from elsewhere without it", () => {
    const cut = join(folder, "cut.csv");
    writeFileSync(cut, readFileSync(tmy, "utf8").split("\n").slice(0, 3000).join("\n"));
    expect(runCli("climate", "45", "8", "--file", cut)).toMatchObject({ code: 2, stdout: "" });
    expect(runCli("climate", "45", "8", "--file", cut).stderr).toMatch(
      /--file: \S+cut\.csv:3000 must have 8,760 hours but 5,778 are missing /,
    );
    mkdirSync(join(folder, "here"));
    symlinkSync(cut, join(folder, "here/linked.csv"));
    expect(runCli("climate", "45", "8", "--file", join(folder, "here/linked.csv")).stderr).toContain("has 1 problem that is not shown");
  });

  it("shows nothing that a terminal obeys, whatever a file calls its station", () => {
    const hostile = join(folder, "hostile.epw");
    const station = "LOCATION,\u001b[31m::error::x\u202e,-,SAU,made,404380,24.70,46.70,3.0,614.0";
    writeFileSync(
      hostile,
      withHeader()
        .replace(/^LOCATION.*$/m, station)
        .replace(/^DESIGN.*$/m, "DESIGN CONDITIONS,0"),
    );
    for (const format of ["text", "yaml"]) {
      const { code, stdout } = runCli("climate", "24.7", "46.7", "--elevation", "614 m", "--file", hostile, "--format", format);
      expect(code).toBe(0);
      for (const line of stdout.trimEnd().split("\n")) expect(line).not.toMatch(/^\s*::|[\p{Cc}\u202a-\u202e]/u);
    }
  });
});

/** The climate of the site file of the examples with this block in the place of its own. */
function pastedClimate(block: string) {
  const file = join(folder, "pasted.yaml");
  const own = readFileSync("examples/own-site.yaml", "utf8");
  writeFileSync(file, own.replace(/ {2}climate:[\s\S]*?(?= {2}grid:)/, block));
  return readSiteFile(file).site.climate;
}
