import { describe, expect, it } from "vitest";
import { builtOptions } from "./built-library.mjs";
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
