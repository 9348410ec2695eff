import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outerPaths } from "../../../constructs/services/outer-paths";

const path = fc.array(fc.constantFrom("a", "b", "ab"), { minLength: 1, maxLength: 4 }).map((names) => `/${names.join("/")}`);

describe("outerPaths()", () => {
  it("outerPaths() gives the path itself and what it lies in, by whole names", () => {
    const outer = outerPaths(["/data", "/data/in", "/data/in/x", "/dat", "/other"]);
    expect(outer("/data/in").sort()).toEqual(["/data", "/data/in"]);
    expect(outer("/data2")).toEqual([]);
  });

  it("outerPaths() gives exactly those that begin the path, slash by slash", () => {
    fc.assert(
      fc.property(fc.array(path), path, (known, given) => {
        const expected = new Set(known.filter((one) => `${given}/`.startsWith(`${one}/`)));
        expect(outerPaths(known)(given).sort()).toEqual([...expected].sort());
      }),
    );
  });
});
