import { describe, expect, it } from "vitest";
import { cutLine, cutValues } from "../../../stacks/terraform-diff/cut-values";

describe("cutValues()", () => {
  it("shows values of up to 80 characters whole", () => {
    expect(cutValues("a".repeat(80), "b")).toEqual(["a".repeat(80), "b"]);
  });

  it("shows the beginning of a longer one, and how long it is", () => {
    expect(cutValues("a".repeat(1081), "b")).toEqual([`${"a".repeat(80)}… (1,081 characters)`, "b"]);
  });

  it("shows where two that begin alike differ", () => {
    const common = "0123456789".repeat(10);
    expect(cutValues(`${common}1`, `${common}2`)).toEqual(["…8901234567891 (101 characters)", "…8901234567892 (101 characters)"]);
  });

  it("never shows half of a character", () => {
    const [text] = cutValues(`${"a".repeat(79)}😀${"b".repeat(20)}`, "c");
    expect(text).toBe(`${"a".repeat(79)}… (101 characters)`);
  });
});

describe("cutLine()", () => {
  it("shows 200 characters of a line, and how long it is", () => {
    expect(cutLine("a".repeat(200))).toBe("a".repeat(200));
    expect(cutLine("a".repeat(201))).toBe(`${"a".repeat(200)}… (201 characters)`);
  });
});
