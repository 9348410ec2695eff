import { describe, expect, it } from "vitest";
import { PropsError } from "../../../../constructs/props";
import { refuseProblems } from "../../../../constructs/props/problems/refuse-problems";

describe("refuseProblems()", () => {
  it("throws every problem, and nothing where there is none", () => {
    const problems = [{ path: "name", message: "is required: add text" }];
    expect(() => refuseProblems("site", problems)).toThrow(new PropsError("site", problems));
    expect(() => refuseProblems("site", [])).not.toThrow();
  });
});
