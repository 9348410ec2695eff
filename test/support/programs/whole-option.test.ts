import { describe, expect, it } from "vitest";
import { wholeOption } from "./whole-option";

describe("wholeOption()", () => {
  it("wholeOption() reads a whole number from 1", () => {
    expect(wholeOption("seed", "1")).toBe(1);
    expect(wholeOption("runs", "100000")).toBe(100_000);
  });

  it.each(["0", "-1", "1.5", "", "ten", "1e400"])("wholeOption() refuses %j and names the option", (text) => {
    expect(() => wholeOption("sites", text)).toThrow(`--sites must be a whole number from 1 but is ${text}: write it as 1000`);
  });
});
