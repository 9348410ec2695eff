import { describe, expect, it } from "vitest";
import { reportShedding, stageLines } from "../../../../constructs/report/subjects/shedding";
import { dieselSet } from "../../../../examples/parts/stores";
import { sheddingNode } from "../../../support/nodes/shedding";

const linesOf = (change: Parameters<typeof sheddingNode>[0] = {}) =>
  stageLines(reportShedding(sheddingNode(change).study) ?? expect.unreachable());

describe("stageLines()", () => {
  it("stageLines() writes the inputs of each level, from which a reader computes it", () => {
    const stages = linesOf();
    expect([...stages.keys()]).toEqual(["battery-ups/9", "battery-ups/5"]);
    // 0.25 + (3 h · 35.07 kW + 70 s · 43.79 kW) ÷ 155.20 kWh = 0.9334; twice 300 s of 8.72 kW are 0.9 % of 155.20 kWh, so 5 % are more
    expect(stages.get("battery-ups/9")).toEqual([
      "battery-ups/9 sheds trainer, viewer",
      "  battery-ups supplies 43.79 kW before and 35.07 kW after, at the climate point hottest",
      "  it delivers 155.20 kWh from full to 0 %, and is empty at 25.0 %",
      "  it must carry the rest for 3 h 0 min 0 s",
      "  the stage is off within 1 min 10 s, and healthy 5 min 0 s after its start",
      "  off at 93.3 % = 25.0 % + (3 h 0 min 0 s · 35.07 kW + 1 min 10 s · 43.79 kW) ÷ 155.20 kWh",
      "  back at 98.3 % = 93.3 % + max(5.0 %, 2 · 5 min 0 s · (43.79 kW − 35.07 kW) ÷ 155.20 kWh)",
    ]);
  });

  it("stageLines() has no level for a stage that goes with the grid", () => {
    const set = { ...dieselSet(["a"]), ratedPower: "42.5 kW", ratedApparentPower: "90 kVA" } as const;
    expect(linesOf({ gensets: [set], promises: { autonomy: { gensets: "24 h" } } }).get("grid-away/5")).toEqual([
      "grid-away/5 sheds archiver",
      "  goes when the grid does: the gensets carry only what stays",
      "  is off within 1 min 10 s",
      "  comes back once the grid was there for 10 min 0 s",
    ]);
  });
});
