import type { SiteReport } from "cdktf-edge-node/report";
import { describe, expect, it } from "vitest";
import { differingPlaces, type SynthesizedSite } from "../../../stacks/export/compare-exported";

const finding = (rule: string, margin: number) =>
  ({ rule, subject: "compute/rack-1", margin }) as unknown as SiteReport["findings"][number];
const findings = [finding("power/a", 1), finding("power/b", 2)];
const site: SynthesizedSite = { report: { verdict: "pass", findings }, terraform: '{"a":{"b":1,"c":[1]}}', held: [] };

function said(ofApp: Partial<SynthesizedSite>, ofFile: Partial<SynthesizedSite>): readonly string[] {
  return differingPlaces({ ...site, ...ofApp }, { ...site, ...ofFile }).map(({ place, why }) => `${place} ${why}`);
}

describe("differingPlaces()", () => {
  it("has none of the same site", () => expect(said({}, {})).toEqual([]));

  it("names the findings that differ, that one has alone, or whose order differs", () => {
    const of = (...all: SiteReport["findings"]) => said({}, { report: { verdict: "pass", findings: all } });
    const [a, b] = findings as [SiteReport["findings"][number], SiteReport["findings"][number]];
    const at = (what: string) => [`findings differ between the program and the file, at ${what}`];
    expect(of(finding("power/a", 1.5), b)).toEqual(at("power/a of compute/rack-1"));
    expect(of(a)).toEqual(at("power/b of compute/rack-1"));
    expect(of(b, a)).toEqual(at("their order"));
  });

  it("names the paths at which Terraform JSON differs, five of them, and never what stands there", () => {
    const at = (terraform: string) =>
      said({}, { terraform })[0]?.replace("Terraform JSON differs between the program and the file, at ", "");
    expect(at('{"a":{"b":1,"c":[2]}}')).toBe("a.c");
    expect(at('{"a":{"c":[1],"b":1}}')).toBe("the order of its keys");
    expect(at('{"//":{"metadata":1},"a":{"b":1,"c":[1]}}')).toBe("its metadata");
    expect(at('{"a":{"b":1,"c":[1]},"d":1,"e":1,"f":1,"g":1,"h":"secret","i":1}')).toBe("d, e, f, g, h and 1 more");
  });

  it("names another verdict, and the stack that holds a site back", () => {
    expect(said({}, { report: { verdict: "fail", findings } })).toEqual(["verdict is pass in the program but fail in the file"]);
    expect(said({ report: { verdict: "pass", needs: "network", findings } }, {})).toEqual([
      "stack is held back by the stack network, which cannot be deployed: correct that one first",
    ]);
  });
});
