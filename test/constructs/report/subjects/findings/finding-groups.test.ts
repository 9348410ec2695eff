import { describe, expect, it } from "vitest";
import { brokenFirst } from "../../../../../constructs/report/subjects/findings/finding-groups";
import { finding } from "../../../../support/report/reports";

describe("brokenFirst()", () => {
  it("has the largest shortfall first, then what is unknown, what is near its limit, and last what does not apply", () => {
    const holds = { outcome: "pass", relativeMargin: 0.5 } as const;
    const shown = [
      finding({ subject: "does-not-apply", outcome: "not-applicable" }),
      finding({ subject: "pass", ...holds }),
      finding({ subject: "near", ...holds, relativeMargin: 0.9, nearLimit: { band: 9, setBy: "site" } }),
      finding({ subject: "unknown", outcome: "unknown" }),
      finding({ subject: "less", relativeMargin: -0.1 }),
      finding({ subject: "more", relativeMargin: -0.2 }),
    ];
    const order = ["more", "less", "unknown", "near", "pass", "does-not-apply"];
    expect(brokenFirst(shown).map(({ subject }) => subject)).toEqual(order);
  });
});
