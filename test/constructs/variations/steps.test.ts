import { MassShare, Temperature, VolumeShare } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { byHundredths, byKelvins, byShare, onDuty, oneMore } from "../../../constructs/variations/steps";

const holder = {};

describe("byKelvins()", () => {
  it("byKelvins() goes up or down from a text or a value", () => {
    expect(byKelvins(-1)("30 °C", 3, holder)).toBe("27 °C");
    expect(byKelvins(1)(Temperature.celsius(30.5), 2, holder)).toBe("32.5 °C");
    expect(byKelvins(1)("300.15 K", 1, holder)).toBe("28 °C");
  });
});

describe("byHundredths()", () => {
  it("byHundredths() counts on by whatever the share is counted", () => {
    expect(byHundredths(5)("25 % by volume", 2, holder)).toBe("35 % by volume");
    expect(byHundredths(5)("0.3 by mass", 1, holder)).toBe("35 % by mass");
    expect(byHundredths(5)(MassShare.percent(10), 1, holder)).toBe("15 % by mass");
    expect(byHundredths(5)(VolumeShare.of(0.1), 1, holder)).toBe("15 % by volume");
  });

  it("byHundredths() has no step of water", () => {
    expect(byHundredths(5)(undefined, 1, holder)).toBeUndefined();
  });
});

describe("oneMore()", () => {
  it("oneMore() adds one at each step to a number alone", () => {
    expect(oneMore(12, 3, holder)).toBe(15);
    expect(oneMore(undefined, 1, holder)).toBeUndefined();
  });
});

describe("onDuty()", () => {
  it("onDuty() takes all units for what runs where nothing says how many", () => {
    expect(onDuty(-1)(undefined, 1, { count: 3 })).toBe(2);
    expect(onDuty(1)(undefined, 1, { count: 3 })).toBeUndefined();
  });

  it("onDuty() goes neither above the count nor below one", () => {
    expect(onDuty(1)(2, 1, { count: 3 })).toBe(3);
    expect(onDuty(1)(2, 2, { count: 3 })).toBeUndefined();
    expect(onDuty(-1)(2, 1, { count: 3 })).toBe(1);
    expect(onDuty(-1)(2, 2, { count: 3 })).toBeUndefined();
  });
});

describe("byShare()", () => {
  it("byShare() adds the same share of what stands at each step", () => {
    expect(byShare(0.25)("200 L", 1, holder)).toBe("250 L");
    expect(byShare(0.25)("200 L", 3, holder)).toBe("350 L");
  });
});
