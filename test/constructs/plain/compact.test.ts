import { describe, expect, it } from "vitest";
import { compact } from "../../../constructs/plain/compact";

describe("compact()", () => {
  it("leaves out what is undefined or false, and nothing else", () => {
    const isOn = Number("1") > 2;
    expect(compact(["one", undefined, isOn && "two", "", 0, null, Number.NaN, "three"])).toEqual(["one", "", 0, null, Number.NaN, "three"]);
  });
});
