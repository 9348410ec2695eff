import { describe, expect, it } from "vitest";
import { constantLoadLimit } from "../../../../../constructs/engineering/energy/stores/genset-rating";

describe("constantLoadLimit()", () => {
  it("constantLoadLimit() lets prime and standby sets give 70 % of their plate, as Cummins quotes ISO 8528-1 in power topic 6240", () => {
    expect(constantLoadLimit("PRP")).toMatchObject({ share: 0.7, hoursPerYear: Number.POSITIVE_INFINITY });
    expect(constantLoadLimit("ESP")).toMatchObject({ share: 0.7, hoursPerYear: 200 });
  });

  it("constantLoadLimit() lets continuous sets give all of it, limited-time sets for 500 h a year", () => {
    expect(constantLoadLimit("COP")).toMatchObject({ share: 1, hoursPerYear: Number.POSITIVE_INFINITY });
    expect(constantLoadLimit("LTP")).toMatchObject({ share: 1, hoursPerYear: 500 });
  });

  it("constantLoadLimit() says which of them nobody has read", () => {
    expect(constantLoadLimit("DCP").confidence).toBe("recalled");
    expect(constantLoadLimit("COP").confidence).toBe("verified");
  });
});
