import { describe, expect, expectTypeOf, it } from "vitest";
import { defined } from "../../../constructs/plain/defined";

describe("defined()", () => {
  const note: string | undefined = (() => undefined)();

  it("leaves out what is undefined and keeps the order of the others", () => {
    expect(Object.keys(defined({ z: 1, note, a: 2 }))).toEqual(["z", "a"]);
  });

  it("keeps null, false, 0, NaN and empty texts", () => {
    expect(defined({ none: null, no: false, zero: 0, nan: Number.NaN, empty: "" })).toStrictEqual({
      none: null,
      no: false,
      zero: 0,
      nan: Number.NaN,
      empty: "",
    });
  });

  it("gives another object and does not change the given one", () => {
    const given = { note, a: 1 };
    expect(defined(given)).not.toBe(given);
    expect(Object.keys(given)).toEqual(["note", "a"]);
  });

  it("types a key that may be undefined as one that may not be there", () => {
    const kept = defined({ a: 1 as number, b: "x" as string | undefined, c: null as string | null });
    expectTypeOf({ ...kept }).toEqualTypeOf<{ a: number; b?: string; c: string | null }>();
    // @ts-expect-error a key that is not there is not one that is undefined
    const refused: { b?: string } = { b: "x" as string | undefined };
    expect(refused).toEqual({ b: "x" });
  });

  it("keeps texts as they were written", () => {
    expectTypeOf(defined({ kind: "ups" }).kind).toEqualTypeOf<"ups">();
  });
});
