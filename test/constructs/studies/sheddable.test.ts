import { type CoolingProps, type EdgeNodeStackProps, type PowerProps, snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { survivingFeedCarriesLoad } from "../../../constructs/policy/rules/power/surviving-feed-carries-load";
import { cooling30kW } from "../../../examples/parts/cooling-30kw";
import { power30kW } from "../../../examples/parts/power-30kw";
import { designOf, finding, mildSite, variant } from "../../support/nodes/node-variants";
import { problemsOf } from "../../support/props/problems-of";

const { id: rule } = survivingFeedCarriesLoad;
const sheddable = true;
const { downlink, compute } = variant();
const cooling = (change: object): Partial<EdgeNodeStackProps> => ({ cooling: { ...cooling30kW, ...change } as CoolingProps });
const receiving = (change: object): Partial<EdgeNodeStackProps> => ({
  downlink: {
    antennas: (downlink?.antennas ?? []).map((one) => ({ ...one, ...change })),
    receivers: (downlink?.receivers ?? []).map((one) => ({ ...one, ...change })),
  },
});

/** All of the mechanical side on feed a. */
const onOneFeed: PowerProps = {
  ...power30kW,
  boards: power30kW.boards.map((board) => (board.name === "board-m" ? { ...board, feeds: ["a"] } : board)),
};
const shedIds = (change: Partial<EdgeNodeStackProps>) =>
  snapshot("shed", mildSite, designOf(variant(change)))
    .demands.filter((demand) => demand.sheddable)
    .map(({ id }) => id);
const units = (kind: string, count: number) => Array.from({ length: count }, (_, i) => `${kind}-${i + 1}`);

const declaredBy: readonly (readonly [Partial<EdgeNodeStackProps>, readonly string[]])[] = [
  [receiving({ sheddable }), ["antenna-1", "receiver-1", "receiver-2"]],
  [cooling({ dryCoolers: { ...cooling30kW.dryCoolers, sheddable } }), units("dry-cooler", 3)],
  [cooling({ airConditioners: { ...cooling30kW.airConditioners, sheddable } }), units("air-conditioner", 3)],
  [cooling({ facilityLoop: { ...cooling30kW.facilityLoop, pumpsSheddable: true } }), ["facility-pump"]],
  [cooling({ secondaryLoop: { ...cooling30kW.secondaryLoop, pumpsSheddable: true } }), ["secondary-pump"]],
  [cooling({ room: { ...cooling30kW.room, sheddable: ["lights", "controls"] } }), ["lights", "controls"]],
  [{ compute: { racks: (compute?.racks ?? []).map((rack) => ({ ...rack, sheddable })) } }, ["rack-1", "rack-2"]],
];

describe("sheddable", () => {
  it.each(declaredBy)("is of each device that may say it, number %#", (change, ids) => {
    expect(shedIds({})).toEqual([]);
    expect(shedIds(change)).toEqual(ids);
  });

  it("leaves what may stay dark out of what fails a lost feed, and nothing else", () => {
    const dark = (change: Partial<EdgeNodeStackProps>) =>
      finding(rule, "power/feed-a", variant({ power: onOneFeed, ...change })).contributors.map(({ name }) => name);
    const all = dark({});
    expect(all).toEqual(expect.arrayContaining(["facility-pump", "dry-cooler-1", "lights", "receiver-1"]));
    for (const [change, ids] of declaredBy.slice(0, -1)) expect(dark(change)).toEqual(all.filter((id) => !ids.includes(id)));
  });

  it("passes a site that may lose all that hangs on one feed", () => {
    const { airConditioners, dryCoolers, facilityLoop, secondaryLoop, room } = cooling30kW;
    const change = cooling({
      airConditioners: { ...airConditioners, sheddable },
      dryCoolers: { ...dryCoolers, sheddable },
      facilityLoop: { ...facilityLoop, pumpsSheddable: true },
      secondaryLoop: { ...secondaryLoop, pumpsSheddable: true },
      room: { ...room, sheddable: ["heater", "lights", "controls"].filter((device) => device in room) },
    });
    const all = variant({ power: onOneFeed, ...change, ...receiving({ sheddable }) });
    expect(finding(rule, "power/feed-a", all).outcome).toBe("pass");
  });

  it("is refused with place and remedy where it says nothing", () => {
    const problems = (change: Partial<EdgeNodeStackProps>) => problemsOf(() => snapshot("shed", mildSite, designOf(variant(change))));
    const { lights: _, builtFor: __, ...dark } = cooling30kW.room;
    expect(problems(cooling({ room: { ...dark, sheddable: ["lights"] } }))).toEqual([
      "cooling.room.sheddable[0]: names the lights, which the room does not have: add room.lights or leave it out",
    ]);
    expect(problems(cooling({ room: { ...cooling30kW.room, sheddable: ["fans"] } }))).toEqual([
      expect.stringMatching(/^cooling\.room\.sheddable\[0\]: must be one of "heater", "lights", "controls"/),
    ]);
    expect(problems(receiving({ priority: 3 }))).toEqual([
      "downlink.antennas[0].priority: is used only for shedding but the antenna is never shed: add sheddable: true, or leave it out",
      "downlink.receivers[0].priority: is used only for shedding but the receiver is never shed: add sheddable: true, or leave it out",
      "downlink.receivers[1].priority: is used only for shedding but the receiver is never shed: add sheddable: true, or leave it out",
    ]);
    expect(problems(receiving({ sheddable, priority: 10 }))[0]).toMatch(/^downlink\.antennas\[0\]\.priority: .*9.* but is 10/);
  });
});
