import { declareSource, type NodeDesign, Power } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { changedRating } from "../../../constructs/changes/rating-change";
import type { RatingVariation } from "../../../constructs/changes/variations/variation";

const watts = (value: unknown) => Power.parse(String(value)).watts;
const coolers: RatingVariation = {
  kind: "next rating",
  vary: "rating",
  prop: "dryCoolers",
  what: "Dry coolers",
  size: "rating.heat",
  sizeOf: watts,
  proportional: ["rating.airFlow", "rating.fanPower"],
  share: 0.1,
  most: 10,
};
const source = declareSource("Dry cooler to order", "Cooling team");
const rating = { heat: "40 kW", airIn: "35 °C", airFlow: "5 m³/s", fanPower: "2 kW" };
const designOf = (dryCoolers: object) => ({ cooling: { dryCoolers } }) as unknown as NodeDesign;
const scaled = (steps: number, to: unknown = "50 kW", of: object = { rating, source }) =>
  changedRating(designOf({ ...of, scalable: { to } }), ["cooling", "dryCoolers"], coolers, steps);

describe("changedRating()", () => {
  it("changedRating() takes size, flows and powers in proportion, and leaves temperatures as they are", () => {
    const changed = scaled(1);
    expect(changed?.text).toBe("Dry coolers: 44 kW instead of 40 kW");
    expect(changed?.design.cooling?.dryCoolers).toEqual({
      rating: { heat: "44 kW", airIn: "35 °C", airFlow: "5.5 m³/s", fanPower: "2.2 kW" },
      source: { mark: "declared", document: "Dry cooler to order; in proportion, 44 kW", owner: "Cooling team" },
      scalable: { to: "50 kW" },
    });
    expect(changed?.confirm).toEqual([
      "cooling.dryCoolers.rating.heat: 44 kW, in proportion",
      "cooling.dryCoolers.rating.airFlow: 5.5 m³/s, in proportion",
      "cooling.dryCoolers.rating.fanPower: 2.2 kW, in proportion",
    ]);
  });

  it("changedRating() ends with what the design lets it be, and not beyond", () => {
    expect([1, 2, 3, 4].map((steps) => scaled(steps)?.design.cooling?.dryCoolers?.rating.heat)).toEqual([
      "44 kW",
      "48 kW",
      "50 kW",
      undefined,
    ]);
    expect(scaled(3)?.design.cooling?.dryCoolers?.rating.fanPower).toBe("2.5 kW");
  });

  it("changedRating() has no step more where a whole number of steps reaches the end", () => {
    expect([2, 3].map((steps) => scaled(steps, "48 kW")?.design.cooling?.dryCoolers?.rating.heat)).toEqual(["48 kW", undefined]);
    expect(scaled(1, "40 kW")).toBeUndefined();
  });

  it("changedRating() ends at the very size that is given, whatever the rounding of the way there", () => {
    const to = Power.kilowatts(130 / 3);
    expect(scaled(1, to)?.design.cooling?.dryCoolers?.rating.heat).toBe(String(to));
  });

  it("changedRating() says a number that was read to be derived, and keeps one that was declared", () => {
    const read = scaled(1, "50 kW", { rating, source: { mark: "verified", document: "Sheet" } });
    expect(read?.design.cooling?.dryCoolers?.source).toEqual({ mark: "derived", document: "Sheet; in proportion, 44 kW" });
  });

  it("changedRating() takes every row of a table, and what stands beside it", () => {
    const table = [
      { ambient: "35 °C", capacity: "10 kW", eer: 3 },
      { ambient: "52 °C", capacity: "8 kW", eer: 2 },
    ];
    const airConditioners = { table, startingPower: "6 kW", source, scalable: { to: "20 kW" } };
    const variation = { ...coolers, what: "Air conditioners", size: "table[].capacity", proportional: ["startingPower"] };
    const changed = changedRating({ cooling: { airConditioners } } as unknown as NodeDesign, ["cooling", "airConditioners"], variation, 2);
    expect(changed?.text).toBe("Air conditioners: 12 kW instead of 10 kW");
    expect(changed?.design.cooling?.airConditioners).toMatchObject({
      table: [
        { ambient: "35 °C", capacity: "12 kW", eer: 3 },
        { ambient: "52 °C", capacity: "9.6 kW", eer: 2 },
      ],
      startingPower: "7.2 kW",
    });
    expect(changed?.confirm.map((one) => one.split(":")[0])).toEqual([
      "cooling.airConditioners.table[0].capacity",
      "cooling.airConditioners.table[1].capacity",
      "cooling.airConditioners.startingPower",
    ]);
  });

  it("changedRating() takes quantities for their texts, and leaves out what is not there", () => {
    const quantities = { rating: { heat: Power.kilowatts(40), airFlow: "5 m³/s" }, source };
    const changed = scaled(1, Power.kilowatts(50), quantities);
    expect(changed?.text).toBe("Dry coolers: 44 kW instead of 40 kW");
    expect(changed?.design.cooling?.dryCoolers?.rating).toEqual({ heat: "44 kW", airFlow: "5.5 m³/s" });
  });

  it("changedRating() leaves alone what may not become larger, and what is not there", () => {
    expect(changedRating(designOf({ rating, source }), ["cooling", "dryCoolers"], coolers, 1)).toBeUndefined();
    expect(changedRating({}, ["cooling", "dryCoolers"], coolers, 1)).toBeUndefined();
  });

  it("changedRating() takes a part of the catalogue by the next one alone, whatever it may become to order", () => {
    expect(scaled(1, "500 kW", { rating, source, part: "kelvion-121" })).toBeUndefined();
  });
});
