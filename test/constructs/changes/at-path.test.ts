import { Power } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { isData, placesOf, valueAt, withValueAt } from "../../../constructs/changes/at-path";

const design = {
  racks: [{ name: "rack-1", supplies: { count: 2 } }, { name: "rack-2" }],
  power: { boards: [{ name: "a", circuits: [{ cable: { section: "16 mm²" } }, {}] }], feeds: [{ main: { rating: "63 A" }, cable: {} }] },
};

describe("valueAt()", () => {
  it("valueAt() follows keys and places, and leads nowhere beyond a text or a quantity", () => {
    expect(valueAt(design, ["racks", 0, "supplies", "count"])).toBe(2);
    expect(valueAt(design, ["racks", 1, "supplies", "count"])).toBeUndefined();
    expect(valueAt(design, ["racks", 0, "name", "length"])).toBeUndefined();
    expect(valueAt({ heat: Power.watts(1) }, ["heat", "watts"])).toBeUndefined();
    expect(valueAt(design, [])).toBe(design);
  });
});

describe("withValueAt()", () => {
  it("withValueAt() changes nothing in place and shares what stands beside it", () => {
    const changed = withValueAt(design, ["racks", 0, "supplies", "count"], 3);
    expect(changed.racks[0]?.supplies).toEqual({ count: 3 });
    expect(design.racks[0]?.supplies).toEqual({ count: 2 });
    expect(changed.racks[1]).toBe(design.racks[1]);
    expect(changed.power).toBe(design.power);
  });

  it("withValueAt() makes maps on the way to what is not there, and puts it last", () => {
    expect(Object.keys(withValueAt({ a: 1, b: 2 }, ["a"], 3))).toEqual(["a", "b"]);
    expect(withValueAt({}, ["tank", "usable"], "1 L")).toEqual({ tank: { usable: "1 L" } });
  });

  it("withValueAt() takes a key out where the value is undefined", () => {
    expect(withValueAt({ a: 1, b: 2 }, ["a"], undefined)).toEqual({ b: 2 });
  });
});

describe("placesOf()", () => {
  it("placesOf() finds a prop in each part of a list, where the part is there", () => {
    expect(placesOf(design, "racks[].supplies.count")).toEqual([["racks", 0, "supplies", "count"]]);
    expect(placesOf(design, "racks[].name")).toEqual([
      ["racks", 0, "name"],
      ["racks", 1, "name"],
    ]);
  });

  it("placesOf() means a prop of a part that may come", () => {
    expect(placesOf({ dryCoolers: { count: 2 } }, "dryCoolers.duty")).toEqual([["dryCoolers", "duty"]]);
    expect(placesOf({}, "dryCoolers.duty")).toEqual([]);
  });

  it("placesOf() finds maps and lists any way down", () => {
    expect(placesOf(design.power, "**.cable.section")).toEqual([
      ["boards", 0, "circuits", 0, "cable", "section"],
      ["feeds", 0, "cable", "section"],
    ]);
    expect(placesOf(design, "**.circuits")).toEqual([["power", "boards", 0, "circuits"]]);
    expect(placesOf(design, "power.**.main.rating")).toEqual([["power", "feeds", 0, "main", "rating"]]);
  });

  it("placesOf() finds each row of a table", () => {
    expect(placesOf({ table: [{ capacity: "1 kW" }, { capacity: "2 kW" }] }, "table[].capacity")).toHaveLength(2);
  });
});

describe("isData()", () => {
  it("isData() is a map alone", () => {
    expect([{}, Object.create(null), [], "a", 1, null, undefined, Power.watts(1)].map(isData)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
