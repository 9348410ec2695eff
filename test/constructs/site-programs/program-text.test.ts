import { builtinModules } from "node:module";
import { describe, expect, it } from "vitest";
import { secretInText } from "../../../constructs/services/secrets/secret-text";
import { programText } from "../../../constructs/site-programs/program-text";
import { madePrograms } from "../../../scripts/made-programs";
import { filesBelow } from "../../../scripts/repository";

describe("programText()", () => {
  const made = madePrograms();

  it("programText() is what the sources say: npm run schemas compiled it since they changed", () => {
    expect(filesBelow("programs", "")).toEqual(Object.keys(made).toSorted());
    for (const name of ["engine-gate", "load-shedder"] as const) expect(programText(name)).toBe(made[`programs/${name}.js`]);
  });

  it("programText() is one file, which needs nothing but Node, and holds no secret", () => {
    for (const text of Object.values(made)) {
      const needed = [...text.matchAll(/require\("([^"]*)"\)/g)].map(([, name = ""]) => name.replace(/^node:/, ""));
      expect(needed.length).toBeGreaterThan(1);
      expect(needed.filter((name) => !builtinModules.includes(name))).toEqual([]);
      expect(text).not.toMatch(/\bimport\b(?!_)|\bprocess\.env\b|\beval\b/);
      expect(secretInText(text)).toBeUndefined();
    }
  });
});
