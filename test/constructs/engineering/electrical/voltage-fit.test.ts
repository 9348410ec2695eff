import { describe, expect, it } from "vitest";
import { rangeAround, voltageRoom } from "../../../../constructs/engineering/electrical/voltage-fit";
import vectors from "../../../reference/vectors.json";

describe("rangeAround()", () => {
  it("rangeAround() is a tenth either way, of direct current 40.5 to 57 V for 48 V and nothing for another", () => {
    expect(rangeAround(400)).toEqual([360, 440]);
    expect(rangeAround(230)).toEqual([207, 253]);
    expect(rangeAround(48, true)).toEqual([40.5, 57]);
    expect(rangeAround(110, true)).toBeUndefined();
  });
});

describe("voltageRoom()", () => {
  it("voltageRoom() has the least room of the voltages of volt-in-service", () => {
    const row = vectors.find(({ id }) => id === "volt-in-service");
    const { inService = [], part } = (row?.inputs ?? {}) as { inService?: number[]; part: { range_V: [number, number] } };
    const rooms = inService.map((volts) => voltageRoom(volts, { voltageRangeV: part.range_V })?.roomV ?? Number.NaN);
    expect(Math.min(...rooms)).toBeCloseTo(Number(row?.expected), 9);
  });

  it("voltageRoom() takes of several voltages the one that fits best, and is unknown where one without a range might fit", () => {
    expect(voltageRoom(400, { nominalV: [230, 400] })).toEqual({ roomV: 40, end: "lowest", endV: 360 });
    expect(voltageRoom(54, { nominalV: [110, 48] }, true)).toEqual({ roomV: 3, end: "highest", endV: 57 });
    expect(voltageRoom(110, { nominalV: [110, 48] }, true)).toBeUndefined();
    expect(voltageRoom(230, {})).toBeUndefined();
  });
});
