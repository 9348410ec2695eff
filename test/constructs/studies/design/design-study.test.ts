import { snapshot } from "cdktf-edge-node";
import { smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { DesignStudy } from "../../../../constructs/studies/design/design-study";
import { twoFeeds } from "../../../../examples/two-feeds";

describe("DesignStudy", () => {
  it("names the board behind which a part stands", () => {
    const { site, ...design } = twoFeeds;
    const { boards } = new DesignStudy(snapshot("two-feeds", site, design));
    expect(boards.size).toBeGreaterThan(0);
    for (const board of design.power?.boards ?? [])
      for (const { name } of board.circuits ?? []) expect(boards.get(`${name}/breaker`)).toBe(board.name);
  });

  it("knows what stands on the mains: converters do, what hangs behind them does not", () => {
    const { site, ...design } = twoFeeds;
    const { mains } = new DesignStudy(snapshot("two-feeds", site, design));
    expect(design.power?.ups).toHaveLength(2);
    for (const { name, circuits } of design.power?.ups ?? []) {
      expect(mains).toContain(name);
      for (const circuit of circuits) expect(mains).not.toContain(`${circuit.name}/breaker`);
    }
  });

  it("computes each answer once, and knows nothing of a node without power", () => {
    const study = new DesignStudy(smallNode());
    expect(study.boards).toBe(study.boards);
    expect(study.mains).toBe(study.mains);
    const { network: _, ...unpowered } = smallNode();
    expect([new DesignStudy(unpowered).boards.size, new DesignStudy(unpowered).mains.size]).toEqual([0, 0]);
  });
});
