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
      "fail cooling/supply-within-it-limit: Coolant supply within the IT limit",
      "  compute/rack-1 at inlet (and compute/rack-2): value 56.6 °C, limit at most 45.0 °C, margin −11.6 K",
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
      "value 56.6 °C, limit at most 45.0 °C, margin −11.6 K, inside the warn band of 2.5 K set by country SA, because, flow outside 0.25 to 1.5 of rating",
    );
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
