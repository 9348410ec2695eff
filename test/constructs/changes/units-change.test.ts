import { type NodeDesign, snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { moreUnits } from "../../../constructs/changes/units-change";
import type { UnitsVariation } from "../../../constructs/changes/variations/variation";
import { kuwaitDryCooler } from "../../../examples/kuwait-dry-cooler";

const { site, ...kuwait } = kuwaitDryCooler;
const coolers: UnitsVariation = {
  kind: "one more unit",
  vary: "units",
  prop: "dryCoolers",
  what: "dry coolers",
  device: "dry-cooler",
  most: 6,
};
const pumps: UnitsVariation = { ...coolers, prop: "facilityLoop.pumps", what: "facility pumps", device: "facility-pump", single: true };
const sets: UnitsVariation = { kind: "one more unit", vary: "units", prop: "gensets[]", what: "sets of {name}", most: 4 };
const pumpsAt = ["cooling", "facilityLoop", "pumps"];

describe("moreUnits()", () => {
  it("moreUnits() counts on and hangs each unit where the last of its kind does", () => {
    const changed = moreUnits(kuwait, ["cooling", "dryCoolers"], coolers, 2);
    expect(changed?.design.cooling?.dryCoolers?.count).toBe(5);
    expect(changed?.text).toBe("5 dry coolers instead of 3");
    expect(Object.fromEntries(changed?.copies ?? [])).toEqual({
      "dry-cooler-4": "dry-cooler-3",
      "dry-cooler-5": "dry-cooler-4",
      "fans-4": "fans-3",
      "fans-5": "fans-4",
    });
    const node = snapshot("kuwait", site, changed?.design ?? {});
    expect(node.demands.map(({ id }) => id)).toEqual(expect.arrayContaining(["dry-cooler-4", "dry-cooler-5"]));
    expect(node.network?.some(({ id }) => id === "fans-5/breaker")).toBe(true);
  });

  it("moreUnits() lets a single pump keep circuit and target as the first of two", () => {
    const targets = { "facility-pump": { address: "192.0.2.1:9100" } };
    const design = { ...kuwait, telemetry: { targets } } as unknown as NodeDesign;
    const changed = moreUnits(design, pumpsAt, pumps, 1);
    expect(changed?.text).toBe("2 facility pumps instead of 1");
    expect(changed?.design.cooling?.facilityLoop?.pumps).toEqual({ count: 2, duty: 1, inputVoltage: "400 V" });
    expect(changed?.design.telemetry?.targets).toEqual({ "facility-pump-1": { address: "192.0.2.1:9100" } });
    const serves = changed?.design.power?.boards.flatMap(({ circuits = [] }) => circuits.flatMap((circuit) => circuit.serves));
    expect(serves).toEqual(expect.arrayContaining(["facility-pump-1", "facility-pump-2"]));
    expect(serves).not.toContain("facility-pump");
    expect([...(changed?.renamed ?? [])]).toEqual([["facility-pump", "facility-pump-1"]]);
  });

  it("moreUnits() takes a pump that is counted as one for a single one, and renames none of two", () => {
    const counted = (count: number) =>
      ({
        ...kuwait,
        cooling: { ...kuwait.cooling, facilityLoop: { ...kuwait.cooling?.facilityLoop, pumps: { count, duty: 1 } } },
      }) as NodeDesign;
    expect(moreUnits(counted(1), pumpsAt, pumps, 1)?.renamed.size).toBe(1);
    const third = moreUnits(counted(2), pumpsAt, pumps, 1);
    expect([third?.renamed.size, third?.text]).toEqual([0, "3 facility pumps instead of 2"]);
  });

  it("moreUnits() counts sets that no circuit serves, each like the last", () => {
    const design = { power: { gensets: [{ name: "genset", count: 2 }] } } as unknown as NodeDesign;
    const changed = moreUnits(design, ["power", "gensets", 0], sets, 1);
    expect(changed?.design.power?.gensets).toEqual([{ name: "genset", count: 3 }]);
    expect(changed?.text).toBe("3 sets of genset instead of 2");
    expect([...(changed?.copies ?? [])]).toEqual([["genset-3", "genset-2"]]);
  });

  it("moreUnits() needs no power, and makes none of a part that is not there", () => {
    const { power: _, ...dry } = kuwait;
    expect(moreUnits(dry, ["cooling", "dryCoolers"], coolers, 1)?.design.cooling?.dryCoolers?.count).toBe(4);
    expect(moreUnits({}, ["cooling", "dryCoolers"], coolers, 1)).toBeUndefined();
    expect(moreUnits({ cooling: {} } as NodeDesign, pumpsAt, pumps, 1)).toBeUndefined();
  });
});
