import { smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import type { ElectricalNode } from "../../../../constructs/facts/power/electrical";
import { feedIntakes } from "../../../../constructs/studies/design/feed-intakes";

const { network = [] } = smallNode();
const found = (kind: ElectricalNode["kind"]) => network.find((part) => part.kind === kind) ?? expect.unreachable();

describe("feedIntakes()", () => {
  it("feedIntakes() name the board that the feed enters, and end at converters that hold their own voltage", () => {
    const [intake, ...others] = feedIntakes(smallNode());
    expect(others).toEqual([]);
    expect(intake?.board).toBe("board-a");
    expect([...(intake?.reaches ?? [])]).toEqual(expect.arrayContaining(["rack-1", "dc-48"]));
    expect(intake?.reaches.has("receiver-1")).toBe(false); // behind the rectifiers
    expect(intake?.passes.has("dc-48")).toBe(false);
  });

  it("feedIntakes() of two feeds on one transfer switch both reach what hangs on it, and each names its nearest board", () => {
    const second: readonly ElectricalNode[] = [
      { ...found("source"), id: "feed-b", feed: "b" } as ElectricalNode,
      { kind: "transfer-switch", id: "board-m/transfer-switch", place: "inside", parents: ["feed-a/main", "feed-b"] },
      { ...found("panel"), id: "board-m", parent: "board-m/transfer-switch" } as ElectricalNode,
    ];
    const small = smallNode();
    const node = smallNode({
      network: [...network, ...second],
      devices: [...small.devices, { id: "board-m", kind: "board", module: "power" }],
    });
    expect(feedIntakes(node).map(({ source, board, reaches }) => [source.feed, board, reaches.has("board-m")])).toEqual([
      ["a", "board-a", true],
      ["b", "board-m", true],
    ]);
  });

  it("feedIntakes() are none of gensets with an output of their own", () => {
    const node = smallNode({ network: network.map((part) => (part.kind === "source" ? { ...part, isGensets: true as const } : part)) });
    expect(feedIntakes(node)).toEqual([]);
  });
});
