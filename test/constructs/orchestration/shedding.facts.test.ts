import { describe, expect, it } from "vitest";
import { sheddingNode } from "../../support/nodes/shedding";

describe("sheddingFacts()", () => {
  it("sheddingFacts() lets a plan remove what the program keeps: the site has no prop that would allow it", () => {
    const kept = sheddingNode().node.services.filter(({ id }) => id === "load-shedder" || id === "engine-gate");
    expect(kept.map(({ id, dataDirectories, loosened }) => [id, dataDirectories, Object.keys(loosened)])).toEqual([
      ["load-shedder", ["/load-shedder-data"], ["removableData"]],
      ["engine-gate", [], []],
    ]);
  });
});
