import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { snapshot } from "cdktf-edge-node";
import { NodeStudy } from "cdktf-edge-node/rules";
import { afterAll, describe, expect, it } from "vitest";
import { describedSite, descriptionOf } from "../../constructs/report/description";
import { readSiteFile } from "../../site-files/site-file";
import { problemsOf } from "../support/props/problems-of";

const folder = mkdtempSync(join(tmpdir(), "edge-node-site-file-"));
afterAll(() => rmSync(folder, { recursive: true }));

const own = readFileSync(join(__dirname, "../../examples/own-site.yaml"), "utf8");

function siteOf(text: string) {
  const file = join(folder, "site.yaml");
  writeFileSync(file, text);
  return readSiteFile(file);
}

function packsOf(names: readonly string[]): string[] {
  return (siteOf(`${own}\npolicy: {packs: [${names.join(", ")}]}\n`).policy.packs ?? []).map(({ name }) => name);
}

/** The file of the examples with its board in hot switchgear, and what the hottest point says of it. */
const switchgear = own
  .replace("      irradiance: clear-sky", "      places:\n        switchgear: 52 °C\n      irradiance: clear-sky")
  .replace("    - name: board-a\n", "    - name: board-a\n      place: switchgear\n")
  .replace("power:\n", "power:\n  places:\n    - name: switchgear\n      aboveOutside: 8 K\n      source: *numbers\n");

describe("readSiteFile()", () => {
  it("readSiteFile() reads places of the design, and how warm a climate point says that they are", () => {
    const { site, design, name } = siteOf(switchgear);
    const node = snapshot(name, site, design);
    expect(site.climate.hottest.placesC).toEqual({ switchgear: 52 });
    expect(node.places).toMatchObject([{ name: "switchgear", warmth: { kind: "above-outside", kelvins: 8 } }]);
    const study = new NodeStudy(node);
    const temperature = (scenario: string) => study.point(study.scenario(scenario)).electrical.places?.[0]?.temperatureC;
    expect([temperature("hottest/healthy"), temperature("coldest/healthy")]).toEqual([52, 10]);
    // What is saved with a result is read again as it was
    const again = descriptionOf(site, design, {});
    expect(snapshot(name, describedSite(again), again.design)).toEqual(node);
  });

  it("readSiteFile() says in which line a place is named that there is not", () => {
    const line = switchgear.split("\n").findIndex((text) => text.includes("switchgear: 52 °C")) + 1;
    expect(problemsOf(() => siteOf(switchgear.replace("switchgear: 52 °C", "switch-gear: 52 °C")))).toEqual([
      expect.stringMatching(new RegExp(`:${line}:\\d+.*is 52 °C at no place of the design: use one of switchgear$`)),
    ]);
  });

  it("readSiteFile() says at its place which truth a word of YAML 1.1 stands for, and which number has to be written as in JSON", () => {
    const written = own.replace("  promises:\n", "  promises:\n    coldStart: yes\n    waterLoss: Off\n");
    expect(problemsOf(() => siteOf(written)).map((problem) => problem.replace(/^.*site\.yaml/, ""))).toEqual([
      expect.stringMatching(/^:\d+:5 site\.promises\.coldStart: must be true or false but is "yes": write true$/),
      expect.stringMatching(/^:\d+:5 site\.promises\.waterLoss: must be true or false but is "Off": write false$/),
    ]);
    expect(problemsOf(() => siteOf(own.replace("latitude: 18.23", "latitude: 018.23")))[0]).toMatch(
      /site\.yaml:\d+:15: must be a number as in JSON but is 018\.23, which YAML reads as 18\.23: write 18\.23, or "018\.23" in quotes for text$/,
    );
  });

  it("readSiteFile() refuses a name that no folder can have on Windows, at its place and of the file", () => {
    expect(problemsOf(() => siteOf(own.replace("name: my-site", "name: nul")))).toEqual([
      expect.stringMatching(/:\d+:\d+.*a device name of Windows/),
    ]);
    const file = join(folder, "con.site.yaml");
    writeFileSync(file, own.replace("name: my-site\n", ""));
    expect(problemsOf(() => readSiteFile(file))).toEqual([expect.stringMatching(/ is "con", a device name of Windows: .*con-1$/)]);
  });

  it("readSiteFile() says what else is wrong beside a name", () => {
    const wrong = own.replace("name: my-site", "name: My Site").replace("latitude: 18.23", "latitude: 118.23");
    expect(problemsOf(() => siteOf(wrong))).toEqual([
      expect.stringMatching(/ name: must be lower-case letters/),
      expect.stringMatching(/ site\.position\.latitude: must be from -90 to 90 .* swap latitude and longitude$/),
    ]);
  });

  it("readSiteFile() reads a pack once that stands several times, where it has its last word", () => {
    expect(packsOf(["core", "strict"])).toEqual(["core", "strict"]);
    expect(packsOf(["core", "strict", "core"])).toEqual(["strict", "core"]);
    expect(packsOf(Array.from({ length: 20_000 }, (_, i) => (i % 2 === 0 ? "core" : "strict")))).toEqual(["core", "strict"]);
  });
});
