import { describe, expect, it } from "vitest";
import { PropsError } from "../../../../constructs/props";
import {
  catchRefusal,
  collectProblems,
  listProblems,
  placeUnder,
  restateProblems,
} from "../../../../constructs/props/problems/catch-refusal";

const problem = { path: "racks[0]", message: "must be a rack: write one" };
const refuse = (): number => {
  throw new PropsError("site", [problem]);
};
const crash = () => {
  throw new RangeError("of a defect");
};

describe("catchRefusal()", () => {
  it("gives what was read, and of what is refused what is made of its problems", () => {
    expect(catchRefusal(() => 1, String)).toBe(1);
    expect(catchRefusal(refuse, ({ path, problems }) => [path, problems])).toEqual(["site", [problem]]);
  });

  it("lets every other error go on", () => {
    expect(() => catchRefusal(crash, () => 0)).toThrow(RangeError);
  });
});

describe("restateProblems()", () => {
  it("refuses the same of another path, each problem in other words", () => {
    const restated = () => restateProblems("node", ({ message }) => ({ path: "compute", message }), refuse);
    expect(restated).toThrow(new PropsError("node", [{ ...problem, path: "compute" }]));
  });
});

describe("collectProblems()", () => {
  it("adds the problems to those that are known", () => {
    const problems = [{ path: "name", message: "is required" }];
    expect(collectProblems(problems, () => 1)).toBe(1);
    expect(collectProblems(problems, refuse, (one) => placeUnder("compute", one))).toBeUndefined();
    expect(problems.map(({ path }) => path)).toEqual(["name", "compute.racks[0]"]);
  });
});

describe("listProblems()", () => {
  it("gives every problem, and none of what is taken", () => {
    expect([listProblems(refuse), listProblems(() => 1)]).toEqual([[problem], []]);
  });
});

describe("placeUnder()", () => {
  it("leaves out what has no name", () => {
    const paths = [placeUnder("", problem), placeUnder("site", { ...problem, path: "" })].map(({ path }) => path);
    expect(paths).toEqual(["racks[0]", "site"]);
  });
});
