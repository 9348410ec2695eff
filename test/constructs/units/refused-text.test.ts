import * as units from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { quantityClasses } from "../../support/props/quantity-classes";
import { everyRow } from "../../support/tables/every-row";

/** What is said of a text, without its subject. */
function said({ parse }: { parse(text: string): unknown }, text: string): string {
  try {
    return `reads ${parse(text)}`;
  } catch (error) {
    return (error as Error).message.replace(/^.*? must/, "must");
  }
}

describe("refusedText()", () => {
  it("refusedText() names the units that a text could have, what it is and what was probably meant", () => {
    everyRow(
      "%j",
      [
        [
          "25 °C",
          units.TemperatureDifference,
          'must be in K but is "25 °C", a temperature: did you mean "25 K"? (a difference has as many K as °C)',
        ],
        ["25 C", units.TemperatureDifference, 'must be in K but is "25 C": did you mean "25 K"?'],
        [
          "60 kVA",
          units.Power,
          'must be in W, kW or MW but is "60 kVA", an apparent power: did you mean "60 kW"? (a power is the apparent power times the power factor)',
        ],
        ["60 kw", units.Power, 'must be in W, kW or MW but is "60 kw": did you mean "60 kW"?'],
        ["60 hp", units.Power, 'must be in W, kW or MW but is "60 hp": write it like "30 kW"'],
        ["48 V", units.DirectVoltage, 'must be in V DC but is "48 V", a voltage: did you mean "48 V DC"?'],
        ["5 kW", units.Ratio, 'must be a number alone or in % but is "5 kW", a power: write it like "0.85"'],
      ] as const,
      (text, quantity, message) => {
        expect(said(quantity, text)).toBe(message);
      },
    );
  });

  it("refusedText() asks a bare number for its unit", () => {
    expect(said(units.Power, "60")).toBe(
      'must be a decimal number, a space and a unit but is "60": write its unit too, like "30 kW" (units: W, kW, MW)',
    );
  });

  it("refusedText() reads a comma, which is a decimal one for some and groups thousands for others", () => {
    everyRow(
      "%j",
      [
        ["1,5 kW", units.Power, 'did you mean "1.5 kW"?'],
        ["-0,25 K", units.TemperatureDifference, 'did you mean "-0.25 K"?'],
        ["1,5KW", units.Power, 'did you mean "1.5 kW"?'],
        ["0,9", units.Ratio, 'did you mean "0.9"?'],
        ["0,125", units.Ratio, 'did you mean "0.125"?'],
        ["1,500 kW", units.Power, 'did you mean "1500 kW" or "1.500 kW"?'],
        ["12,345 W", units.Power, 'did you mean "12345 W" or "12.345 W"?'],
      ] as const,
      (text, quantity, meant) => {
        expect(said(quantity, text)).toContain(`: ${meant}`);
        for (const [, one = ""] of meant.matchAll(/"([^"]+)"/g)) expect(said(quantity, one)).toMatch(/^reads /);
      },
    );
  });

  it("refusedText() writes the size in a unit that is read", () => {
    everyRow(
      "%j",
      [
        ["50 MPa", units.Pressure, 'did you mean "500 bar" or "50 kPa"?'],
        ["850 mbar", units.Pressure, 'did you mean "85 kPa"?'],
        ["400 kV", units.LineToLineVoltage, 'did you mean "400000 V line-to-line" or "400 V line-to-line"?'],
        ["0.4 kV", units.LineToLineVoltage, 'did you mean "400 V line-to-line"?'],
        ["60 cm", units.Length, 'did you mean "0.6 m"?'],
        ["30 mA", units.Current, 'did you mean "0.03 A"?'],
        ["40 l/h", units.VolumeFlow, 'did you mean "0.04 m³/h"?'],
        ["600 L/h", units.VolumeFlow, 'did you mean "10 L/min"?'],
        ["2 m3/min", units.VolumeFlow, 'did you mean "120 m³/h"?'],
        ["1,5 L/h", units.VolumeFlow, 'did you mean "0.025 L/min"?'],
        ["1 mW", units.Power, 'did you mean "0.001 W"?'],
        ["12 GWh", units.Energy, 'did you mean "12000 MWh"?'],
        ["1013 hpa", units.Pressure, 'did you mean "101.3 kPa"?'],
        ["16 cm2", units.CrossSection, 'did you mean "1600 mm²"?'],
        ["0.8 kW/m²", units.Irradiance, 'did you mean "800 W/m²"?'],
        ["300 K°", units.Temperature, 'did you mean "26.85 °C" or "300 °C"?'],
        ["-5 K°", units.Temperature, 'did you mean "-5 °C"?'],
      ] as const,
      (text, quantity, meant) => {
        expect(said(quantity, text)).toContain(`: ${meant}`);
        for (const [, one = ""] of meant.matchAll(/"([^"]+)"/g)) expect(said(quantity, one)).toMatch(/^reads /);
      },
    );
  });

  it("refusedText() offers both sizes where small letters hide which one was meant, and the one that a capital says", () => {
    expect(said(units.Power, "1 mw")).toContain(': did you mean "1 MW" or "0.001 W"?');
    expect(said(units.Power, "1 Mw")).toContain(': did you mean "1 MW"?');
  });

  it("refusedText() offers no other size for a unit that is no slip of one that is read", () => {
    everyRow(
      "%j",
      [
        ["1 kbar", units.Pressure],
        ["2 L/min/W", units.FlowPerPower],
        ["3 m³/d", units.VolumeFlow],
        ["3 m/s", units.VolumeFlow],
      ] as const,
      (text, quantity) => {
        expect(said(quantity, text)).toMatch(/: write it like "[^"]+"$/);
      },
    );
  });

  it("refusedText() does not offer a voltage to neutral as one between two lines", () => {
    expect(said(units.LineToLineVoltage, "230 V line-to-neutral")).toBe(
      'must be in V line-to-line but is "230 V line-to-neutral", a voltage to neutral: write it like "400 V line-to-line" (400 V line-to-line are 230 V line-to-neutral, smaller by √3)',
    );
  });
});

describe("kindOfUnit()", () => {
  it("kindOfUnit() stands in the error for every unit that a class prints, where another class is asked", () => {
    const silent = quantityClasses.flatMap(({ name, fromSi }) => {
      const { unit = "" } = /^\S+ (?<unit>.+)$/.exec(String(fromSi(0.5)))?.groups ?? {};
      const other = quantityClasses.find(({ units: texts }) => !texts.includes(unit) && !texts.includes(""));
      return unit === "" || /but is ".*", an? .+: /.test(said(other ?? units.Power, `1 ${unit}`)) ? [] : [`${name} ${unit}`];
    });
    expect(silent).toEqual([]);
  });
});
