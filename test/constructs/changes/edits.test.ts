import { Power } from "cdktf-edge-node";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editsBetween } from "../../../constructs/changes/edits";
import { applyEdits } from "../../fuzz/remedies/apply-edits";

describe("editsBetween()", () => {
  it("editsBetween() says the smallest values that differ", () => {
    const before = { cooling: { dryCoolers: { count: 2, setpoint: "30 °C" } }, compute: { racks: [] } };
    const after = { cooling: { dryCoolers: { count: 3, setpoint: "30 °C" } }, compute: { racks: [] } };
    expect(editsBetween(before, after)).toEqual([{ path: ["cooling", "dryCoolers", "count"], value: 3 }]);
  });

  it("editsBetween() puts what a list gets more behind its last, and says what is taken out without a value", () => {
    const before = { circuits: [{ name: "a", serves: ["x"] }], part: { ampacity: "20 A", section: "4 mm²" } };
    const after = { circuits: [{ name: "a", serves: ["x", "y"] }, { name: "b" }], part: { section: "6 mm²" } };
    expect(editsBetween(before, after)).toEqual([
      { path: ["circuits", 0, "serves", 1], value: "y" },
      { path: ["circuits", 1], value: { name: "b" } },
      { path: ["part", "ampacity"] },
      { path: ["part", "section"], value: "6 mm²" },
    ]);
  });

  it("editsBetween() replaces a list that becomes shorter, and a map that becomes a text", () => {
    expect(editsBetween({ a: [1, 2], b: { c: 1 } }, { a: [2], b: "c" })).toEqual([
      { path: ["a"], value: [2] },
      { path: ["b"], value: "c" },
    ]);
  });

  it("editsBetween() takes a quantity for what it is written as", () => {
    expect(editsBetween({ heat: Power.kilowatts(1) }, { heat: Power.watts(1000) })).toEqual([]);
    expect(editsBetween({ heat: Power.kilowatts(1) }, { heat: "1 kW" })).toEqual([]);
    expect(editsBetween({ heat: Power.kilowatts(1) }, { heat: "1.1 kW" })).toEqual([{ path: ["heat"], value: "1.1 kW" }]);
  });

  it("editsBetween() makes any data of any other when its edits are applied to it", () => {
    const { data } = fc.letrec((tie) => ({
      data: fc.oneof(
        { depthSize: "small" },
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom("a", "b"),
        fc.array(tie("data"), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom("p", "q", "r"), tie("data"), { maxKeys: 3, noNullPrototype: true }),
      ),
    }));
    const whole = fc.dictionary(fc.constantFrom("m", "n"), data, { noNullPrototype: true });
    fc.assert(
      fc.property(whole, whole, (before, after) => {
        expect(applyEdits(before, editsBetween(before, after))).toEqual(after);
      }),
    );
  });
});
