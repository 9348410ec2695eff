import { readFileSync } from "node:fs";
import { readSiteFile } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { describe, expect, it } from "vitest";
import { readDesignFile } from "../../site-files/design-file";
import { filesNamedBy } from "../../site-files/reading/files-named-by";
import { SiteFiles } from "../support/site-files";

const files = new SiteFiles("elements-file");
const site = readFileSync("examples/one-design/riyadh.yaml", "utf8");
const hub = readFileSync("examples/one-design/hub.yaml", "utf8");
const sets = readFileSync("examples/earth-observation/elements.json", "utf8");
const source = "{ mark: declared, document: CelesTrak, owner: o }";
/** The design with a satellite in its downlink. */
const withSky = (elements: string, number = 49260) =>
  hub
    .replace(
      "downlink:\n",
      `downlink:\n  satellites: [{ number: ${number} }]\n  window: { from: "2026-09-20T00:00:00Z", to: "2026-09-22T00:00:00Z" }\n  elements: ${elements}\n`,
    )
    .replace("satellites: [39084, 49260]", `satellites: [${number}]`);
const problems = (elements: string, number?: number) => files.problems(site, withSky(elements, number)).join("\n");

describe("downlink.elements of a site file", () => {
  it("names a file, of which the sets of its satellites become data", () => {
    files.write("elements.json", sets);
    const { design: read, snapshot } = files.read(site, withSky(`{ file: elements.json, source: ${source} }`));
    expect(read.downlink?.elements?.data).toMatchObject([{ NORAD_CAT_ID: 49260, OBJECT_NAME: "LANDSAT 9" }]);
    expect(snapshot.sky?.satellites).toHaveLength(1);
    expect(filesNamedBy(files.path("riyadh.yaml"))).toEqual([files.path("hub.yaml"), files.path("elements.json")]);
  });

  it("is relative to the design where that names it", () => {
    files.write("designs/elements.json", sets);
    files.write("designs/hub.yaml", withSky(`{ file: elements.json, source: ${source} }`));
    const path = files.write("sites/one.yaml", site.replace("hub.yaml", "../designs/hub.yaml"));
    expect(readSiteFile(path).snapshot.sky?.satellites).toHaveLength(1);
    expect(readDesignFile(files.path("designs/hub.yaml")).design.downlink?.elements?.data).toMatchObject([{ NORAD_CAT_ID: 49260 }]);
  });

  it("may be two-line elements, or CSV", () => {
    files.write(
      "two.tle",
      "1 40930U 15052A   24006.16340880  .00001943  00000-0  17423-3 0  9998\n2 40930   5.9997  85.2473 0008613 282.4744  77.4420 14.78268977447249\n",
    );
    expect(
      files.read(site, withSky(`{ file: two.tle, source: ${source} }`, 40930)).snapshot.sky?.satellites[0]?.elements.eccentricity,
    ).toBe(0.0008613);
  });

  it("is refused where it is not there, is none, or lacks a satellite", () => {
    files.write("elements.json", sets);
    files.write("broken.json", "[{}]");
    expect(problems(`{ file: gone.json, source: ${source} }`)).toMatch(/hub\.yaml:\d+:\d+ downlink\.elements\.file: .*gone\.json/);
    expect(problems(`{ file: broken.json, source: ${source} }`)).toMatch(/downlink\.elements\.file: .*broken\.json.*NORAD_CAT_ID/);
    expect(problems(`{ file: 7, source: ${source} }`)).toMatch(/downlink\.elements\.file: must be the path of a file but is 7/);
    expect(problems(`{ file: elements.json, data: x, source: ${source} }`)).toMatch(
      /downlink\.elements\.data: must not be stated with file/,
    );
    expect(problems(`{ file: elements.json, source: ${source} }`, 25544)).toMatch(
      /downlink\.satellites\[0\]\.number: must have its elements/,
    );
  });

  it("is not read from outside of the folder in which the program runs", () => {
    expect(problems(`{ file: ../../../../etc/hostname, source: ${source} }`)).toMatch(/downlink\.elements\.file: /);
  });
});

describe("examples/earth-observation", () => {
  it("passes, with the passes of three satellites", () => {
    const { snapshot, policy } = readSiteFile("examples/earth-observation/riyadh.yaml");
    expect(snapshot.sky?.satellites.map(({ id, elements }) => [id, elements.catalogueNumber])).toEqual([
      ["landsat-9", 49260],
      ["saramago", 100000],
      ["landsat-9-declared", 999999999],
    ]);
    expect(evaluate(snapshot, { policy }).verdict).toBe("pass");
  });
});
