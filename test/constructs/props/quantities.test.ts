import { Token } from "cdktf";
import { describe, expect, expectTypeOf, it } from "vitest";
import { z } from "zod";
import { parseProps } from "../../../constructs/props/parse-props";
import { PropsError } from "../../../constructs/props/problems/props-error";
import * as quantities from "../../../constructs/props/quantities";
import * as units from "../../../constructs/units";
import { Length, Power, type PowerLike, Ratio } from "../../../constructs/units";
import { everyRow } from "../../support/tables/every-row";

const { power, ratio, temperatureDifference, length, volumeShare, massShare, ...others } = quantities;
const all = Object.entries({ power, ratio, temperatureDifference, length, volumeShare, massShare, ...others });

function problem(schema: z.ZodType, input: unknown): string | undefined {
  try {
    parseProps(schema, "test", input);
    return undefined;
  } catch (error) {
    if (!(error instanceof PropsError)) throw error;
    return error.problems.map(({ message }) => message).join("\n");
  }
}

describe("power()", () => {
  it("takes an instance or its text and gives the instance", () => {
    const schema = power();
    expectTypeOf<z.input<typeof schema>>().toEqualTypeOf<Power | Extract<PowerLike, string>>();
    expectTypeOf<z.output<typeof schema>>().toEqualTypeOf<Power>();
    const given = Power.kilowatts(30);
    expect(parseProps(schema, "test", given)).toBe(given);
    expect(parseProps(schema, "test", "30 kW").watts).toBe(30_000);
  });

  it("gives the same from JSON", () => {
    const schema = z.strictObject({ power: power() });
    const input = JSON.parse(JSON.stringify({ power: Power.kilowatts(30) }));
    expect(parseProps(schema, "test", input).power.watts).toBe(30_000);
  });

  it("refuses a bare number and says how to write it", () => {
    expect(problem(power(), 30)).toBe(
      'must be text that says its unit but is the bare number 30: write it like "30 kW" (units: W, kW, MW)',
    );
  });

  it("keeps value, limit and remedy of what the class throws", () => {
    expect(problem(power(), "-5 kW")).toBe("must be at least 0 W but is -5 kW: give a greater value (units: W, kW, MW)");
    expect(problem(power(), "30 °C")).toBe('must be in W, kW or MW but is "30 °C", a temperature: write it like "30 kW"');
  });

  it("says of a missing power that it is required and how it is written", () => {
    expect(problem(z.strictObject({ power: power() }), {})).toBe('is required: write it like "30 kW" (units: W, kW, MW)');
  });

  it("names the narrower limit, with the remedy that the prop gives", () => {
    expect(problem(power({ min: Power.watts(1), remedy: "give the sheet's value" }), "0.5 W")).toBe(
      "must be at least 1 W but is 0.5 W: give the sheet's value",
    );
    expect(problem(power({ positive: true }), "0 kW")).toBe("must be above 0 W but is 0 W: use a value within it");
    expect(problem(power({ max: 1e6 }), "2 MW")).toBe("must be at most 1 MW but is 2 MW: use a value within it");
    expect(problem(power({ min: 1000, max: 1000 }), "1 kW")).toBeUndefined();
  });
});

