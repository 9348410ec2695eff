import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EdgeApp, EdgeNodeStack } from "cdktf-edge-node";
import type { SiteReport } from "cdktf-edge-node/report";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { node30kW } from "../../examples/parts/node-30kw";
import { threeCountries } from "../../examples/three-countries/sites";

const folder = "examples/three-countries";
const files = readdirSync(folder).filter((file) => file.endsWith(".yaml"));
const sites = ["abha", "lagos", "sao-paulo"] as const;
const outdir = mkdtempSync(join(tmpdir(), "edge-node-three-countries-"));
afterAll(() => rmSync(outdir, { recursive: true }));

/** What was written of a site: by site files, or by the program. */
const written = (by: string, site: string, file: string) => readFileSync(join(outdir, by, file.replace("SITE", site)), "utf8");

beforeAll(() => {
  const run = (by: string, describe: (app: EdgeApp) => void) => {
    const app = new EdgeApp({ outdir: join(outdir, by), print: () => {}, progress: { update: () => {}, stop: () => {} } });
    describe(app);
    app.synth();
  };
  run("files", (app) => {
    for (const file of files) EdgeNodeStack.fromFile(app, join(folder, file));
  });
  run("program", (app) => {
    for (const [name, site] of Object.entries(threeCountries)) new EdgeNodeStack(app, name, { ...node30kW, site });
  });
});

describe("examples/three-countries", () => {
  it("has a variant of at most 15 lines for each country, as a file and in the program", () => {
    const lines = (text: string) => text.trimEnd().split("\n").length;
    expect(files).toEqual(sites.map((site) => `${site}.yaml`));
    for (const file of files) expect(lines(readFileSync(join(folder, file), "utf8")), file).toBeLessThanOrEqual(15);
    const variants = readFileSync(join(folder, "sites.ts"), "utf8").match(/^const \w+ = defineSite\(\{\n.*?^\}\);$/gms) ?? [];
    expect(variants.map((text) => lines(text) <= 15)).toEqual([true, true, true]);
  });

  describe.each(["files", "program"])("by %s", (by) => {
    const report = (site: string) => JSON.parse(written(by, site, "reports/SITE/report.json")) as SiteReport;

    it("is deployable in Saudi Arabia, Nigeria and Brazil", () => {
      expect(sites.map((site) => [report(site).country, report(site).verdict])).toEqual([
        ["SA", "pass"],
        ["NG", "pass"],
        ["BR", "pass"],
      ]);
    });

    it("differs in Terraform by the name of the site and the numbers of its alerts and pictures alone", () => {
      const terraform = (site: string) =>
        written(by, site, "stacks/SITE/cdk.tf.json")
          .replaceAll(site, "SITE")
          .replace(/"content": "groups:.*/, "the alert file")
          .replace(/"content": "\{\\n \\"title\\".*/g, "a picture");
      expect(terraform("abha")).toContain("the alert file");
      expect(terraform("lagos")).toBe(terraform("abha"));
      expect(terraform("sao-paulo")).toBe(terraform("abha"));
    });

    it("differs in reports by what its country and its site cause: what is bought, loosened and judged by is the same", () => {
      const same = ({ billOfMaterials, loosened, policy, schemaVersion, toolVersion }: SiteReport) => ({
        billOfMaterials,
        loosened,
        policy,
        schemaVersion,
        toolVersion,
      });
      expect(same(report("lagos"))).toEqual(same(report("abha")));
      expect(same(report("sao-paulo"))).toEqual(same(report("abha")));
    });
  });

  it("is the same from files as from the program", () => {
    for (const site of sites)
      expect(written("files", site, "stacks/SITE/cdk.tf.json")).toBe(written("program", site, "stacks/SITE/cdk.tf.json"));
  });
});
