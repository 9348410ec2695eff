import { type Finding, type SiteReport, thermalTable } from "cdktf-edge-node/report";
import { describe, expect, it } from "vitest";
import { finding, reportOf } from "../../../../support/report/reports";

/** The cells of the one site of a table, each as its lines. */
function cells(report: SiteReport): string[][] {
  const rows = thermalTable([report])
    .split("\n")
    .filter((line) => line.startsWith("│"))
    .slice(1)
    .map((line) => line.split("│").slice(1, -1));
  return (rows[0] ?? []).map((_, i) => rows.map((row) => row[i]?.trim() ?? "").filter((text) => text !== ""));
}

const rejection = (change: Partial<Finding>) =>
  finding({ rule: "cooling/rejection-covers-heat", subject: "cooling/dry-coolers", unit: "W", outcome: "pass", ...change });
const scenario = "hottest/dry-cooler-1-lost";
const ambient = { outcome: "found", maximumC: 51.44, dryBulbC: 48.9, searchedFromC: 10, searchedToC: 70, binding: [] } as const;
const itLoad = { outcome: "not-reached", loadW: 1, searchedFromFactor: 1, searchedToFactor: 10, binding: [] } as const;

describe("thermalTable()", () => {
  it("thermalTable() gives the room to each limit in the scenario that leaves the least, in its own unit", () => {
    const report = reportOf(
      finding({ outcome: "pass", margin: 9.785, scenario: "hottest/healthy" }),
      finding({ outcome: "pass", margin: 4.2, subject: "compute/rack-2", scenario }),
      rejection({ limit: 0, margin: 126_788, scenario }),
    );
    expect(cells(report)).toEqual([
      ["riyadh-1"],
      ["+4.2 K", scenario],
      ["+126.8 kW", scenario],
      ["not judged"],
      ["not judged"],
      ["not asked"],
    ]);
  });

  it("thermalTable() shows a broken limit before one that nobody knows, and that before one that holds", () => {
    const [broken, unknown, holds] = [
      rejection({ outcome: "fail", margin: -267, scenario }),
      finding({ rule: "cooling/rejection-covers-heat", outcome: "unknown", margin: undefined as never }),
      rejection({ margin: 978, scenario }),
    ];
    expect(cells(reportOf(broken, unknown, holds))[2]).toEqual(["−267 W", scenario]);
    expect(cells(reportOf(unknown, holds))[2]).toEqual(["not known"]);
  });

  it("thermalTable() leaves out what the site does not promise and where a rule has nothing to say", () => {
    const beyond = rejection({ outcome: "fail", margin: -1, promised: false });
    expect(cells(reportOf(beyond, rejection({ outcome: "not-applicable" })))[2]).toEqual(["not judged"]);
  });

  it("thermalTable() gives the hottest air of every scenario that was searched", () => {
    const margins = [
      { scenario: "hottest/healthy", ambient: { ...ambient, maximumC: 55 }, itLoad },
      { scenario, ambient, itLoad },
    ];
    expect(cells({ ...reportOf(), margins })[5]).toEqual(["55.0 °C hottest/healthy", `51.4 °C ${scenario}`]);
  });

  it.each([
    ["already-broken", "none"],
    ["not-reached", "70.0 °C and more"],
    ["unknown", "not known"],
  ] as const)("thermalTable() says so of %s", (outcome, expected) => {
    const { maximumC: _, ...searched } = ambient;
    expect(cells({ ...reportOf(), margins: [{ scenario, ambient: { ...searched, outcome }, itLoad }] })[5]).toEqual([
      `${expected} ${scenario}`,
    ]);
  });

  it("thermalTable() holds no control characters of names", () => {
    expect(thermalTable([{ ...reportOf(), site: "a\u001b[2Jb" }])).not.toContain("\u001b");
  });
});
