import { summaryTable } from "cdktf-edge-node/report";
import { describe, expect, it } from "vitest";
import { reportOf } from "../../../../support/report/reports";

const thermal = {
  rule: "cooling/supply-within-it-limit",
  subject: "compute/rack-1",
  scenario: "hottest/dry-cooler-2-lost",
  margin: -0.02,
  relativeMargin: -0.002,
  unit: "°C",
  value: 45.02,
  limit: 45,
} as const;
const power = {
  ...thermal,
  rule: "power/breaker-loading",
  subject: "power/feed-a/main",
  scenario: "hottest/feed-b-lost",
  value: 10_000,
  limit: 12_345,
  margin: 2345,
  unit: "W",
} as const;

/** The rows of the table, each as the text of its cells. */
function cells(table: string): string[][] {
  return table
    .split("\n")
    .filter((line) => line.startsWith("│"))
    .map((line) =>
      line
        .split("│")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

describe("summaryTable()", () => {
  it("summaryTable() gives one row a site: verdict, tightest margins, rule, scenario and subject", () => {
    const sites = [
      { ...reportOf(), tightest: { thermal, power } },
      { ...reportOf(), site: "bare", verdict: "fail", tightest: {} } as const,
    ];
    const [head, first, second, bare] = cells(summaryTable(sites));
    expect(head).toEqual(["site", "verdict", "tightest thermal margin", "set by", "tightest power margin", "set by"]);
    expect(first).toEqual(["riyadh-1", "pass", "−0.02 K", "hottest/dry-cooler-2-lost", "+2.35 kW", "hottest/feed-b-lost"]);
    expect(second).toEqual(["", "", "supply-within-it-limit", "compute/rack-1", "breaker-loading", "power/feed-a/main"]);
    expect(bare).toEqual(["bare", "fail", "not judged", "", "not judged", ""]);
  });

  it("summaryTable() holds no colour codes: it goes to files too", () => {
    expect(summaryTable([reportOf()])).not.toContain("\u001b");
  });
});
