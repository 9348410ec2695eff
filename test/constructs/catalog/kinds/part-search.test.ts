import { parts, tryFindPart } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { tryCapacity } from "../../../../constructs/catalog/kinds/capacities";
import { kindNames, kindOf } from "../../../../constructs/catalog/kinds/kinds";
import { type Asked, answerOf, seekable } from "../../../../constructs/catalog/kinds/part-search";

/** What the document of a part says. */
function answer(id: string, asked: Asked) {
  const part = tryFindPart(id);
  if (!part) throw new Error(`no part ${id}`);
  return answerOf(part, asked);
}

const kilowatts = (value: number) => ({ quantity: "power", value: value * 1000 }) as const;

describe("answerOf()", () => {
  it("answerOf() takes a rectifier at the share of its voltage: an R48-3200 gives 20 % at 85 V, rises to all of it at 176 V, and none below 83 V", () => {
    // By hand: 0.2 + 0.8 · (130.5 − 85) ÷ (176 − 85) = 0.6 of 3.2 kW
    expect(answer("emerson-r48-3200", { capacity: kilowatts(1.9), voltageV: 130.5 }).capacity?.value).toBeCloseTo(1920, 6);
    expect(answer("emerson-r48-3200", { capacity: kilowatts(2), voltageV: 130.5 }).outcome).toBe("does-not");
    expect(answer("emerson-r48-3200", { voltageV: 82 }).outcome).toBe("does-not");
    expect(answer("emerson-r48-3200", { capacity: kilowatts(3.2), voltageV: 230 }).outcome).toBe("meets");
    expect(answer("vertiv-r48-3500e", { capacity: kilowatts(3), voltageV: 230 }).outcome).toBe("not-stated"); // a graph that was not read
    expect(answer("vertiv-r48-3500e", { voltageV: 230 }).outcome).toBe("meets");
  });

  it("answerOf() takes a set by its table: a QAS 500 gives 90 % at 45 °C, and nothing is said above 50 °C", () => {
    expect(answer("atlas-copco-qas-500", { ambientC: 45 }).outcome).toBe("meets");
    expect(answer("atlas-copco-qas-500", { ambientC: 51 }).outcome).toBe("not-stated");
    expect(answer("cummins-c25-c40-d6", { ambientC: 51 }).outcome).toBe("does-not");
  });

  it("answerOf() takes a battery by its discharge band, a UPS by its window and range, frequencies by list and range", () => {
    expect(answer("eg4-ll-s", { ambientC: 50 }).outcome).toBe("meets");
    expect(answer("eg4-ll-s", { ambientC: 51 }).outcome).toBe("does-not");
    expect(answer("aeg-protect-2-33-10", { voltageV: 319 }).outcome).toBe("does-not");
    expect(answer("schneider-galaxy-5000", { voltageV: 300 }).outcome).toBe("not-stated"); // from 250 V at 70 % load
    expect(answer("eaton-93ps", { ambientC: 40 }).outcome).toBe("meets");
    expect(answer("eaton-93ps", { ambientC: 41 }).outcome).toBe("not-stated");
    expect(answer("schneider-galaxy-5000", { frequencyHz: 60 }).outcome).toBe("meets");
    expect(answer("cummins-c44-d5e", { frequencyHz: 60 }).outcome).toBe("does-not");
  });

  it("answerOf() reads a capacity in Btu/h: 10,800 are 3.165 kW", () => {
    expect(answer("bard-w12a1", { capacity: kilowatts(3.1) }).capacity?.value).toBeCloseTo(3165.17, 2);
  });

  it("answerOf() never says of a part that it meets what its kind is not sought by", () => {
    for (const part of parts) {
      const { by } = seekable(kindOf(part));
      for (const [condition, asked] of Object.entries({ ambientC: 20, voltageV: 230, frequencyHz: 50 }))
        if (!by.includes(condition as keyof Asked)) expect(answerOf(part, { [condition]: asked }).outcome, part.id).toBe("not-stated");
    }
  });

  it("answerOf() reads every part of the catalogue under every condition that its kind is sought by", () => {
    expect([...new Set(parts.map(({ kind }) => kind))].sort()).toEqual([...kindNames].sort());
    for (const part of parts) {
      const { by, quantities } = seekable(kindOf(part));
      const all = Object.entries({ ambientC: 20, voltageV: 230, frequencyHz: 50 }).filter(([name]) => by.includes(name as keyof Asked));
      for (const quantity of quantities) {
        const { capacity } = answerOf(part, { ...Object.fromEntries(all), capacity: { quantity, value: 0 } });
        if (capacity) expect(Number.isFinite(capacity.value), part.id).toBe(true);
      }
    }
  });
});

describe("tryCapacity()", () => {
  it("tryCapacity() reads the quantity off the unit, and nothing of another text", () => {
    expect(tryCapacity("20 kW")).toEqual({ quantity: "power", value: 20_000 });
    expect(tryCapacity("20 kVA")).toEqual({ quantity: "apparent power", value: 20_000 });
    expect(tryCapacity("40 A")).toEqual({ quantity: "current", value: 40 });
    expect(tryCapacity("5 kWh")).toEqual({ quantity: "energy", value: 18_000_000 });
    for (const text of ["20", "20 kw", "45 °C", "", "NaN W"]) expect(tryCapacity(text)).toBeUndefined();
  });
});
