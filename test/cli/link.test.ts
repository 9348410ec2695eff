import { readFileSync } from "node:fs";
import type { ReportedDownlink } from "cdktf-edge-node/report";
import { parse as parseCsv } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import type { SiteLinks } from "../../cli/commands/site-links";
import { vectors } from "../constructs/engineering/link/vectors-volume.json";
import { type LinkChanges, linkFile, xBandLink } from "../support/nodes/vector-links";
import { runCli } from "../support/programs/run-cli";
import { SiteFiles } from "../support/site-files";

const files = new SiteFiles("link");

function written(name: string, changes?: LinkChanges): string {
  return files.write(`${name}.yaml`, stringify({ name, ...linkFile(changes) }, { aliasDuplicateObjects: false }));
}

const site = written("riyadh");
const json = (file: string, ...argv: string[]) =>
  JSON.parse(runCli("link", file, "landsat-9", "--format", "json", ...argv).stdout) as SiteLinks;
const known = vectors.filter(({ inputs }) => inputs.link === "x-band-riyadh" && inputs.elements === "landsat-9");

describe("edge-node link", () => {
  it("gives volumes and margins of the vectors as JSON, and the budget where the link is worst and best", () => {
    const { links, ...head } = json(site);
    expect(head).toEqual({ site: "riyadh", satellite: "landsat-9", from: "2026-09-20T00:00:00.000Z", to: "2026-09-22T00:00:00.000Z" });
    const [link = expect.unreachable()] = links;
    for (const { inputs, expected } of known) {
      const pass = link.passes.find(({ aos }) => Math.abs(Date.parse(aos) - Date.parse(inputs.aos)) <= 100);
      expect(Math.abs((pass?.clearBytes ?? 0) / expected.clear.bytes - 1)).toBeLessThan(0.002);
      expect(Math.abs((pass?.atShareBytes ?? 0) / expected.at0_1percent.bytes - 1)).toBeLessThan(0.002);
    }
    const { worst = expect.unreachable(), best = expect.unreachable() } = link;
    expect(worst.atShare.marginDb).toBe(link.worstMarginDb);
    expect(best.atShare.marginDb).toBeGreaterThan(worst.atShare.marginDb);
    expect(best.elevationDegrees).toBeGreaterThan(worst.elevationDegrees);
    expect(worst.clear).toMatchObject({ rainDb: 0, cloudDb: 0, scintillationDb: 0 });
  });

  it("has a budget whose terms add up to its margin", () => {
    for (const { worst, best } of json(site).links)
      for (const terms of [worst?.atShare, worst?.clear, best?.atShare, best?.clear]) {
        if (!terms) throw new Error("the link has a budget");
        const lost = terms.freeSpaceLossDb + terms.atmosphereDb + terms.pointingLossDb + terms.polarisationLossDb + terms.otherLossDb;
        expect(terms.eirpDbw - lost + terms.gOverTDbPerK + 228.599).toBeCloseTo(terms.carrierToNoiseDbHz, 1.9);
        expect(terms.carrierToNoiseDbHz - 10 * Math.log10(75e6)).toBeCloseTo(terms.esN0Db, 2);
        expect(terms.esN0Db - terms.thresholdDb - terms.implementationLossDb).toBeCloseTo(terms.marginDb, 2);
      }
  });

  it("shows both as tables, within the width", () => {
    const { code, stdout, stderr } = runCli("link", site, "49260", "--width", "150");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^riyadh: landsat-9 from 2026-09-20 00:00:00 to 2026-09-22 00:00:00 UTC\n/);
    expect(stdout).toContain("worst second, 0.1 % of the year");
    expect(stdout).toMatch(/│ EIRP +│ 15\.00 dBW/);
    expect(stdout.split("\n").filter((line) => line.startsWith("│ antenna-1"))).toHaveLength(json(site).links[0]?.passCount ?? 0);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(150);
  });

  it("writes a row a pass and link as CSV", () => {
    const two = written("two", { links: [{ name: "first" }, { name: "second", frequency: "8.25 GHz", availability: "99 %" }] });
    const rows = parseCsv(runCli("link", two, "landsat-9", "--format", "csv").stdout, { columns: true }) as readonly Record<
      string,
      string
    >[];
    const { links } = json(two);
    expect(rows.map((row) => [row.link, row["AOS (UTC)"], Number(row["clear [B]"]), Number(row["at share [B]"])])).toEqual(
      links.flatMap(({ link, passes }) => passes.map(({ aos, clearBytes, atShareBytes }) => [link, aos, clearBytes, atShareBytes])),
    );
    expect(new Set(rows.map((row) => row["share of the year [%]"]))).toEqual(new Set(["0.1", "1"]));
  });

  it("gives the same of a saved result, which the report of it has too", () => {
    const saved = files.path("saved.json");
    const licensed = written("licensed", {
      site: { radioLicence: { bands: [{ minimum: "8025 MHz", maximum: "8400 MHz" }], source: xBandLink.source } },
    });
    expect(runCli("check", licensed, "--format", "json", "--output", saved).code).toBe(0);
    expect(json(saved)).toEqual(json(licensed));
    const { sites } = JSON.parse(readFileSync(saved, "utf8")) as { readonly sites: readonly [{ readonly downlink: ReportedDownlink }] };
    const [{ worst: _, best: __, ...link }] = json(licensed).links as readonly [SiteLinks["links"][number]];
    expect(sites[0].downlink.links).toEqual([link]);
  });

  it("says what cannot be computed, and why", () => {
    const without = written("without", { site: { radioClimate: undefined } });
    expect(runCli("link", without, "landsat-9", "--width", "400").stdout).toContain(
      "unknown: Radio climate of the site must be stated but is not: add site.radioClimate with the values of the ITU maps",
    );
    expect(runCli("link", without, "landsat-9", "--format", "csv", "--width", "400").stderr).toContain(
      "landsat-9-x is unknown: Radio climate",
    );
    const other = written("other", { reception: { polarisations: ["left-hand circular"] } });
    expect(runCli("link", other, "landsat-9").stdout).toContain("landsat-9-x: no antenna that follows landsat-9 receives it");
  });

  it("refuses satellites that the site does not have, and those without links", () => {
    const strange = runCli("link", site, "landsat-8");
    expect(strange.code).toBe(2);
    expect(strange.stderr).toContain('Satellite must be one of landsat-9, iss but is "landsat-8"');
    expect(runCli("link", site, "iss").stderr).toContain("iss must have links at riyadh but has none, those with links are landsat-9");
    expect(runCli("link", "examples/own-site.yaml", "iss").stderr).toContain("must have satellites to have links but has none");
  });
});
