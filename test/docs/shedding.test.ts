import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { reportShedding } from "../../constructs/report/subjects/shedding";
import { sheddingNode } from "../support/nodes/shedding";

const page = readFileSync("docs/shedding.md", "utf8");
const rows = [
  ...page.matchAll(/^\| (\d) +\| ([\w, ]+?) +\| ([\d.]+) kW +\| ([\d.]+) kW +\| ([\d.]+) kWh +\| ([\d.]+) % +\| ([\d.]+) % +\|$/gm),
].map(([, priority, sheds, ...numbers]) => ({ priority: Number(priority), sheds, numbers: numbers.map(Number) }));

describe("docs/shedding.md", () => {
  it("shows the stages of the example", () => {
    const { stages = [] } = reportShedding(sheddingNode().study) ?? {};
    const shown = stages.flatMap(({ priority, sheds, batteries }) =>
      batteries.map(({ beforeW, afterW, energyWh, shedAt, returnAt }) => ({
        priority,
        sheds: sheds.map(({ id }) => id).join(", "),
        numbers: [
          ...[beforeW, afterW, energyWh].map((watts) => Number((watts / 1000).toFixed(2))),
          ...[shedAt, returnAt].map((share) => Number((100 * share).toFixed(1))),
        ],
      })),
    );
    expect(rows).toEqual(shown);
  });

  it("lets a reader compute each level from the numbers that it shows", () => {
    expect(rows).toHaveLength(2);
    for (const { numbers } of rows) {
      const [before = 0, after = 0, energy = 0, off = 0, back = 0] = numbers;
      expect(25 + (100 * (3 * after + (70 / 3600) * before)) / energy).toBeCloseTo(off, 1);
      expect(back).toBeCloseTo(off + 5, 9);
    }
  });
});
