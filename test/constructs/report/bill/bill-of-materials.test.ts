import { type EdgeNodeStackProps, snapshot } from "cdktf-edge-node";
import { smallNode, smallRack } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import type { BillItem } from "../../../../constructs/report/bill/bill-item";
import { billOfMaterials } from "../../../../constructs/report/bill/bill-of-materials";
import type { NodeSnapshot } from "../../../../constructs/studies/snapshot/snapshot";
import { astanaCold } from "../../../../examples/astana-cold";
import { dohaHumid } from "../../../../examples/doha-humid";
import { kuwaitDryCooler } from "../../../../examples/kuwait-dry-cooler";
import { lagosSolarHybrid } from "../../../../examples/lagos-solar-hybrid";
import { protectedSite } from "../../../../examples/protected-site";
import { weakGrid } from "../../../../examples/weak-grid";
import { smallSource } from "../../../../testing/small-source";
import { cooling, variant } from "../../../support/nodes/node-variants";

const nodeOf = ({ site, ...design }: EdgeNodeStackProps): NodeSnapshot => snapshot("bill", site, design);
const billOf = (props: EdgeNodeStackProps): readonly BillItem[] => billOfMaterials(nodeOf(props));
const lineOf = (bill: readonly BillItem[], name: string) => bill.find(({ names }) => names.includes(name)) ?? expect.unreachable(name);
const ratingsOf = (bill: readonly BillItem[], kind: string) => bill.filter((item) => item.kind === kind).map(({ rating }) => rating);

const designs = { kuwaitDryCooler, lagosSolarHybrid, protectedSite, weakGrid, dohaHumid, astanaCold };
const lagos = billOf(lagosSolarHybrid);
const guarded = billOf(protectedSite);

