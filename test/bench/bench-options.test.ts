import { describe, expect, it } from "vitest";
import { benchOptions } from "./bench-options";

const known = { alone: ["synth", "growth", "year"], against: ["synth", "growth"] };

describe("benchOptions()", () => {
  it("benchOptions() measures everything of the work tree without an argument", () => {
    expect(benchOptions([], known)).toEqual({ names: [], sites: 1000 });
  });

  it("benchOptions() reads names, a commit and a number of sites in any order", () => {
    const options = { names: ["growth", "synth"], against: "aa2f60a", sites: 200 };
    expect(benchOptions(["growth", "--against", "aa2f60a", "synth", "--sites", "200"], known)).toEqual(options);
  });

  it("benchOptions() refuses the name of no measurement and lists those there are", () => {
    expect(() => benchOptions(["speed"], known)).toThrow("A measurement must be one of synth, growth, year but is speed");
    expect(() => benchOptions(["year", "--against", "HEAD"], known)).toThrow(
      "A measurement beside a commit must be one of synth, growth but is year",
    );
  });

  it("benchOptions() refuses a number of sites that would change nothing", () => {
    expect(() => benchOptions(["--sites", "10"], known)).toThrow("--sites must go with --against but is alone");
  });

  it.each([[["--against"]], [["--faster"]], [["--against", "HEAD", "--sites", "some"]]])("benchOptions() refuses %j", (args) => {
    expect(() => benchOptions(args, known)).toThrow(Error);
  });
});
