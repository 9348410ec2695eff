import { describe, expect, it } from "vitest";
import { readBaselines } from "../../cli/results/read-baselines";
import { readDesignFile } from "../../site-files/design-file";
import { readSiteFile } from "../../site-files/site-file";
import { runCli } from "../support/programs/run-cli";
import { problemsOf } from "../support/props/problems-of";
import { ownSite, SiteFiles } from "../support/site-files";

const files = new SiteFiles("yaml-tags");
const { site, design } = ownSite();

const problemsIn = (read: () => unknown) => problemsOf(read).map((problem) => problem.replaceAll(`${files.folder}/`, ""));
const ofSite = (text: string) => problemsIn(() => readSiteFile(files.write("riyadh.yaml", text)));
/** The only problem of a text whose tag stands on its last line. */
const tagged = (file: string, text: string, column: number, tag: string) =>
  `${file}:${text.split("\n").length}:${column}: must be a plain map, list or value but cannot be read by its tag ${tag}: remove the tag`;

describe("A file that is read as YAML", () => {
  it.each([
    ["the computing", "compute: !!omap [racks: []]", 10, "!!omap"],
    ["the computing as a set", "compute: !!set {racks}", 10, "!!set"],
    ["the policy", "policy: !!omap [packs: [strict]]", 9, "!!omap"],
    ["a device map", "telemetry: { maps: { meter: !!omap [protocol: modbus] } }", 29, "!!omap"],
  ])("says at file and line that %s of a site has a tag", (_, line, column, tag) => {
    const text = `${site}${line}`;
    expect(ofSite(text)).toEqual([tagged("riyadh.yaml", text, column, tag)]);
  });

  it("says so of what a site promises, of a design that it names, and of a design alone", () => {
    const promises = `site:\n  country: SA\n  promises: !!omap [coldStart: true]`;
    expect(ofSite(promises)).toEqual([tagged("riyadh.yaml", promises, 13, "!!omap")]);
    const hub = `${design}policy: !!omap [packs: [strict]]`;
    expect(files.problems(`design: hub.yaml\n${site}`, hub)).toEqual([tagged("hub.yaml", hub, 9, "!!omap")]);
    expect(problemsIn(() => readDesignFile(files.path("hub.yaml")))).toEqual([tagged("hub.yaml", hub, 9, "!!omap")]);
  });

  it("says so of the profile of a country", () => {
    const profile = "extends: SA\ngrid: !!omap [tolerance: {}]";
    files.write("profile.yaml", profile);
    expect(ofSite(`${site.replace(/^ {2}country: .*$/m, "  country: { file: profile.yaml }")}${design}`)).toEqual([
      expect.stringContaining(tagged("profile.yaml", profile, 7, "!!omap").replace(": ", " ")),
    ]);
  });

  it("says so of a baseline, and takes measured readings as JSON alone", () => {
    const baseline = "- site: riyadh\n  findings: !!set {}";
    expect(problemsIn(() => readBaselines(files.write("baseline.yaml", baseline)))).toEqual([
      tagged("baseline.yaml", baseline, 13, "!!set"),
    ]);
    const measured = files.write("measured.json", "site: riyadh\nreadings: !!omap []\n");
    const { code, stderr } = runCli("compare", "examples/own-site.yaml", measured);
    expect([code, stderr]).toEqual([2, expect.stringContaining("The file of readings must be JSON")]);
  });
});
