import { describe, expect, it } from "vitest";
import { coolingProblems } from "../../support/props/cooling-problems";

describe("airConditionerSchema", () => {
  it.each([
    [
      "table.1.ambient",
      "10 °C",
      "table[1].ambient: must be above that of the row before, 20 °C, but is 10 °C: sort the rows by outdoor temperature, each once",
    ],
    ["table.1.ambient", "3 kW", 'table[1].ambient: must be in °C or K but is "3 kW", a power: write it like "48.9 °C"'],
    ["table.1.capacity", "0 W", "table[1].capacity: must be above 0 W but is 0 W: use a value within it"],
    ["table.1.eer", 0, "table[1].eer: must be above 0 but is 0: use a value within the limit"],
    ["table.1.eer", Number.NaN, "table[1].eer: must be a number but is NaN: write a number"],
    ["table", [], "table: must have two rows or more but has 0: capacity at other temperatures is unknown, add the maker's other rows"],
    [
      "altitudeFactor.1.elevation",
      "0 m",
      "altitudeFactor[1].elevation: must be above that of the row before, 0 m, but is 0 m: sort the rows by elevation, each once",
    ],
    [
      "minimumAmbient",
      "20.1 °C",
      "minimumAmbient: must be at most the first row of the table, 20 °C, but is 20.1 °C: remove the rows in which the unit is off, or lower minimumAmbient",
    ],
    ["sensibleShare", "0", "sensibleShare: must be above 0 but is 0: state the unit's sensible ÷ total capacity"],
    ["sensibleShare", "1.1", "sensibleShare: must be at most 1 but is 1.1: state the unit's sensible ÷ total capacity"],
    ["altitudeFactor.1.factor", "0", "altitudeFactor[1].factor: must be at least 0.01 but is 0: use a value within it"],
  ])("airConditionerSchema refuses %s = %s with one clear problem", (path, value, problem) => {
    expect(coolingProblems(`airConditioners.${path}`, value)).toEqual([`airConditioners.${problem}`]);
  });
});

describe("roomSchema", () => {
  it.each([
    [
      "heatingSetpoint",
      "27 °C",
      "coolingSetpoint: must be above the heating setpoint of 27 °C but is 27 °C: leave a band in which the room floats",
    ],
    ["heatingSetpoint", "3 kW", 'heatingSetpoint: must be in °C or K but is "3 kW", a power: write it like "48.9 °C"'],
    [
      "supplyAir",
      "60 °C",
      "supplyAir: must be below the cooling setpoint of 27 °C but is 60 °C: only cooler air removes heat from the room, lower it",
    ],
    ["envelope.1.name", "roof", 'envelope[1].name: must be unique but surface [0] is named "roof" too: rename one of them'],
    ["envelope.0.absorptance", "40", 'envelope[0].absorptance: must be at most 1 but is 40: did you mean "40 %"?'],
    ["envelope.5.roof", true, "envelope[5].roof: must not be stated for a floor: leave one of the two out"],
    ["envelope.5.tilt", "0 °", "envelope[5].tilt: must not be stated for a floor: leave one of the two out"],
    ["envelope.5.azimuth", "90 °", "envelope[5].azimuth: must not be stated for a floor: leave one of the two out"],
    ["envelope.1.roof", true, "envelope[1].tilt: must be below 90 ° of a roof but is 90 °: correct it, or leave roof out"],
    [
      "envelope.0.tilt",
      "91 °",
      "envelope[0].tilt: must be at most 90 ° but is 91 °: 0 ° lies flat, 90 ° is a wall: turn it by its azimuth",
    ],
    [
      "envelope.1.azimuth",
      "361 °",
      "envelope[1].azimuth: must be at most 360 ° but is 361 °: count from north over east: 90 ° is east, 180 ° south",
    ],
    [
      "envelope.1.azimuth",
      "180",
      'envelope[1].azimuth: must be a decimal number, a space and a unit but is "180": write its unit too, like "24.93 °" (units: °, rad)',
    ],
    ["lights", "-200 W", "lights: must be at least 0 W but is -200 W: give a greater value (units: W, kW, MW)"],
  ])("roomSchema refuses %s = %s with one clear problem", (path, value, problem) => {
    expect(coolingProblems(`room.${path}`, value)).toEqual([`room.${problem}`]);
  });
});
