import { spawnSync } from "node:child_process";
import { inspect } from "node:util";
import { PropsError } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { pathSteps, readYaml } from "../../../../constructs/props/yaml/positioned-yaml";
import { builtOptions } from "../../../support/programs/built-library.mjs";
import { SiteFiles } from "../../../support/site-files";

const files = new SiteFiles("props-error");

const some = (count: number) => Array.from({ length: count }, (_, i) => ({ path: `racks[${i}]`, message: "is wrong" }));

describe("PropsError", () => {
  it("PropsError lists every problem up to the fiftieth", () => {
    const lines = new PropsError("node", some(50)).message.split("\n");
    expect(lines).toHaveLength(51);
    expect(lines.at(-1)).toBe("  racks[49]: is wrong");
  });

  it("PropsError says how many more there are, and keeps them all", () => {
    const error = new PropsError("node", some(51));
    expect(error.message.split("\n")).toHaveLength(52);
    expect(error.message).toMatch(/^node is not valid \(51 problems\)\n[\s\S]*\n {2}racks\[49\]: is wrong\n {2}and 1 more$/);
    expect(error.problems).toHaveLength(51);
  });

  it("PropsError counts what a problem stands for, listed or not", () => {
    const many = { path: "racks", message: "has 7 more problems", count: 7 };
    expect(new PropsError("node", [...some(2), many]).message).toBe(
      "node is not valid (9 problems)\n  racks[0]: is wrong\n  racks[1]: is wrong\n  racks: has 7 more problems",
    );
    expect(new PropsError("node", [...some(50), many]).message).toMatch(/^node is not valid \(57 problems\)[\s\S]*\n {2}and 7 more$/);
  });

  it("PropsError that nobody catches is printed once, each problem once, without a stack and a list of its fields", () => {
    const program = `require("cdktf-edge-node").defineSite({ country: "SA" }, "my-site")`;
    const { status, stderr } = spawnSync(process.execPath, [...builtOptions(), "--eval", program], {
      encoding: "utf8",
    });
    expect(status).toBe(1);
    for (const prop of ["position", "climate", "grid", "promises"])
      expect(stderr.split(`${prop}: is required: add an object`)).toHaveLength(2);
    expect(stderr).toContain("PropsError: my-site is not valid (4 problems)\n  position: ");
    expect(stderr).not.toMatch(/^ +at |problems: \[|path: /m);
  });

  it("PropsError that nobody catches names the line of the program, and none of the library", () => {
    const file = files.write("program.cjs", `const { defineSite } = require("cdktf-edge-node");\n\ndefineSite({ country: "SA" });\n`);
    const { stderr } = spawnSync(process.execPath, [...builtOptions(), file], { encoding: "utf8" });
    expect(stderr.match(/^ +at .*$/gm)).toEqual([expect.stringContaining("program.cjs:3:1")]);
  });

  it("PropsError keeps where it was thrown for debuggers", () => {
    const error = new PropsError("node", some(2));
    expect(error.trace).toMatch(/^ +at .*props-error\.test\.ts/);
    expect(error.trace).not.toContain("is wrong");
    expect([error.path, error.problems.length]).toEqual(["node", 2]);
  });

  it("PropsError is printed by its words, in which nothing commands a CI, and not by its fields", () => {
    const error = new PropsError("node", [{ path: "a\n::error::b ##[group]", message: "is \u202ewrong" }]);
    expect(inspect(error)).toBe(error.stack);
    expect(inspect(error)).not.toMatch(/##\[|\u202e|^::/m);
  });

  it("PropsError has problems in which a control character, and one that turns the direction of text, is shown by its code", () => {
    const { problems } = new PropsError("node", [{ path: "racks.a\u0007", message: "is \u009b31m\u202e wrong\nhere", count: 2 }]);
    expect(problems).toEqual([{ path: "racks.a\\u0007", message: "is \\u009b31m\\u202e wrong here", count: 2 }]);
  });

  it("PropsError of a file names line and column of a key that holds such a character", () => {
    const text = 'name: a\nsite:\n  country: SA\n  "b\\u0007c": 1\n';
    const yaml = readYaml(text, "site.yaml");
    const [{ path = "" } = {}] = new PropsError("site", [{ path: "site.b\u0007c", message: "unknown prop" }]).problems;
    expect(yaml.placeOf(pathSteps(path))).toBe("site.yaml:4:3");
  });

  it("PropsError cuts a line by what is shown of it, where each character is shown by its code", () => {
    const error = new PropsError("node", [{ path: "\u202e".repeat(200_000), message: "is unknown: leave it out" }]);
    expect(error.message.length).toBeLessThan(2000);
    expect(error.message).toMatch(/is unknown: leave it out$/);
  });

  it("PropsError shows beginning and end of a line that is longer than 1500 characters, and says what is left out", () => {
    const message = `must be short but is "${"x".repeat(200_000)}": shorten it`;
    const error = new PropsError("node", [{ path: "name", message }]);
    const [, line = ""] = error.message.split("\n");
    expect(line).toMatch(/^ {2}name: must be short but is "x+ … \((\d+) characters left out\) … x+": shorten it$/);
    expect(Number(/\((\d+) char/.exec(line)?.[1])).toBe(`  name: ${message}`.length - 1500);
    expect(line.length).toBeLessThan(1550);
    expect(error.problems[0]?.message).toBe(message);
    expect(new PropsError("n", [{ path: "", message: "y".repeat(1498) }]).message).toBe(
      `n is not valid (1 problem)\n  ${"y".repeat(1498)}`,
    );
  });
});
