import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as units from "../../../constructs/units";
import { quantityClasses } from "../../support/props/quantity-classes";

describe.each(quantityClasses)("$name", ({ name, parse, si, fromSi, units: texts, range: [least, greatest] }) => {
  const siValue = fc.double({ min: least, max: greatest, noNaN: true });
  const number = fc.oneof(
    siValue,
    fc.integer({ min: -2000, max: 2000 }).map((thousandths) => thousandths / 1000),
    fc.integer({ min: -100_000, max: 100_000 }),
    fc.double({ min: -1e-3, max: 1e-3, noNaN: true }),
  );
  const written = (value: number, unit: string) => (unit === "" ? `${value}` : `${value} ${unit}`);

  it("toString() and parse() give back exactly the same value for any SI value", () => {
    fc.assert(
      fc.property(siValue, (value) => Object.is(si(fromSi(value).toString()), value + 0)),
      { numRuns: 2000 },
    );
  });

  it.each(texts)("toString() and parse() give back exactly the same value for any text in %s", (unit) => {
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

  it("textForm() has a pattern that takes what is printed and every unit that is read, and no other unit", () => {
    const form = (fromSi(1) as units.Quantity<string>).textForm();
    const pattern = new RegExp(form.pattern, "u");
    expect(
      [...texts.map((unit) => written(0.5, unit)), form.example, fromSi(1e-7).toString()].filter((text) => !pattern.test(text)),
    ).toEqual([]);
    expect(["0,5", "1 furlong", " 1", "0x10", "1  kW", ...texts.map((unit) => `${unit} 1`)].filter((text) => pattern.test(text))).toEqual(
      [],
    );
    expect([...form.units].sort()).toEqual(texts.map((unit) => unit || "none").sort());
  });

  it("textForm() has a pattern that takes a minus only where one can be", () => {
    const unit = texts[0] ?? "";
    const takesMinus = (least?: number) =>
      new RegExp((fromSi(1) as units.Quantity<string>).textForm(least).pattern, "u").test(written(-20, unit));
    const isSigned = least < 0 || texts.includes("°C");
    expect([takesMinus(), takesMinus(0), takesMinus(-1)]).toEqual([isSigned, texts.includes("°C"), true]);
  });

  it("toJSON() gives the text", () => {
    expect(JSON.stringify({ value: fromSi(0.5) })).toBe(JSON.stringify({ value: fromSi(0.5).toString() }));
  });

  it("parse() refuses other shapes with a TypeError that says how to write it and in which units", () => {
    const unit = texts[0] ?? "";
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
    ];
    for (const text of [
      ...rubbish,
      `1e ${unit}`,
      `--1 ${unit}`,
      `+1 ${unit}`,
      `NaN ${unit}`,
      `Infinity ${unit}`,
      "1 parsec",
      "1 toString",
    ]) {
      expect(() => parse(text), text).toThrow(TypeError);
    }
    expect(() => parse("1 parsec")).toThrow(/must be .+ but is "1 parsec": write it like ".+"$/);
    expect(() => parse("parsec")).toThrow(/must be a decimal number, .* but is "parsec": write it like ".+" \(units: .+\)$/);
    for (const one of texts.filter((text) => text !== "")) expect(() => parse("parsec")).toThrow(one);
  });

  it("refuses NaN, infinity and numbers beyond all physics with a RangeError, also from text", () => {
    const unit = texts[0] ?? "";
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -8.1e298])
      expect(() => fromSi(value)).toThrow(RangeError);
    for (const value of ["1e400", "-1e400", "1e300"]) expect(() => parse(`${value} ${unit}`.trim())).toThrow(RangeError);
  });

  it("refuses values that JavaScript callers pass as other types", () => {
    expect(() => fromSi("30" as unknown as number)).toThrow(TypeError);
    for (const value of [undefined, null, {}, [], true]) expect(() => parse(value as unknown as string)).toThrow(TypeError);
    expect(() => parse(30 as unknown as string)).toThrow(/bare number 30: write it like "/);
  });

  it("is immutable", () => {
    expect(Object.isFrozen(fromSi(0.5))).toBe(true);
  });

  if (least === 0 || greatest === 1) {
    it("refuses what physics does not allow with a RangeError that names value and limit", () => {
      expect(() => fromSi(-0.001)).toThrow(/must be at least .+ but is -0\.001.*: give a greater value \(units: /);
      expect(() => fromSi(-0.001)).toThrow(RangeError);
    });
  }

  it("is in the public list of units", () => {
    expect(Object.keys(units)).toContain(name);
  });
});

describe("quantityClasses", () => {
  it("has every class of the public list", () => {
    const listed = Object.keys(units).filter((name) => name !== "Quantity");
    expect(quantityClasses.map(({ name }) => name).sort()).toEqual(listed.sort());
  });
});
