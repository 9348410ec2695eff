import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as units from "../../../constructs/units";
import { quantityClasses, type TestedClass } from "../../support/props/quantity-classes";
import { everyRow } from "../../support/tables/every-row";

const written = (value: number, unit: string) => (unit === "" ? `${value}` : `${value} ${unit}`);
const anyOf = ({ range: [min, max] }: TestedClass) => fc.double({ min, max, noNaN: true });
const formOf = ({ fromSi }: TestedClass) => (fromSi(1) as units.Quantity<string>).textForm();

describe("every quantity class", () => {
  it("toString() and parse() give back exactly the same value for any SI value", () => {
    everyRow("$name", quantityClasses, (tested) => {
      const { si, fromSi } = tested;
      fc.assert(
        fc.property(anyOf(tested), (value) => Object.is(si(fromSi(value).toString()), value + 0)),
        { numRuns: 2000 },
      );
    });
  });

  it("toString() and parse() give back exactly the same value for any text in every unit", () => {
    const everyUnit = quantityClasses.flatMap((tested) =>
      tested.units.map((unit): [string, string, TestedClass] => [tested.name, unit, tested]),
    );
    everyRow("%s in %s", everyUnit, (_, unit, tested) => {
      const { parse, si } = tested;
      const number = fc.oneof(
        anyOf(tested),
        fc.integer({ min: -2000, max: 2000 }).map((thousandths) => thousandths / 1000),
        fc.integer({ min: -100_000, max: 100_000 }),
        fc.double({ min: -1e-3, max: 1e-3, noNaN: true }),
      );
      fc.assert(
        fc.property(number, (value) => {
          const text = written(value, unit);
          let once: { toString(): string };
          try {
            once = parse(text);
          } catch (error) {
            return error instanceof RangeError;
          }
          return Object.is(si(once.toString()), si(text)) && parse(once.toString()).toString() === once.toString();
        }),
        { numRuns: 500 },
      );
    });
  });

  it("textForm() has a pattern that takes what is printed and every unit that is read, and no other unit", () => {
    everyRow("$name", quantityClasses, (tested) => {
      const { fromSi, units: texts } = tested;
      const form = formOf(tested);
      const pattern = new RegExp(form.pattern, "u");
      const right = [...texts.map((unit) => written(0.5, unit)), form.example, fromSi(1e-7).toString()];
      expect(right.filter((text) => !pattern.test(text))).toEqual([]);
      const wrong = ["0,5", "1 furlong", " 1", "0x10", "1  kW", ...texts.map((unit) => `${unit} 1`)];
      expect(wrong.filter((text) => pattern.test(text))).toEqual([]);
      expect([...form.units].sort()).toEqual(texts.map((unit) => unit || "none").sort());
    });
  });

  it("textForm() has a pattern that takes a minus only where one can be", () => {
    everyRow("$name", quantityClasses, ({ fromSi, units: texts, range: [least] }) => {
      const [unit = ""] = texts;
      const takesMinus = (from?: number) =>
        new RegExp((fromSi(1) as units.Quantity<string>).textForm(from).pattern, "u").test(written(-20, unit));
      const isSigned = least < 0 || texts.includes("°C");
      expect([takesMinus(), takesMinus(0), takesMinus(-1)]).toEqual([isSigned, texts.includes("°C"), true]);
    });
  });

  it("toJSON() gives the text", () => {
    everyRow("$name", quantityClasses, ({ fromSi }) => {
      expect(JSON.stringify({ value: fromSi(0.5) })).toBe(JSON.stringify({ value: fromSi(0.5).toString() }));
    });
  });

  it("parse() refuses other shapes with a TypeError that says how to write it and in which units", () => {
    everyRow("$name", quantityClasses, ({ parse, units: texts }) => {
      const [unit = ""] = texts;
      const rubbish = [
        "",
        " ",
        `${unit} 1`,
        `0x10 ${unit}`,
        `1,5 ${unit}`,
        `1.5${unit}x`,
        `x1 ${unit}`,
        ` 1 ${unit}`,
        `1  ${unit}`,
        `1 ${unit} `,
        `1 ${unit}\n`,
        `5. ${unit}`,
        `1e ${unit}`,
        `--1 ${unit}`,
        `+1 ${unit}`,
        `NaN ${unit}`,
        `Infinity ${unit}`,
        "1 parsec",
        "1 toString",
      ];
      for (const text of rubbish) expect(() => parse(text), text).toThrow(TypeError);
      expect(() => parse("1 parsec")).toThrow(/must be .+ but is "1 parsec": write it like ".+"$/);
      expect(() => parse("parsec")).toThrow(/must be a decimal number, .* but is "parsec": write it like ".+" \(units: .+\)$/);
      for (const one of texts.filter((text) => text !== "")) expect(() => parse("parsec")).toThrow(one);
    });
  });

  it("refuses NaN, infinity and numbers beyond all physics with a RangeError, also from text", () => {
    everyRow("$name", quantityClasses, ({ parse, fromSi, units: [unit = ""] }) => {
      for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -8.1e298])
        expect(() => fromSi(value)).toThrow(RangeError);
      for (const value of ["1e400", "-1e400", "1e300"]) expect(() => parse(`${value} ${unit}`.trim())).toThrow(RangeError);
    });
  });

  it("refuses values that JavaScript callers pass as other types", () => {
    everyRow("$name", quantityClasses, ({ parse, fromSi }) => {
      expect(() => fromSi("30" as unknown as number)).toThrow(TypeError);
      for (const value of [undefined, null, {}, [], true]) expect(() => parse(value as unknown as string)).toThrow(TypeError);
      expect(() => parse(30 as unknown as string)).toThrow(/bare number 30: write it like "/);
    });
  });

  it("is immutable", () => {
    everyRow("$name", quantityClasses, ({ fromSi }) => expect(Object.isFrozen(fromSi(0.5))).toBe(true));
  });

  it("refuses what physics does not allow with a RangeError that names value and limit", () => {
    const bounded = quantityClasses.filter(({ range: [least, greatest] }) => least === 0 || greatest === 1);
    everyRow("$name", bounded, ({ fromSi }) => {
      expect(() => fromSi(-0.001)).toThrow(/must be at least .+ but is -0\.001.*: give a greater value \(units: /);
      expect(() => fromSi(-0.001)).toThrow(RangeError);
    });
  });

  it("is in the public list of units", () => {
    everyRow("$name", quantityClasses, ({ name }) => expect(Object.keys(units)).toContain(name));
  });
});

describe("quantityClasses", () => {
  it("has every class of the public list", () => {
    const listed = Object.keys(units).filter((name) => name !== "Quantity");
    expect(quantityClasses.map(({ name }) => name).sort()).toEqual(listed.sort());
  });
});