describe("a quantity whose unit was meant otherwise", () => {
  const { pressure, mass, crossSection, duration, energy, temperature } = quantities;

  it("is told which unit would be one of a node", () => {
    everyRow(
      "%j",
      [
        ["1000 MW", power(), 'must be at most 100 MW but is 1000 MW: no node has as much, by our own bound; did you mean "1000 kW"?'],
        [
          "5000 bar",
          pressure(),
          'must be at most 300 bar but is 5000 bar: no node has as much, by our own bound; did you mean "5000 kPa"?',
        ],
        [
          "16 m²",
          crossSection(),
          'must be at most 25000 mm² but is 16000000 mm²: no node has as much, by our own bound; did you mean "16 mm²"?',
        ],
        ["8500 t", mass(), 'must be at most 1000 t but is 8500 t: no node has as much, by our own bound; did you mean "8500 kg"?'],
        [
          "240000 MWh",
          energy(),
          'must be at most 1000 MWh but is 240000 MWh: no node has as much, by our own bound; did you mean "240000 kWh"?',
        ],
      ],
      (text, schema, message) => {
        expect(problem(schema, text)).toBe(message);
      },
    );
  });

  it("may be as large as our own bound, and no larger", () => {
    const { apparentPower, current, flowPerPower } = quantities;
    everyRow(
      "%s",
      [
        ["100 MW", "101 MW", power()],
        ["100 MVA", "101 MVA", apparentPower()],
        ["1000 MWh", "1001 MWh", energy()],
        ["300 bar", "301 bar", pressure()],
        ["1000000 A", "1001000 A", current()],
        ["1000 t", "1001 t", mass()],
        ["25000 mm²", "25001 mm²", crossSection()],
        ["1000 L/min/kW", "1001 L/min/kW", flowPerPower()],
      ],
      (largest, larger, schema) => {
        expect(problem(schema, largest), largest).toBeUndefined();
        expect(problem(schema, larger)).toContain(`must be at most ${largest} but is`);
      },
    );
  });

  it("is told so wherever a prop has bounds of its own, with the remedy of the prop", () => {
    expect(problem(length({ positive: true, max: 10 }), "1200 m")).toBe('must be at most 10 m but is 1200 m: did you mean "1200 mm"?');
    expect(problem(power({ max: 1e6, remedy: "give that of one unit" }), "40 MW")).toBe(
      'must be at most 1 MW but is 40 MW: give that of one unit; did you mean "40 kW"?',
    );
    expect(problem(duration({ min: 3600 }), "8 s")).toBe('must be at least 1 h but is 8 s: did you mean "8 h"?');
    expect(problem(ratio({ max: 1 }), "85")).toBe('must be at most 1 but is 85: did you mean "85 %"?');
  });

  it("is told of no unit where none helps, and of none on a scale that begins elsewhere", () => {
    expect(problem(length({ max: 0.001 }), "12 km")).toBe("must be at most 1 mm but is 12000 m: use a value within it");
    expect(problem(power({ positive: true }), "0 MW")).toBe("must be above 0 W but is 0 W: use a value within it");
    expect(problem(power({ max: 1 }), "9e95 kW")).toBe("must be at most 1 W but is 9e+98 W: use a value within it");
    expect(problem(temperature(), "400 °C")).toBe(
      "must be at most 300 °C but is 400 °C: write the temperature in °C, a text in K is a difference",
    );
  });

  it("is told of no unit less than ten times outside: there the number is the slip", () => {
    expect(problem(ratio({ max: 1 }), "9.9")).toBe("must be at most 1 but is 9.9: use a value within it");
    expect(problem(ratio({ max: 1 }), "10")).toContain('did you mean "10 %"?');
  });

  it("is taken where the prop itself allows more", () => {
    expect(problem(power({ max: Power.megawatts(2000) }), "1000 MW")).toBeUndefined();
  });
});

describe("ratio()", () => {
  it("takes limits as numbers", () => {
    expect(problem(ratio({ min: 0.1, max: 1 }), "1.2")).toBe("must be at most 1 but is 1.2: use a value within it");
    expect(problem(ratio({ min: 0.1, max: 1 }), Ratio.percent(5))).toBe("must be at least 0.1 but is 0.05: use a value within it");
  });

  it("refuses a bare number, which may be a percentage", () => {
    expect(problem(ratio(), 85)).toBe('must be text but is the bare number 85: write it like "0.85" (units: none, %)');
  });
});

describe("temperature()", () => {
  it("temperature() refuses kelvins, which read like a difference", () => {
    // @ts-expect-error a text in K does not compile as a temperature
    const slip: units.Extract<TemperatureLike, string> = "6 K";
    expect(() => parseProps(quantities.temperature(), "cooling", slip)).toThrow(
      "must be at least -100 °C but is -267.15 °C: write the temperature in °C, a text in K is a difference",
    );
    expect(parseProps(quantities.temperature(), "cooling", units.Temperature.kelvins(300)).celsius).toBeCloseTo(26.85, 9);
  });
});

describe("length()", () => {
  it("refuses another quantity's instance", () => {
    expect(problem(length(), Power.watts(3))).toContain("is an object");
    expect(problem(length(), Length.metres(3))).toBeUndefined();
  });
});

describe("every quantity schema", () => {
  const token = {
    string: Token.asString({ ref: 1 }),
    number: Token.asNumber({ ref: 1 }),
    list: Token.asList({ ref: 1 }),
    any: Token.asAny({ ref: 1 }),
  };

  it("every schema refuses an unresolved token, however it is encoded", () => {
    everyRow("%s", all, (_name, schema) => {
      for (const value of [...Object.values(token), `${token.string} kW`, `${token.number} kW`]) {
        expect(problem(schema(), value)).toMatch(/unresolved token|must be/);
      }
      for (const value of Object.values(token))
        expect(problem(schema(), value)).toMatch(/^must be known at synth but is an unresolved token: pass the value itself/);
    });
  });

  it("has one for every class of units", () => {
    const classes = Object.keys(units).filter((name) => name !== "Quantity");
    const named = classes.map((name) => name.charAt(0).toLowerCase() + name.slice(1));
    expect(all.map(([name]) => name).sort()).toEqual([...named, "elevation"].sort());
  });
});

describe("volumeShare() and massShare()", () => {
  it("can be told apart in a union", () => {
    const either = z.union([volumeShare(), massShare()]);
    expect(parseProps(either, "test", "25 % by mass").toString()).toBe("25 % by mass");
    expect(problem(either, "25 %")).toMatch(/by volume.*; or it must be .*by mass/);
  });
});
