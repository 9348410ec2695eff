import type { ComputeProps, NodeDesign } from "cdktf-edge-node";
import type { Finding } from "cdktf-edge-node/report";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { possibleChanges } from "../../../constructs/changes/possible-changes";
import { variationKinds } from "../../../constructs/changes/variations/variation";
import { computeVariations } from "../../../constructs/compute/compute.variations";
import { coolingVariations } from "../../../constructs/cooling/cooling.variations";
import { powerVariations } from "../../../constructs/power/power.variations";
import { kuwaitDryCooler } from "../../../examples/kuwait-dry-cooler";
import { offeredDesign, offers } from "../../support/generated/generated-offers";
import { hostedSite } from "../../support/nodes/hosted-node";

const { site: _, ...kuwait } = kuwaitDryCooler;

describe("possibleChanges()", () => {
  it("possibleChanges() are in the order of the kinds, each with an id of its own and a first step", () => {
    const changes = possibleChanges(kuwait);
    expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
    const places = changes.map(({ kind }) => variationKinds.indexOf(kind));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    for (const change of changes) expect(change.at(kuwait, 1)?.text, change.id).toMatch(/instead of|^adds /);
  });

  it("possibleChanges() begin with the breaker that may carry three quarters of what it is loaded with, or with the largest", () => {
    const main = possibleChanges(kuwait).find(({ id }) => id.startsWith("power.feeds[a].main.rating 3"));
    const stepFor = (load: number, more = {}) =>
      main?.leastFor?.([{ rule: "power/breaker-loading", subject: "power/feed-a/main", value: load, limit: 100, ...more } as Finding])
        ?.leastInPairs;
    const sizes = [1, 2, 3, 4].map((step) => main?.at(kuwait, step)?.text.split(" instead")[0]);
    expect(sizes).toEqual([160, 200, 250, 315].map((size) => expect.stringContaining(` ${size} A`)));
    // 0.75 · 300 A is 225 A; by a limit of 240 A for its 125 A, 117 A
    expect([stepFor(130), stepFor(300), stepFor(300, { limit: 240 }), stepFor(420)]).toEqual([1, 3, 1, 4]);
    expect([stepFor(300, { subject: "power/feed-b/main" }), stepFor(300, { rule: "power/selectivity" })]).toEqual([1, 1]);
    const last = Number(stepFor(9000));
    expect([main?.at(kuwait, last) === undefined, main?.at(kuwait, last + 1)]).toEqual([false, undefined]);
  });

  it("possibleChanges() leave the design that they are made of as it is", () => {
    const before = JSON.stringify(kuwait);
    for (const change of possibleChanges(kuwait)) change.at(kuwait, 2);
    expect(JSON.stringify(kuwait)).toBe(before);
  });

  it("possibleChanges() offer breakers and cables for what hangs on their way, and say what rests on the old ones", () => {
    const breaker = possibleChanges(kuwait).find(({ id }) => id.startsWith("power.boards[board-m].circuits[fans-1].breaker.rating"));
    expect([breaker?.onTheWay, breaker?.restsOn?.map(({ parts }) => parts)]).toEqual([["fans-1"], [["fans-1"]]]);
    expect(breaker?.restsOn?.[0]?.rules).toContain("power/breaking-capacity");
    const main = possibleChanges(kuwait).find(({ id }) => id.startsWith("power.feeds[a].main.rating 3"));
    expect(main?.restsOn?.[1]).toMatchObject({ parts: expect.arrayContaining(["rack-1-a", "rack-2-a"]), rules: ["power/selectivity"] });
    const others = possibleChanges(kuwait).filter(({ kind }) => kind !== "breaker rating" && kind !== "cable section");
    expect(others.some(({ onTheWay, restsOn }) => onTheWay !== undefined || restsOn !== undefined)).toBe(false);
  });

  it("possibleChanges() offer parts that are alike together too, for equal racks share one limit", () => {
    const supplies = possibleChanges(kuwait).filter(({ kind }) => kind === "supplies");
    expect(supplies.map(({ at }) => at(kuwait, 1)?.text)).toEqual([
      "Supplies of rack-1: 13 instead of 12",
      "Supplies of rack-2: 13 instead of 12",
      "Supplies of rack-1, rack-2: 13 instead of 12",
    ]);
  });

  it("possibleChanges() name both feeds whose main breakers become larger together", () => {
    const mains = possibleChanges(kuwait).find(({ id }) => id.startsWith("power.feeds[a].main.rating, power.feeds[b].main.rating"));
    expect(mains?.at(kuwait, 1)?.text).toBe("Breaker of feed a, feed b: 160 A instead of 125 A");
  });

  it("possibleChanges() offer a design by the NEC the ratings of its list", () => {
    const { power } = kuwait;
    if (!power) throw new Error("kuwait-dry-cooler has power");
    const feeds = power.feeds.map(({ main: { part: _part, ...main }, ...feed }) => ({ ...feed, main })); // of no series, which has its own ratings
    const [iec, nec] = (["IEC", "NEC"] as const).map((standard): NodeDesign => ({ ...kuwait, power: { ...power, standard, feeds } }));
    const textsOf = (design: NodeDesign) =>
      possibleChanges(design).flatMap(({ kind, at }) => (kind === "breaker rating" ? (at(design, 1)?.text ?? []) : []));
    expect(textsOf(iec ?? {})).toContain("Breaker of feed a: 160 A instead of 125 A");
    expect(textsOf(nec ?? {})).toContain("Breaker of feed a: 150 A instead of 125 A");
  });

  it("possibleChanges() go both ways with every temperature, share and power that may be too high or too low", () => {
    const { cooling } = kuwait;
    if (!cooling?.room) throw new Error("kuwait-dry-cooler has a room");
    const { dryCoolers, facilityLoop } = cooling;
    const room = { ...cooling.room, supplyAir: "18 °C", heatingSetpoint: "15 °C", coolingSetpoint: "27 °C", heater: "2 kW" };
    const design = { ...kuwait, cooling: { ...cooling, room } } as NodeDesign;
    const textsOf = (kind: string, prop: string) =>
      possibleChanges(design).flatMap((change) =>
        change.kind === kind && change.prop.join(".") === prop ? (change.at(design, 2)?.text ?? []) : [],
      );
    expect(textsOf("setpoint", "cooling.room.supplyAir")).toEqual([
      "Supply air of the room: 16 °C instead of 18 °C",
      "Supply air of the room: 20 °C instead of 18 °C",
    ]);
    expect(textsOf("setpoint", "cooling.room.heatingSetpoint")).toEqual([
      "Heating setpoint of the room: 13 °C instead of 15 °C",
      "Heating setpoint of the room: 17 °C instead of 15 °C",
    ]);
    expect(textsOf("heater", "cooling.room.heater")).toEqual([
      "Heater of the room: 3 kW instead of 2 kW",
      "Heater of the room: 1 kW instead of 2 kW",
    ]);
    expect(dryCoolers && textsOf("setpoint", "cooling.dryCoolers.setpoint")).toHaveLength(2);
    expect(facilityLoop && textsOf("coolant share", "cooling.facilityLoop.coolant.share")).toHaveLength(2);
  });

  it("possibleChanges() let a host grow in each amount that says how far, in both, and with those that are alike", () => {
    const { compute } = hostedSite([]);
    const larger = (change: (name: string) => object) => {
      const racks = compute?.racks.map((rack) => ({ ...rack, hosts: rack.hosts?.map((one) => ({ ...one, ...change(one.name) })) }));
      return possibleChanges({ compute: { racks } as ComputeProps }).filter(({ kind }) => kind === "larger host");
    };
    expect(larger(() => ({}))).toEqual([]);
    const [first, second] = ["compute.racks[rack-1].hosts[host-1]", "compute.racks[rack-2].hosts[host-2]"];
    expect(larger((name) => (name === "host-1" ? { scalable: { memory: "128 GiB", cores: 32 } } : {})).map(({ id }) => id)).toEqual([
      `${first}.memory`,
      `${first}.cores`,
      `${first}.memory, ${first}.cores`,
    ]);
    expect(larger(() => ({ scalable: { memory: "128 GiB" } })).map(({ id, numbers }) => [id, numbers?.length])).toEqual([
      [`${first}.memory`, 1],
      [`${second}.memory`, 1],
      [`${first}.memory, ${second}.memory`, 2],
    ]);
  });

  it("possibleChanges() let a disk grow as far as it says, of a host and of a node without", () => {
    const racks = hostedSite([]).compute?.racks.map((rack) => ({
      ...rack,
      hosts: rack.hosts?.map((one) => ({ ...one, disks: [{ name: "data", size: "4 TB", scalable: { to: "6 TB" } }] })),
    }));
    const textsOf = (given: object) =>
      possibleChanges({ compute: given as ComputeProps }).flatMap((change) =>
        change.kind === "larger disk" ? change.at({ compute: given as ComputeProps }, 1)?.text : [],
      );
    expect(textsOf({ racks })).toEqual(["Disk data of host-1: 5 TB instead of 4 TB", "Disk data of host-2: 5 TB instead of 4 TB"]);
    expect(textsOf({ racks: [], disk: { size: "100 GB", scalable: { to: "120 GB" } } })).toEqual([
      "Disk of the node: 120 GB instead of 100 GB",
    ]);
  });

  it("possibleChanges() meet every variation of the modules in generated designs, but for what these never have", () => {
    const met = new Set<string>();
    const modules = { compute: computeVariations, cooling: coolingVariations, power: powerVariations };
    const missedOf = () =>
      Object.entries(modules).flatMap(([module, variations]) =>
        variations.flatMap((variation, i) => {
          const { prop } = variation;
          const place = prop.startsWith("**.") ? prop.slice(3) : prop;
          const ends = variation.vary === "amounts" ? variation.amounts.map((amount) => `${place}.${amount.prop}`) : [`${place} ${i}`];
          const isMet = (end: string) => [...met].some((id) => id.startsWith(`${module}.`) && id.endsWith(end));
          return ends.every(isMet) ? [] : [`${module}.${prop}`];
        }),
      );
    // only generated designs with hosts receive anything, generated boards have no breaker at their entry, no loop gives its heat to the room or states its volume,
    // and of several pumps one runs
    const ofUnits = ["setpoint", "setpoint", "duty", "duty"].map((prop) => `liquidToAir.${prop}`);
    const ofCooling = [...ofUnits, "facilityLoop.pumps.duty", "secondaryLoop.pumps.duty", "secondaryLoop.volume", "liquidToAir"];
    const never = ["compute.disk", ...ofCooling.map((prop) => `cooling.${prop}`), "power.**.incomer.rating"];
    for (const [i, offer] of fc.sample(offers, { seed: 4, numRuns: 300 }).entries()) {
      for (const { id } of possibleChanges(offeredDesign(offer).design)) met.add(id.replaceAll(/\[[^\]]*\]/g, "[]"));
      if (i >= 60 && missedOf().length <= never.length) break; // a design more could only have what none has
    }
    expect(missedOf()).toEqual(never);
    expect([...met].filter((id) => id.startsWith("candidates.")).sort()).toEqual([
      "candidates.batteries[]",
      "candidates.gensets[]",
      "candidates.hosts[]",
      "candidates.pads",
      "candidates.trimChiller",
    ]);
  });
});
