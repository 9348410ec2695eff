import { type CoolingProps, defineSite, snapshot } from "cdktf-edge-node";
import { recordOf } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { cooling30kW } from "../../../examples/parts/cooling-30kw";
import { node30kW } from "../../../examples/parts/node-30kw";
import { inTheShade } from "../../support/nodes/in-the-shade";
import { mildSite } from "../../support/nodes/node-variants";
import { roomCooled, roomCooling } from "../../support/nodes/room-cdus";
import { problemsOf } from "../../support/props/problems-of";

const hot = inTheShade(
  defineSite({
    country: "SA",
    position: { latitude: 18, longitude: 42, elevation: "500 m" },
    climate: { hottest: { dryBulb: "46 °C" }, coldest: { dryBulb: "5 °C" } },
    grid: { nominal: "400 V line-to-line", minimum: "0.9" },
    promises: { redundancy: { rejection: "N+1", airConditioning: "N+1", feeds: "2N" } },
  }),
);
const nodeWith = (change: Partial<CoolingProps>, site = hot) =>
  snapshot("standby", site, { ...node30kW, cooling: { ...cooling30kW, ...change } });
const all = nodeWith({});
const coolersOnDuty = (duty: number) =>
  nodeWith({ dryCoolers: { ...cooling30kW.dryCoolers, duty } as CoolingProps["dryCoolers"] & object });
const conditionersOnDuty = (duty: number) => nodeWith({ airConditioners: { ...cooling30kW.airConditioners, duty } });

/** What every device draws, by its id. */
const powers = ({ electrical }: ReturnType<typeof recordOf>, kind: string) =>
  Object.entries(electrical.network ?? {})
    .filter(([id]) => id.startsWith(kind))
    .map(([id, node]) => `${id} ${node.powerW > 0 ? "runs" : "stands by"}`);

describe("dry coolers of which one stands by", () => {
  it("run as those that are left when the last of three is lost: 2 of 3 on duty", () => {
    const [two, left] = [recordOf(coolersOnDuty(2), "hottest/healthy"), recordOf(all, "hottest/dry-cooler-3-lost")];
    expect(two.coolant).toEqual(left.coolant);
    expect(two.balance).toEqual(left.balance);
    expect(two.coolant).not.toEqual(recordOf(all, "hottest/healthy").coolant);
  });

  it("lose nothing with one that runs: the one that stands by takes its place", () => {
    const node = coolersOnDuty(2);
    const healthy = recordOf(node, "hottest/healthy");
    for (const unit of [1, 2, 3]) expect(recordOf(node, `hottest/dry-cooler-${unit}-lost`).coolant).toEqual(healthy.coolant);
    expect(powers(recordOf(node, "hottest/healthy"), "dry-cooler-")).toEqual([
      "dry-cooler-1 runs",
      "dry-cooler-2 runs",
      "dry-cooler-3 stands by",
    ]);
    expect(powers(recordOf(node, "hottest/dry-cooler-1-lost"), "dry-cooler-")).toEqual([
      "dry-cooler-1 stands by",
      "dry-cooler-2 runs",
      "dry-cooler-3 runs",
    ]);
  });

  it("count as units that work, so that a second loss is not feared", () => {
    const { units = [] } = recordOf(coolersOnDuty(2), "hottest/dry-cooler-1-lost");
    expect(units).toContainEqual({ kind: "dry-cooler", workingUnits: 2, neededUnits: 1 });
  });

  it("start where one that runs is dark, in the order in which they stand", () => {
    const dark = recordOf(all, "hottest/feed-a-lost");
    const working = dark.coolant?.outcome === "solved" ? dark.coolant.dryCooler.workingUnits : 0;
    const onDuty = recordOf(coolersOnDuty(1), "hottest/feed-a-lost");
    expect(onDuty.coolant).toMatchObject({ dryCooler: { workingUnits: Math.min(1, working) } });
    expect(working).toBeGreaterThan(0);
  });
});

describe("other units of which one stands by", () => {
  it("air conditioners give the capacity of those that run, and stand in for each other", () => {
    const two = recordOf(conditionersOnDuty(2), "hottest/healthy");
    expect(two.room).toEqual(recordOf(all, "hottest/air-conditioner-3-lost").room);
    expect(recordOf(conditionersOnDuty(2), "hottest/air-conditioner-1-lost").room).toEqual(two.room);
  });

  it("CDUs share heat and flow among those that run", () => {
    const of = (count: number, duty?: number) => {
      const cdus = { ...(cooling30kW.cdus as NonNullable<CoolingProps["cdus"]>), count, ...(duty && { duty }) };
      return recordOf(nodeWith({ cdus }), "hottest/healthy").coolant;
    };
    expect(of(2, 1)).toEqual(of(1));
    expect(of(3, 2)).toEqual(of(2));
    expect(of(2)).not.toEqual(of(1));
  });

  it("liquid-to-air CDUs too", () => {
    const of = (count: number, duty?: number) =>
      recordOf(roomCooled(roomCooling({ count, ...(duty && { duty }) })), "hottest/healthy").liquidToAir;
    expect(of(2, 1)).toEqual(of(1));
  });
});

describe("duty of units", () => {
  it("is refused above the count and below one, at its place", () => {
    const problems = (duty: number) =>
      problemsOf(() => nodeWith({ dryCoolers: { ...cooling30kW.dryCoolers, duty } as CoolingProps["dryCoolers"] & object }, mildSite));
    expect(problems(4)).toEqual([
      "cooling.dryCoolers.duty: must be at most the count of 3 but is 4: only installed units can run, raise the count or lower duty",
    ]);
    expect(problems(0)).toEqual([expect.stringMatching(/^cooling\.dryCoolers\.duty: must be .*1.* but is 0/)]);
    expect(problemsOf(() => conditionersOnDuty(5))).toEqual([expect.stringMatching(/^cooling\.airConditioners\.duty: must be at most/)]);
  });
});
