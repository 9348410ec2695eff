import { describe, expect, it } from "vitest";
import { quickTests } from "./quick-tests.mjs";

describe("quickTests()", () => {
  it("quickTests() has tests of props, rules and formats wherever they lie, and of what loads no studies, but no example", () => {
    const quick = new Set(quickTests());
    const asked = [
      "test/constructs/props/unusual.test.ts",
      "test/constructs/props/yaml/positioned-yaml.test.ts",
      "test/site-files/deployment.props.test.ts",
      "test/constructs/policy/rules/cooling/rejection-covers-heat.test.ts",
      "test/constructs/report/formats/junit.test.ts",
      "test/constructs/units/quantity.test.ts",
    ];
    expect(asked.filter((file) => !quick.has(file))).toEqual([]);
    expect(
      ["test/examples/examples.test.ts", "test/fuzz/designs.test.ts", "test/docs/ci.test.ts"].filter((file) => quick.has(file)),
    ).toEqual([]);
  });
});
