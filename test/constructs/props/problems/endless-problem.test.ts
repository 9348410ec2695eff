import { describe, expect, it } from "vitest";
import { computeSchema } from "../../../../constructs/compute/compute.props";
import { parseProps } from "../../../../constructs/props/parse-props";
import { endlessProblem } from "../../../../constructs/props/problems/endless-problem";
import { problemsOf } from "../../../support/props/problems-of";

const ring: unknown[] = [];
ring.push(ring);
const loop: Record<string, unknown> = { name: "a" };
loop.inner = { again: loop };
const nested = (levels: number): unknown => Array.from({ length: levels }).reduce<unknown>((inner) => [inner], "end");

describe("endlessProblem()", () => {
  it.each([
    ["a list that holds itself", ring, [0]],
    ["an object that holds itself", loop, ["inner", "again"]],
    ["either within others", { racks: [{ name: "a" }, { tags: ring }] }, ["racks", 1, "tags", 0]],
  ])("endlessProblem() names the place of %s", (_what, data, path) => {
    expect(endlessProblem(data)).toEqual({ path, message: "must end but holds itself: write out what belongs here" });
  });

  it("endlessProblem() refuses what is nested deeper than 64, and nothing that is nested 64 deep", () => {
    expect(endlessProblem(nested(64))).toBeUndefined();
    expect(endlessProblem(nested(65))?.message).toMatch(/^must be nested at most 64 deep/);
    expect(endlessProblem(nested(100_000))?.message).toMatch(/^must be nested at most 64 deep/);
  });

  it("endlessProblem() takes one value in several places, however often, for what it is", () => {
    const shared = Array.from({ length: 40 }).reduce<unknown>((inner) => [inner, inner], "end"); // 2^40 ways through it
    expect(endlessProblem({ one: shared, other: shared })).toBeUndefined();
  });

  it("endlessProblem() leaves instances of classes alone, which hold each other in rings", () => {
    class Scope {
      readonly self = this;
    }
    expect(endlessProblem({ scope: new Scope() })).toBeUndefined();
  });
});

describe("parseProps()", () => {
  it("parseProps() refuses props that hold themselves with their place", () => {
    expect(problemsOf(() => parseProps(computeSchema, "compute", { racks: [{ name: ring }] }))).toEqual([
      "racks[0].name[0]: must end but holds itself: write out what belongs here",
    ]);
  });

  it("parseProps() refuses bytes at their place, which zod would try to freeze", () => {
    const rack = { name: "rack-1", supplies: { efficiency: [Buffer.from("0.9")] } };
    expect(problemsOf(() => parseProps(computeSchema, "compute", { racks: [rack] }))).toEqual([
      "racks[0].supplies.efficiency[0]: must be plain data but is bytes: write a text or a list of numbers",
    ]);
  });

  it.each([
    ["Map", new Map([["name", "rack-1"]])],
    ["Set", new Set(["rack-1"])],
    ["Date", new Date(0)],
    ["Promise", Promise.resolve({ name: "rack-1" })],
  ])("parseProps() refuses a %s at its place, which a schema takes for an object without keys", (kind, value) => {
    expect(problemsOf(() => parseProps(computeSchema, "compute", { racks: [value] }))).toEqual([
      `racks[0]: must be plain data but is a ${kind}: write an object, a list or a text`,
    ]);
  });
});
