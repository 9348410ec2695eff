import { transpile } from "typescript";
import { describe, expect, it } from "vitest";
import { mutantsOf } from "../../mutation/mutants";
import { askedFor, switchedText } from "./switched";

/** What the expression of `f` gives as the sources are, and by each of its changes. */
function values(text: string, ...given: readonly unknown[]): readonly unknown[] {
  const switches = mutantsOf("a.ts", text).map((mutant, number) => ({ number, mutant }));
  const code = transpile(switchedText("a.ts", text, switches));
  const run = new Function("globalThis", `${code}; return f;`);
  const by = (asked: number | undefined) => run({ [askedFor]: (number: number) => number === asked })(...given);
  return [by(undefined), ...switches.map(({ number }) => by(number))];
}

describe("switchedText()", () => {
  it("switchedText() makes a change while its number is asked for, and else computes what the source says", () => {
    expect(values("const f = (a: number, b: number) => a - b;", 5, 3)).toEqual([2, 8]);
    expect(values("const f = (a?: number) => a ?? 7;", undefined)).toEqual([7, 7, 7]);
    expect(values("const f = (a: boolean) => !a;", true)).toEqual([false, true]);
  });

  it("switchedText() changes an assignment as it changes a sum", () => {
    expect(values("function f(a: number, b: number) { a += b; return a; }", 5, 3)).toEqual([8, 2]);
  });

  it("switchedText() leaves out a change of what another one holds", () => {
    expect(values("const f = (a: number, b: number, c: number) => a * b + c;", 5, 3, 2)).toEqual([17, 13, 17]);
  });

  it("switchedText() computes what the source says where nobody asks", () => {
    const text = "const f = (a: number) => a * 2;";
    const code = transpile(switchedText("a.ts", text, [{ number: 0, mutant: mutantsOf("a.ts", text)[0] ?? expect.unreachable() }]));
    expect(new Function("globalThis", `${code}; return f;`)({})(4)).toBe(8);
  });
});
