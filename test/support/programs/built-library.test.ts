import { describe, expect, it } from "vitest";
import { builtHashes, builtOptions, staleSources } from "./built-library.mjs";
import { outputOf } from "./run-program";

describe("builtOptions()", () => {
  it("builtOptions() let a program of the checkout run what was built in place of every source of the library, however it names it", async () => {
    const program = `
      require("./examples/first-site");
      const { PropsError } = require("cdktf-edge-node");
      const isOne = PropsError === require("./constructs/props/problems/props-error.ts").PropsError;
      console.log(JSON.stringify([isOne, ...Object.keys(require.cache).filter((file) => /\\.[cm]?tsx?$/.test(file))]));`;
    const [isOne, ...sources] = JSON.parse(await outputOf(process.execPath, [...builtOptions(), "-e", program])) as [boolean, ...string[]];
    expect(isOne).toBe(true);
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter((file) => !file.startsWith(`${process.cwd()}/examples/`))).toEqual([]);
  });
});

describe("staleSources()", () => {
  it("staleSources() names what is changed, new or gone beside the list that a run began with, whatever was built since", () => {
    const { "constructs/units/angle.ts": angle, ...others } = builtHashes();
    expect(staleSources()).toEqual([]);
    expect(angle).toBeDefined();
    expect(staleSources(others)).toEqual(["constructs/units/angle.ts"]);
    expect(staleSources({ ...others, "constructs/units/angle.ts": "other", "constructs/gone.ts": "old" })).toEqual([
      "constructs/gone.ts",
      "constructs/units/angle.ts",
    ]);
  });
});
