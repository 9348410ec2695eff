import type { Finding } from "cdktf-edge-node/report";
import { describe, expect, it } from "vitest";
import { acceptanceText, findingLines, measuredText } from "../../../../../constructs/report/subjects/findings/finding-text";
import { finding } from "../../../../support/report/reports";

describe("findingLines()", () => {
  it("findingLines() names the others behind the subject, the part that is judged, and its largest contributor by size", () => {
    const contributors = [
      { name: "sun", value: 2 },
      { name: "evaporation", value: -7.5 },
    ];
    expect(findingLines(finding({ at: "inlet", contributors }), " (and compute/rack-2)")).toEqual([
      "fail cooling/supply-within-it-limit: The coolant supply is not warmer than the rack allows",
      "  compute/rack-1 at inlet (and compute/rack-2): shortfall 11.6 K: value 56.6 °C, limit at most 45.0 °C",
      "  scenario hottest/dry-cooler-2-lost, largest contributor evaporation −7.5 °C",
      "  remedy: add adiabatic pads",
    ]);
  });

  it("findingLines() names the scenarios that are not accepted where others are: the worst alone would hide what is new", () => {
    expect(findingLines(finding({ unaccepted: ["hottest/healthy", "hottest/feed-a-lost"] }))).toContain(
      "  accepted in other scenarios, but not in hottest/healthy, hottest/feed-a-lost",
    );
  });

  it("findingLines() does not call a pass by that name which is too near its limit", () => {
    expect(findingLines(finding({ outcome: "pass", nearLimit: { band: 0.03, setBy: "Data sheet" } }))[0]).toMatch(/^near limit cooling/);
  });
});

describe("measuredText()", () => {
  it("measuredText() shows the warn band and who set it, the reason and the marks behind the numbers", () => {
    const marks = ["flow outside 0.25 to 1.5 of rating"];
    expect(measuredText(finding({ nearLimit: { band: 2.5, setBy: "country SA" }, reason: "because", marks }))).toBe(
      "shortfall 11.6 K: value 56.6 °C, limit at most 45.0 °C, inside the warn band of 2.5 K set by country SA, because, flow outside 0.25 to 1.5 of rating",
    );
  });
});

describe("measuredText() of a shortfall", () => {
  const text = (change: Partial<Finding>) => measuredText(finding({ shortfall: "warmer than the rack allows", ...change }));

  it("measuredText() says first what is lacking, in the words of the rule where it has some", () => {
    expect(text({})).toBe("11.6 K warmer than the rack allows: value 56.6 °C, limit at most 45.0 °C");
    expect(measuredText(finding())).toBe("shortfall 11.6 K: value 56.6 °C, limit at most 45.0 °C");
    const one = finding({ unit: "units", bound: "at-least", value: 2, limit: 3, margin: -1, shortfall: "too few" });
    expect(measuredText(one)).toBe("1 unit too few: value 2 units, limit at least 3 units");
  });

  it("measuredText() leaves out value and limit where the limit is 0: the shortfall is the value", () => {
    const unserved = { unit: "h", value: 3, limit: 0, margin: -3, shortfall: "more without power than allowed" } as const;
    expect(text(unserved)).toBe("3.00 h more without power than allowed");
    expect(text({ ...unserved, reason: "the tank is empty" })).toBe("3.00 h more without power than allowed: the tank is empty");
    const parameters = [{ name: "most", value: "0 h", setBy: "site" }] as const;
    expect(text({ ...unserved, parameters })).toBe("3.00 h more without power than allowed: (most 0 h set by site)");
  });

  it("measuredText() shows a margin that is none or more as one", () => {
    expect(text({ outcome: "pass", value: 44.9, margin: 0.1 })).toBe("value 44.9 °C, limit at most 45.0 °C, margin +0.1 K");
    expect(text({ outcome: "pass", value: 45, margin: 0 })).toBe("value 45.0 °C, limit at most 45.0 °C, margin +0.0 K");
  });
});

describe("acceptanceText()", () => {
  it("acceptanceText() says who accepts it, why and until when, and leaves out what nobody wrote", () => {
    const waiver = { by: "waiver", reason: "pads arrive", owner: "A. Operator", expires: "2027-03-31" } as const;
    expect(acceptanceText({ ...waiver, ticket: "EDGE-12" })).toBe("waiver: pads arrive, A. Operator, until 2027-03-31, EDGE-12");
    expect(acceptanceText(waiver)).toBe("waiver: pads arrive, A. Operator, until 2027-03-31");
    expect(acceptanceText({ by: "baseline", reason: "known" })).toBe("baseline: known");
  });
});
