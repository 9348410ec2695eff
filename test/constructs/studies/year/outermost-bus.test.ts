import { describe, expect, it } from "vitest";
import type { ElectricalNode } from "../../../../constructs/facts/power/electrical";
import { outermostBus, wayTo } from "../../../../constructs/studies/year/outermost-bus";
import { breaker, cable, load, plant, source, ups } from "../../../support/network/test-nodes";

const toSwitch = (id: string, parents: readonly string[]): ElectricalNode => ({ kind: "transfer-switch", id, place: "inside", parents });

/** Feed a to a UPS and to a fan; a plant behind the UPS; a switch that prefers the UPS and leads to a load. */
const network: readonly ElectricalNode[] = [
  source("feed-a"),
  breaker("main", "feed-a", 100),
  cable("long", "main", 30, 95),
  ups("ups-1", "long"),
  plant("dc-48", "ups-1", 3),
  load("fan", "main", "1N", 100),
  toSwitch("switch", ["ups-1", "main"]),
  load("served", "switch", "1N", 100),
];

describe("outermostBus()", () => {
  it("finds the converter with a battery that is nearest to the sources, by way of the preferred input of a switch", () => {
    const busOf = outermostBus(network, new Set(["ups-1", "dc-48"]));
    expect(["served", "dc-48", "ups-1", "fan", "long", "feed-a", "nobody"].map(busOf)).toEqual([
      "ups-1",
      "ups-1",
      "ups-1",
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(outermostBus(network, new Set(["dc-48"]))("dc-48")).toBe("dc-48");
    expect(outermostBus(network, new Set(["dc-48"]))("served")).toBeUndefined();
  });
});

describe("wayTo()", () => {
  it("names each part between the sources and the buses once", () => {
    expect(wayTo(network, ["ups-1", "ups-1"])).toEqual(["long", "main", "feed-a"]);
    expect(wayTo(network, ["dc-48"])).toEqual(["ups-1", "long", "main", "feed-a"]);
    expect(wayTo(network, [])).toEqual([]);
  });
});
