import { describe, expect, it } from "vitest";
import { Temperature, TemperatureDifference } from "../../../constructs/units";

describe("Temperature", () => {
  it("plus() adds a difference", () => {
    expect(Temperature.celsius(40).plus(TemperatureDifference.kelvins(6)).celsius).toBe(46);
  });

  it("plus() refuses a sum below absolute zero", () => {
    expect(() => Temperature.kelvins(1).plus(TemperatureDifference.kelvins(-2))).toThrow(RangeError);
  });

  it("minus() gives a difference of either sign", () => {
    expect(Temperature.celsius(40).minus(Temperature.celsius(46))).toEqual(TemperatureDifference.kelvins(-6));
  });

  it("celsius() refuses what lies below absolute zero and takes absolute zero", () => {
    expect(() => Temperature.celsius(-273.16)).toThrow("Temperature must be at least -273.15 °C but is -273.16 °C");
    expect(Temperature.celsius(-273.15).kelvins).toBe(0);
  });
});
