import { DataSize, MassShare, Temperature, VolumeShare } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { byHundredths, byKelvins, byShare, coresUpTo, memoryUpTo, onDuty, oneMore } from "../../../../constructs/changes/variations/steps";

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

describe("memoryUpTo()", () => {
  it("memoryUpTo() adds a quarter at each step in whole GiB, and ends with what is given, in its words", () => {
    expect([1, 2, 3, 4].map((steps) => memoryUpTo("60 GiB", "100000 MiB", steps))).toEqual(["75 GiB", "90 GiB", "100000 MiB", undefined]);
    expect([1, 2].map((steps) => memoryUpTo("1 GiB", "8 GiB", steps))).toEqual(["2 GiB", "3 GiB"]);
    expect(memoryUpTo("90 GiB", "90 GiB", 1)).toBeUndefined();
  });

  it("memoryUpTo() stays in whole MiB of an odd size, and takes quantities for their texts", () => {
    const odd = DataSize.parse(String(memoryUpTo("600001 MiB", DataSize.gibibytes(2000), 1)));
    expect(odd.mebibytes).toBe(600_001 + 147 * 1024);
  });

  it("memoryUpTo() has no step where nothing says how far", () => {
    expect(memoryUpTo("60 GiB", undefined, 1)).toBeUndefined();
  });
});

describe("coresUpTo()", () => {
  it("coresUpTo() adds a quarter at each step in whole cores, and ends with what is given", () => {
    expect([1, 2, 3].map((steps) => coresUpTo(10, 14, steps))).toEqual([13, 14, undefined]);
    expect([coresUpTo(1, 4, 2), coresUpTo(4, 4, 1), coresUpTo(4, undefined, 1)]).toEqual([3, undefined, undefined]);
  });
});
