import { describe, expect, it } from "vitest";
import { computeSchema } from "../../../../constructs/compute/compute.props";
import { parseProps } from "../../../../constructs/props/parse-props";
import { plainDataProblem } from "../../../../constructs/props/problems/plain-data-problem";
import { readYaml } from "../../../../constructs/props/yaml/positioned-yaml";
import { problemsOf } from "../../../support/props/problems-of";

const ring: unknown[] = [];
ring.push(ring);
const loop: Record<string, unknown> = { name: "a" };
loop.inner = { again: loop };
const nested = (levels: number): unknown => Array.from({ length: levels }).reduce<unknown>((inner) => [inner], "end");

describe("plainDataProblem()", () => {
  it.each([
    ["a list that holds itself", ring, [0]],
    ["an object that holds itself", loop, ["inner", "again"]],
    ["either within others", { racks: [{ name: "a" }, { tags: ring }] }, ["racks", 1, "tags", 0]],
  ])("plainDataProblem() names the place of %s", (_what, data, path) => {
    expect(plainDataProblem(data)).toEqual({ path, message: "must not contain itself but does: write the value out here" });
  });

  it("plainDataProblem() refuses what is nested deeper than 64, and nothing that is nested 64 deep", () => {
    expect(plainDataProblem(nested(64))).toBeUndefined();
    expect(plainDataProblem(nested(65))?.message).toMatch(/^must be nested at most 64 deep/);
    expect(plainDataProblem(nested(100_000))?.message).toMatch(/^must be nested at most 64 deep/);
  });

  it("plainDataProblem() takes one value in several places, however often, for what it is", () => {
    const shared = Array.from({ length: 40 }).reduce<unknown>((inner) => [inner, inner], "end"); // 2^40 ways through it
    expect(plainDataProblem({ one: shared, other: shared })).toBeUndefined();
  });

  it("plainDataProblem() leaves instances of classes alone, which hold each other in rings", () => {
    class Scope {
      readonly self = this;
    }
    expect(plainDataProblem({ scope: new Scope() })).toBeUndefined();
  });
});

describe("plainDataProblem(), of keys that a schema does not see", () => {
  it.each([
    ["a key __proto__", JSON.parse('{ "racks": [{ "__proto__": { "name": "a" } }] }'), ["racks", 0, "__proto__"], /must have another name/],
    ["a record that inherits", { env: Object.create({ A: "1" }) }, ["env"], /inherits some, which would be lost: copy them/],
    ["a literal with a prototype", { env: { __proto__: { A: "1" }, B: "2" } }, ["env"], /inherits some/],
  ])("names the place of %s", (_what, data, path, message) => {
    expect(plainDataProblem(data)).toEqual({ path, message: expect.stringMatching(message) });
  });

  it("takes keys of other names that every object has, and objects without a prototype", () => {
    expect(plainDataProblem({ constructor: "1", prototype: "2", toString: "3" })).toBeUndefined();
    expect(plainDataProblem(Object.assign(Object.create(null), { a: 1 }))).toBeUndefined();
  });

  it.each(["a.yaml", "a.json"])("readYaml() refuses the key __proto__ of %s at its line", (file) => {
    expect(problemsOf(() => readYaml('{\n  "env": {\n    "__proto__": { "A": "1" }\n  }\n}\n', file))).toEqual([
      expect.stringMatching(new RegExp(`^${file}:3:\\d+: must have another name`)),
    ]);
  });
});

describe("parseProps()", () => {
  it("parseProps() refuses props that hold themselves with their place", () => {
    expect(problemsOf(() => parseProps(computeSchema, "compute", { racks: [{ name: ring }] }))).toEqual([
      "racks[0].name[0]: must not contain itself but does: write the value out here",
    ]);
  });

  it("parseProps() refuses bytes at their place, which zod would try to freeze", () => {
    const rack = { name: "rack-1", supplies: { efficiency: [Buffer.from("0.9")] } };
    expect(problemsOf(() => parseProps(computeSchema, "compute", { racks: [rack] }))).toEqual([
      "racks[0].supplies.efficiency[0]: must be plain data but is bytes: use a text or a list of numbers",
    ]);
  });

  it.each([
    ["Map", new Map([["name", "rack-1"]])],
    ["Set", new Set(["rack-1"])],
    ["Date", new Date(0)],
    ["Promise", Promise.resolve({ name: "rack-1" })],
  ])("parseProps() refuses a %s at its place, which a schema takes for an object without keys", (kind, value) => {
    expect(problemsOf(() => parseProps(computeSchema, "compute", { racks: [value] }))).toEqual([
      `racks[0]: must be plain data but is a ${kind}: use an object, a list or a text`,
    ]);
  });
});
