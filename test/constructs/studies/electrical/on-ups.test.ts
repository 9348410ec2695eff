import { describe, expect, it } from "vitest";
import type { ElectricalNode } from "../../../../constructs/facts/power/electrical";
import { devicesOnUps } from "../../../../constructs/studies/electrical/on-ups";

const inside = { place: "inside" } as const;
const panel = (id: string, parent: string) => ({ kind: "panel", id, parent, lossShareOfOutput: 0, ...inside }) as ElectricalNode;
const network = [
  { kind: "source", id: "feed-a", ...inside },
  panel("board-a", "feed-a"),
  { kind: "ups", id: "ups-1", parent: "board-a", ...inside },
  panel("board-u", "ups-1"),
  { kind: "transfer-switch", id: "switch", parents: ["board-a", "board-u"], ...inside },
  { kind: "rectifier-plant", id: "dc-48", parent: "board-a", ...inside },
  { kind: "load", id: "grid-pump", parent: "board-a", ...inside },
  { kind: "load", id: "ups-pump", parent: "board-u", ...inside },
  { kind: "load", id: "switched-pump", parent: "switch", ...inside },
  { kind: "load", id: "dc-pump", parent: "dc-48", ...inside },
  { kind: "it", id: "two-cords", supplies: [{ parent: "board-a" }, { parent: "dc-48" }], ...inside },
] as unknown as ElectricalNode[];

describe("devicesOnUps()", () => {
  it.each([
    ["grid-pump", false],
    ["ups-pump", true],
    ["switched-pump", true],
    ["dc-pump", true],
    ["two-cords", true],
    ["nobody", false],
  ])("devicesOnUps() has %s: %s, with a battery on every bus", (device, expected) => {
    expect(devicesOnUps(network, [{ converter: "ups-1" }, { converter: "dc-48" }]).has(device)).toBe(expected);
  });

  it("devicesOnUps() has nothing behind a converter whose bus has no battery", () => {
    expect(devicesOnUps(network, [{ converter: "dc-48" }]).has("ups-pump")).toBe(false);
    expect(devicesOnUps(network, []).has("dc-pump")).toBe(false);
  });
});
