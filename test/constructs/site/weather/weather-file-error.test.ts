import { WeatherFileError } from "cdktf-edge-node/engineering";
import { describe, expect, it } from "vitest";

describe("WeatherFileError", () => {
  it("WeatherFileError lists the place of every problem", () => {
    const problems = [
      { message: "must have a header" },
      { line: 3, message: "must be short" },
      { line: 4, column: "dry bulb", message: "must be a number" },
    ];
    expect(new WeatherFileError("made.epw", problems).message).toBe(
      "made.epw is not usable as weather (3 problems)\n  must have a header\n  line 3: must be short\n  line 4, dry bulb: must be a number",
    );
  });

  it("WeatherFileError lists twenty problems and counts the others, of which all are in it", () => {
    const error = new WeatherFileError(
      "made.epw",
      Array.from({ length: 30 }, (_, i) => ({ line: i + 9, message: "must be a number" })),
    );
    const lines = error.message.split("\n");
    expect(lines).toHaveLength(22);
    expect(lines.at(-1)).toBe("  and 10 more");
    expect(error.problems).toHaveLength(30);
  });
});
