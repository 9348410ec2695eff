import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = "constructs/engineering";
const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
  .sort();
const textOf = (file: string) => readFileSync(join(root, file), "utf8");

/** Files of names and checks: nothing in them is computed, so nothing has a source. */
const withoutEquation = [
  "energy/year/battery-bus.ts",
  "energy/year/energy-hours.ts",
  "energy/year/energy-plant.ts",
  "energy/year/energy-totals.ts",
  "numeric/checked-number.ts",
  "numeric/unknown-on-range-error.ts",
  "orbit/motion.ts",
  "orbit/passes/pass.ts",
  "routing/routing-design.ts",
  "scheduling/answered-program.ts",
  "scheduling/awaited-worker.ts",
  "scheduling/flat-program.ts",
  "scheduling/mixed-integer-program.ts",
];

describe("sources of equations", () => {
  it("stand in each file of constructs/engineering but those that compute nothing", () => {
    expect(files.filter((file) => !textOf(file).includes("@source"))).toEqual(withoutEquation);
  });

  it("stand in each comment with an equation or a validity, with the other of the two", () => {
    const comments = files.flatMap((file) => (textOf(file).match(/\/\*\*[\s\S]*?\*\//g) ?? []).map((comment) => `${file}: ${comment}`));
    const ofEquations = comments.filter((comment) => /@(?:equation|validity)/.test(comment));
    expect(ofEquations.length).toBeGreaterThan(100);
    expect(ofEquations.filter((comment) => !["@equation", "@validity", "@source"].every((tag) => comment.includes(tag)))).toEqual([]);
  });
});
