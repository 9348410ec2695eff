import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { RunResult } from "../../../constructs/report/run-result";
import { runCli } from "../../support/programs/run-cli";
import { below, readXml } from "../../support/report/junit-document";

/** Saved by edge-node check at commit 50037cc, the last with version 1, of examples/own-site.yaml with 38 °C and without N+1; white space taken out. */
const saved = "test/reference/result-version-1.json";

interface Version1 {
  readonly findings: readonly { readonly rule: string; readonly subject: string; readonly outcome: string; readonly reason?: string }[];
  readonly tightest: { readonly power: { readonly scenario: string } };
  readonly operatingPoints: Readonly<
    Record<
      string,
      { readonly temperatureStaircase: object; readonly electrical: { readonly limits: readonly { readonly limit?: number }[] } }
    >
  >;
}

const [old] = (JSON.parse(readFileSync(saved, "utf8")) as { readonly sites: readonly [Version1] }).sites;
const folder = mkdtempSync(join(tmpdir(), "edge-node-version-1-"));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, change: (site: Record<string, unknown>) => void): string {
  const result = JSON.parse(readFileSync(saved, "utf8")) as { readonly sites: readonly Record<string, unknown>[] };
  for (const site of result.sites) change(site);
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(result));
  return file;
}

describe("edge-node with a result of version 1", () => {
  it("edge-node report makes one of version 2 of it, which it reads again", () => {
    const { code, stdout } = runCli("report", saved, "--format", "json");
    const { schemaVersion, sites } = JSON.parse(stdout) as RunResult;
    const [site] = sites;
    expect([code, schemaVersion, site?.schemaVersion]).toEqual([0, 2, 2]);
    expect(site?.scenarios.map(({ name, climate, state }) => (state?.kind === "healthy" ? `${climate}/healthy` : name))).toEqual(
      site?.scenarios.map(({ name }) => name),
    );
    // Version 1 said by the owner alone what stands because the design states nothing
    expect(site?.declared.filter(({ isDefault }) => isDefault).map(({ owner }) => owner)).toEqual(Array(4).fill("cdktf-edge-node"));
    // It was judged when sun that nobody states was 0 W/m²
    expect(site?.description?.site.climate.hottest).toMatchObject({ irradianceWPerM2: {}, otherIrradianceWPerM2: 0 });
    const file = join(folder, "version-2.json");
    writeFileSync(file, stdout);
    expect(runCli("report", file, "--format", "json").stdout).toBe(stdout);
    expect(runCli("diff", saved, file).stdout).toContain("small-site: pass, as before, every margin is the same");
  });

  it("edge-node report lists what was judged in the order of the judging, what does not apply with its reason", () => {
    const cases = below(readXml(runCli("report", saved, "--format", "junit").stdout), "testcase");
    expect(cases.map(({ attributes: { classname, name } }) => `${classname} ${name}`)).toEqual(
      old.findings.map(({ rule, subject }) => `${rule} small-site/${subject}`),
    );
    const excused = old.findings.filter(({ outcome }) => outcome === "not-applicable");
    expect(cases.flatMap((one) => below(one, "skipped").map(({ attributes }) => attributes.message))).toEqual(
      excused.map(({ reason }) => `not applicable: ${reason}`),
    );
  });

  it("edge-node report has the staircases and ratings of its states on the page", () => {
    expect(runCli("report", saved, "--format", "html", "--output", folder).code).toBe(0);
    const page = readFileSync(join(folder, "small-site.html"), "utf8");
    const captions = [...page.matchAll(/<caption>From outdoor air to coolant in ([^<]*)<\/caption>/g)].flatMap(([, names = ""]) =>
      names.split(", "),
    );
    expect(captions.sort()).toEqual(Object.keys(old.operatingPoints).sort());
    const { scenario } = old.tightest.power;
    const table = page.split(`<caption>Ratings in ${scenario}</caption>`)[1]?.split("</table>")[0] ?? "";
    const known = old.operatingPoints[scenario]?.electrical.limits.filter(({ limit }) => limit !== undefined) ?? [];
    expect(known.length).toBeGreaterThan(2);
    expect(table.match(/<th scope="row"/g)).toHaveLength(known.length);
  });

  it("reads the report.json of one site too", () => {
    const file = join(folder, "report.json");
    writeFileSync(file, JSON.stringify(old));
    expect(runCli("report", file).stdout).toBe(runCli("report", saved).stdout);
  });

  it.each<[string, (site: Record<string, unknown>) => void, string]>([
    [
      "its findings",
      (site) => {
        site.findings = {};
      },
      "findings: ",
    ],
    [
      "the states of its scenarios",
      (site) => {
        site.operatingPoints = { "hottest/healthy": { electrical: {} } };
      },
      "operatingPoints.hottest/healthy.electrical.limits: ",
    ],
    [
      "what both versions have",
      (site) => {
        site.verdict = "maybe";
      },
      "sites[0].verdict must be equal to one of the allowed values",
    ],
  ])("refuses one in which %s was changed by hand, with the place", (_what, change, place) => {
    const { code, stdout, stderr } = runCli("report", written("changed.json", change));
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`must be an unchanged result of edge-node but ${place}`);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });
});