describe("billOfMaterials()", () => {
  it("puts equal parts in one line, with their count, rating, feeder, place, promised redundancy, and the declared document with its owner", () => {
    expect(lagos).toContainEqual({
      module: "cooling",
      kind: "dry-cooler",
      names: ["dry-cooler-1", "dry-cooler-2", "dry-cooler-3"],
      count: 3,
      rating: "40 kW, air 35 °C, coolant 52 °C to 45 °C",
      fedBy: ["circuit fans of ups-1"],
      place: "outside",
      documents: ["Dry cooler of 40 kW at 35 °C, 10 K approach (the median of Energies 2023, 16(9), 3661) (Example integrator, cooling)"],
      redundancy: "N+1",
    });
  });

  it("has a line for each of two parts that differ in what feeds them alone", () => {
    const coolers = billOf(dohaHumid).filter(({ kind }) => kind === "dry-cooler");
    expect(coolers.map(({ count, fedBy }) => [count, fedBy])).toEqual([
      [1, ["circuit fans-1 of board-m"]],
      [1, ["circuit fans-2 of board-m"]],
      [1, ["circuit fans-3 of board-m"]],
    ]);
  });

  it("has maker and model of a part whose document the catalogue knows, also where a design adds to it, and none of a certificate", () => {
    const breaker = lineOf(billOf(kuwaitDryCooler), "rack-1-a/breaker");
    expect(breaker).toMatchObject({ maker: "ABB", model: "S 200, curves B, C and D, up to 63 A", rating: "40 A" });
    expect(lineOf(lagos, "antenna-1")).toMatchObject({ maker: "Calian SatService", model: "sat-nms ACU-ODU-DC" });
    expect(lineOf(lagos, "rack-1/supplies")).not.toHaveProperty("maker"); // 80 PLUS sells nothing
    expect(lineOf(lagos, "dry-cooler-1")).not.toHaveProperty("maker");
  });

  it("counts supplies, rectifiers, pads and filters by pieces, not by names", () => {
    const source = smallSource;
    const filters = [
      { class: "ISO Coarse 70 %", initialDrop: "30 Pa", finalDrop: "90 Pa", source },
      { class: "F7", initialDrop: "60 Pa", finalDrop: "200 Pa", source },
    ] as const;
    const filtered = billOf(variant(cooling({ airConditioners: { filters } })));
    expect(lineOf(lagos, "rack-1/supplies")).toMatchObject({ kind: "power-supply", count: 12, rating: "3 kW" });
    expect(lineOf(lagos, "dc-48")).toMatchObject({ kind: "rectifier", count: 3, rating: "2 kW, 54 V DC" });
    expect(lineOf(billOf(dohaHumid), "dry-coolers/pads")).toMatchObject({ count: 3, place: "outside" });
    expect(lineOf(filtered, "air-conditioners/filter-2")).toMatchObject({ count: 3, rating: "F7, 200 Pa when it is changed" });
  });

  it("has breakers with what they break and their residual current, cables with section and length, and no breaker of a bank beside its PDU", () => {
    expect(lineOf(guarded, "feed-a/main").rating).toBe("125 A, breaks 10 kA, residual 0.3 A");
    expect(lineOf(billOf(dohaHumid), "rack-1-a/cable")).toMatchObject({
      count: 2,
      rating: "10 mm² Cu, 8 m",
      fedBy: ["board-a"],
      place: "inside",
    });
    expect(lineOf(guarded, "rack-1-a").rating).toBe("32 A, 3 banks of 32 A");
    expect(guarded.flatMap(({ names }) => names)).not.toContain("rack-1-a/bank-1");
  });

  it("says what feeds a device by circuit or PDU and the board behind it, once each", () => {
    expect(lineOf(billOf(dohaHumid), "rack-1").fedBy).toEqual(["PDU rack-1-a of board-a", "PDU rack-1-b of board-b"]);
    expect(lineOf(guarded, "rack-1").fedBy).toEqual(["PDU rack-1-a of board-a", "PDU rack-1-b of board-b"]); // through three banks each
    expect(lineOf(lagos, "receiver-1").fedBy).toEqual(["circuit receivers of dc-48"]);
    expect(lineOf(lagos, "ups-1").fedBy).toEqual(["board-a"]);
    expect(lineOf(billOf(dohaHumid), "board-m/transfer-switch").fedBy).toEqual(["feed-a", "feed-b"]);
  });

  it("has batteries by energy and cells, gensets with their tank, photovoltaics with their inverter, and surge protection", () => {
    expect(lineOf(lagos, "battery-dc")).toMatchObject({ rating: "10 kWh, lithium iron phosphate, 48 V DC", fedBy: ["dc-48"] });
    expect(lineOf(lagos, "genset-1")).toMatchObject({ kind: "genset", rating: "125 kVA, 100 kW, PRP, 50 Hz or 60 Hz, supplies feed a" });
    expect(ratingsOf(lagos, "fuel-tank")).toEqual(["2 m³ usable"]);
    expect(ratingsOf(lagos, "photovoltaics")).toEqual(["80 kW peak"]);
    expect(ratingsOf(lagos, "photovoltaic-inverter")).toEqual(["66.7 kW"]); // 80 kW ÷ 1.2
    expect(lineOf(guarded, "feed-b/surge-protection")).toMatchObject({ rating: "type 1+2", fedBy: ["feed-b"] });
  });

  it("says for which frequency motors are, where the design does", () => {
    const pumps = { count: 2, duty: 1, frequency: "60 Hz" } as const;
    const bill = billOf(variant({ ...cooling({ airConditioners: { frequency: "60 Hz" } }) }));
    expect(ratingsOf(bill, "air-conditioner").every((rating) => rating?.endsWith(", 60 Hz"))).toBe(true);
    expect(ratingsOf(bill, "secondary-pump")).toEqual(["45 L/min, 875 W"]);
    const { frequency } = pumps;
    const onePump = billOf(variant(cooling({ facilityLoop: { pumps: { count: 1, duty: 1, frequency } } })));
    expect(ratingsOf(onePump, "facility-pump")).toEqual(["90 L/min, 700 W, 60 Hz"]);
  });

  it("leaves the count of optical modules open, of which no design has one, and lists none beside the ports of a switch", () => {
    const optics = [{ name: "qsfp", caseRiseK: 20, maximumCaseC: 70, source: smallSource }];
    const port = { name: "uplinks", count: 4, limitW: 4, moduleW: 3.5 };
    const withSwitch = [{ id: "leaf", baseW: 100, budgetW: 300, ports: [port], source: smallSource }];
    const alone = billOfMaterials(smallNode({ racks: [smallRack({ optics })] }));
    const ported = billOfMaterials(smallNode({ racks: [smallRack({ optics, switches: withSwitch })] }));
    expect(lineOf(alone, "rack-1/qsfp")).not.toHaveProperty("count");
    expect(lineOf(ported, "rack-1/leaf/uplinks")).toMatchObject({ kind: "port-module", count: 4, rating: "3.5 W" });
    expect(ported.some(({ kind }) => kind === "optical-module")).toBe(false);
  });
});

describe.each(Object.entries(designs))("billOfMaterials() of %s", (_name, props) => {
  const node = nodeOf(props);
  const bill = billOfMaterials(node);
  const names = bill.flatMap((item) => item.names.map((name) => `${item.module}/${name}`));

  it("has every device and every breaker, cable and board once", () => {
    const parts = (node.network ?? []).filter((one) => ["breaker", "cable", "panel"].includes(one.kind) && !("isBank" in one));
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(node.devices.map(({ module, id }) => `${module}/${id}`)));
    expect(names).toEqual(expect.arrayContaining(parts.map(({ id }) => `power/${id}`)));
  });

  it("has no number of the design as a part", () => {
    const kinds = new Set(bill.map(({ kind }) => kind));
    for (const prop of [
      "idle",
      "maximum",
      "capture-ratio",
      "rating",
      "intake-recirculation",
      "fouling-factor",
      "climate",
      "standby",
      "part",
    ])
      expect(kinds).not.toContain(prop);
  });

  it("is grouped by module, in the order of the design", () => {
    const modules = bill.map(({ module }) => module);
    expect([...new Set(modules)]).toEqual(["compute", "cooling", "power", "downlink"]);
    expect(modules.filter((module, i) => module !== modules[i - 1])).toHaveLength(4);
  });
});
