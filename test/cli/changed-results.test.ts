import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunResult } from "../../constructs/report/run-result";
import type { SiteReport } from "../../constructs/report/site-report";
import { runCli } from "../support/programs/run-cli";

const folder = mkdtempSync(join(tmpdir(), "edge-node-changed-"));
afterAll(() => rmSync(folder, { recursive: true }));

const saved = join(folder, "saved.json");
beforeAll(() => {
  runCli("check", "examples/own-site.yaml", "--quiet", "--format", "json", "--output", saved);
});

/** The saved result, its site changed by hand. */
function changed(change: (report: { -readonly [K in keyof SiteReport]: SiteReport[K] }) => void): string {
  const result = JSON.parse(readFileSync(saved, "utf8")) as RunResult;
  for (const report of result.sites) change(report);
  const file = join(folder, "changed.json");
  writeFileSync(file, JSON.stringify(result));
  return file;
}

const nowhere = { scenario: "hottest/nowhere" };

describe("edge-node with a result that was changed by hand", () => {
  it.each<[string, Parameters<typeof changed>[0]]>([
    [
      "a margin",
      (report) => {
        report.margins = report.margins?.map((one) => ({ ...one, ...nowhere })) ?? [];
      },
    ],
    [
      "a finding",
      (report) => {
        report.findings = report.findings.map((one) => ({ ...one, ...nowhere }));
      },
    ],
    [
      "a finding beyond the promises",
      (report) => {
        report.findings = report.findings.map((one) => ({
          ...one,
          ...(one.beyondPromise && { beyondPromise: { ...one.beyondPromise, ...nowhere } }),
        }));
      },
    ],
    [
      "a tightest margin",
      ({ tightest }) => {
        Object.assign(tightest.thermal ?? {}, nowhere);
      },
    ],
    [
      "a staircase",
      (report) => {
        report.staircases = report.staircases.map((one) => ({ ...one, scenarios: [nowhere.scenario] }));
      },
    ],
    [
      "its ratings",
      ({ ratings }) => {
        Object.assign(ratings ?? {}, nowhere);
      },
    ],
  ])("edge-node report refuses %s in a scenario that its site does not have, in every format", (_what, change) => {
    const file = changed(change);
    for (const format of [["text"], ["sarif"], ["html", "--output", join(folder, "pages")]]) {
      const { code, stdout, stderr } = runCli("report", file, "--format", ...format);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toBe(
        `${file} must be an unchanged result of edge-node but names the scenario "hottest/nowhere", which my-site does not have: save it again with edge-node check --format json --output ${file}\n`,
      );
    }
  });

  it("edge-node says that a description is not the one that was judged, where a page, a sweep or a difference is made of it", () => {
    const file = changed(({ description }) => Object.assign(description?.design.cooling?.dryCoolers ?? {}, { count: 1 }));
    expect(runCli("report", file).code).toBe(0);
    const page = runCli("report", file, "--format", "html", "--output", join(folder, "pages"));
    expect(page.code).toBe(2);
    expect(page.stderr).toMatch(
      /^The description of my-site in the result must be unchanged but is not valid, .*dry-cooler-2.*: save the result again with edge-node check --format json\n$/,
    );
    const unnamed = changed(({ description }) => Object.assign(description?.design.power ?? {}, { feeds: [] }));
    expect(runCli("diff", unnamed, saved)).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringMatching(/^The description of my-site in the result must be .*power\.feeds.*\n$/),
    });
  });

  it("edge-node names the first of many problems of a description, and how many more there are", () => {
    const racks = (report: SiteReport) => report.description?.design.compute?.racks ?? [];
    const file = changed((report) => {
      for (const rack of racks(report)) Object.assign(rack, { idle: "x", maximum: "y", utilisation: "z" });
    });
    const { code, stderr } = runCli("passes", file);
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^The description of my-site in the result must be .* but is not valid, compute\.racks\[0\]\.idle .*, and \d+ more problems: save the result again.*\n$/,
    );
    expect(stderr).not.toContain("utilisation");
  });

  it("edge-node report cuts a key that somebody made as long as a file, and says how long it is", () => {
    const key = "x".repeat(400_000);
    const { code, stderr } = runCli(
      "report",
      changed((report) => Object.assign(report.tightest, { [key]: 1 })),
    );
    expect(code).toBe(2);
    expect(stderr).toContain("(400,000 characters)");
    expect(stderr.length).toBeLessThan(2000);
  });
});

describe("edge-node with the result of a site that has an unusual number", () => {
  it("reads it again", () => {
    const text = readFileSync("examples/own-site.yaml", "utf8");
    const away = text.replace("latitude: 18.23", 'latitude: -3\n    unusual: { latitude: { reason: "a trial", owner: "tests" } }');
    expect(away).not.toBe(text);
    writeFileSync(join(folder, "away.yaml"), away);
    const file = join(folder, "away.json");
    runCli("check", join(folder, "away.yaml"), "--quiet", "--format", "json", "--output", file);
    const { sites } = JSON.parse(readFileSync(file, "utf8")) as RunResult;
    expect(sites[0]?.conditions?.unusual).toHaveLength(1);
    expect(runCli("report", file, "--format", "bill-json").stderr).toBe("");
  });
});
