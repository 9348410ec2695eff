import { failureText, siteReport } from "cdktf-edge-node/report";
import { describe, expect, it } from "vitest";
import { levelText } from "../../../../../constructs/report/subjects/findings/failure-text";
import { verdictTree } from "../../../../../constructs/report/subjects/findings/verdict-tree";
import { kuwaitDryCooler } from "../../../../../examples/kuwait-dry-cooler";
import { evaluationOf, finding, reportOf } from "../../../../support/report/reports";

const reasoned = (change: object) => {
  const {
    value: _v,
    limit: _l,
    margin: _m,
    relativeMargin: _s,
    remedy: _r,
    ...unknown
  } = finding({ outcome: "unknown", contributors: [] });
  return { ...unknown, reason: "the coolant differs from that of the rating: re-rate", ...change };
};

describe("failureText()", () => {
  it("failureText() says value, limit, margin in K, scenario, largest contributor and remedy", () => {
    expect(failureText(reportOf(finding()))).toBe(
      [
        "✗ riyadh-1: not deployable, 1 of 6 rules block it",
        "  fail cooling/supply-within-it-limit: The coolant supply is not warmer than the rack allows",
        "    compute/rack-1: shortfall 11.6 K: value 56.6 °C, limit at most 45.0 °C",
        "    scenario hottest/dry-cooler-2-lost, largest contributor outdoor air 49.8 °C",
        "    remedy: add adiabatic pads",
      ].join("\n"),
    );
  });

  it("failureText() names the other subjects behind the worst, whatever their order", () => {
    const findings = [
      finding({ subject: "compute/rack-1", margin: -1, relativeMargin: -0.1 }),
      finding({ subject: "compute/rack-2", margin: -9, relativeMargin: -0.9, value: 54 }),
      finding({ subject: "compute/rack-3", margin: -2, relativeMargin: -0.2 }),
    ];
    const lines = failureText(reportOf(...findings)).split("\n");
    expect(lines).toHaveLength(5);
    expect(lines[2]).toBe("    compute/rack-2 (and compute/rack-3, compute/rack-1): shortfall 9.0 K: value 54.0 °C, limit at most 45.0 °C");
  });

  it("failureText() puts the worst first of those that are too near their limit", () => {
    const near = (subject: string, relativeMargin: number) =>
      finding({ subject, outcome: "pass", relativeMargin, margin: relativeMargin * 10, nearLimit: { band: 0.5, setBy: "site" } });
    const lines = failureText(reportOf(near("compute/rack-1", 0.3), near("compute/rack-2", 0.01), near("compute/rack-3", 0.2))).split("\n");
    expect(lines[1]).toMatch(/^ {2}near limit cooling/);
    expect(lines[2]).toMatch(/^ {4}compute\/rack-2 \(and compute\/rack-3, compute\/rack-1\): .* margin \+0\.1 K/);
  });

  it("failureText() names three others, and how many more there are: a line stays one that can be read", () => {
    const many = Array.from({ length: 20_000 }, (_, i) => finding({ subject: `compute/rack-${i}`, relativeMargin: i - 20_000 }));
    const text = failureText(reportOf(...many));
    expect(text).toContain("    compute/rack-0 (and compute/rack-1, compute/rack-2, compute/rack-3 and 19996 more): shortfall");
    expect(text.length).toBeLessThan(500);
  });

  it("failureText() shows the reason of what is unknown, and does not hide it behind a fail", () => {
    const lines = failureText(reportOf(reasoned({ subject: "compute/rack-2" }), finding())).split("\n");
    expect(lines.slice(1)).toEqual([
      "  fail cooling/supply-within-it-limit: The coolant supply is not warmer than the rack allows",
      "    compute/rack-1: shortfall 11.6 K: value 56.6 °C, limit at most 45.0 °C",
      "    scenario hottest/dry-cooler-2-lost, largest contributor outdoor air 49.8 °C",
      "    remedy: add adiabatic pads",
      "  unknown cooling/supply-within-it-limit: The coolant supply is not warmer than the rack allows",
      "    compute/rack-2: the coolant differs from that of the rating: re-rate",
      "    scenario hottest/dry-cooler-2-lost",
    ]);
  });

  it("failureText() groups what is unknown by its reason", () => {
    const text = failureText(
      reportOf(
        reasoned({ subject: "compute/rack-1" }),
        reasoned({ subject: "compute/rack-2" }),
        reasoned({ subject: "compute/rack-3", reason: "no cooling" }),
      ),
    );
    expect(text).toContain("    compute/rack-1 (and compute/rack-2): the coolant differs from that of the rating: re-rate\n");
    expect(text).toContain("    compute/rack-3: no cooling\n");
  });

  it("failureText() names below the first rule the others that are unknown for its reason", () => {
    const others = ["power/feeds", "power/gensets"].map((rule) => reasoned({ rule, subject: rule }));
    const lines = failureText(reportOf(reasoned({}), ...others, reasoned({ rule: "power/ups", reason: "no cooling" }))).split("\n");
    expect(lines.filter((line) => / (unknown|the same) /.test(line))).toEqual([
      expect.stringMatching(/^ {2}unknown cooling\/supply-within-it-limit: /),
      "    the same makes 2 more rules unknown: power/feeds, power/gensets",
      expect.stringMatching(/^ {2}unknown power\/ups: /),
    ]);
  });

  it("failureText() names the part that is judged, a lower bound, and powers in kW", () => {
    const lower = finding({
      subject: "power/feed-a",
      at: "dc-48",
      unit: "W",
      bound: "at-least",
      value: 4000,
      limit: 6500,
      margin: -2500,
      contributors: [],
    });
    expect(failureText(reportOf(lower))).toContain(
      "    power/feed-a at dc-48: shortfall 2.50 kW: value 4.00 kW, limit at least 6.50 kW\n    scenario hottest",
    );
  });

  it("failureText() puts a rule that threw before the others of its rule, with what it threw", () => {
    const {
      value: _v,
      limit: _l,
      margin: _m,
      relativeMargin: _s,
      ...threw
    } = finding({ subject: "node", reason: "the rule threw: boom", remedy: "mend the rule" });
    const text = failureText(reportOf(finding(), threw));
    expect(text).toContain("    node (and compute/rack-1): the rule threw: boom\n");
  });

  it("failureText() leaves out what does not block", () => {
    expect(failureText(reportOf(finding(), finding({ rule: "power/breaker-loading", blocks: false })))).not.toContain("breaker-loading");
  });

  it("failureText() of Kuwait with dry coolers alone names the supply rule and adiabatic pads", () => {
    const text = failureText(siteReport(evaluationOf("kuwait", kuwaitDryCooler)));
    expect(text).toMatch(/^✗ kuwait: not deployable, \d of \d+ rules block it\n/);
    expect(text).toMatch(
      /fail cooling\/supply-within-it-limit: .*\n {4}compute\/rack-1 \(and compute\/rack-2\): \d+\.\d K warmer than the rack allows: value 5\d\.\d °C, limit at most 45\.0 °C\n/,
    );
    expect(text).toContain("colder: add adiabatic pads (cooling.dryCoolers.pads)");
  });
});

describe("levelText()", () => {
  it("levelText() says once what fails a run and is judged alike of several breakers", () => {
    const near = (i: number) =>
      finding({
        subject: `power/circuit-${i}/breaker`,
        outcome: "pass",
        effect: "warn",
        blocks: false,
        nearLimit: { band: 0.5, setBy: "site" },
      });
    const lines =
      levelText("riyadh-1", verdictTree(reportOf(near(1), near(2), near(3), finding({ effect: "warn", blocks: false })), "warn"))?.split(
        "\n",
      ) ?? [];
    expect(lines.filter((line) => line.includes("circuit-"))).toEqual([
      expect.stringMatching(/^ {4}power\/circuit-1\/breaker: shortfall 11\.6 K: value/),
      "    the same for 2 more: power/circuit-2/breaker, power/circuit-3/breaker",
    ]);
    expect(lines.filter((line) => line.includes("compute/rack-1"))).toHaveLength(1);
  });
});
