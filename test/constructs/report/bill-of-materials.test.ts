import { snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { billOfMaterials } from "../../../constructs/report/bill-of-materials";
import { kuwaitDryCooler } from "../../../examples/kuwait-dry-cooler";
import { lagosSolarHybrid } from "../../../examples/lagos-solar-hybrid";
import { cooling, variant } from "../../support/nodes/node-variants";
import { evaluationOf } from "../../support/report/reports";

const { node } = evaluationOf("kuwait-dry-cooler", kuwaitDryCooler);
const pumps = { count: 1, duty: 1, frequency: "60 Hz" } as const;
const hybrid = evaluationOf("lagos-solar-hybrid", lagosSolarHybrid).node;

describe("billOfMaterials()", () => {
  it("puts equal parts in one line, with the document that gives their numbers", () => {
    expect(billOfMaterials(node)).toContainEqual({
      module: "cooling",
      kind: "dry-cooler",
      names: ["dry-cooler-1", "dry-cooler-2", "dry-cooler-3"],
      documents: ["Dry cooler of 40 kW at 35 °C, 10 K approach (the median of Energies 2023, 16(9), 3661)"],
    });
  });

  it("has breakers by their rating, and names batteries, gensets and photovoltaics for what they are", () => {
    const breakers = billOfMaterials(node).filter(({ kind }) => kind === "breaker");
    expect(breakers.map(({ rating, names }) => [rating, names.length])).toEqual([
      ["125 A", 2],
      ["40 A", 4],
      ["10 A", 5],
      ["16 A", 5],
      ["32 A", 1],
    ]);
    const kindOf = Object.fromEntries(billOfMaterials(hybrid).flatMap(({ kind, names }) => names.map((name) => [name, kind])));
    expect(kindOf).toMatchObject({ "battery-ups": "battery", "genset-1": "genset", roofs: "photovoltaics", "ups-1": "ups" });
  });

  it("says for which frequency gensets and motors are, where the design does", () => {
    const ratings = Object.fromEntries(billOfMaterials(hybrid).map(({ kind, rating }) => [kind, rating]));
    expect(ratings).toMatchObject({ genset: "50 Hz or 60 Hz" });
    expect(ratings["air-conditioner"]).toBeUndefined();
    const { site, ...design } = variant(cooling({ airConditioners: { frequency: "60 Hz" }, facilityLoop: { pumps } }));
    const bill = billOfMaterials(snapshot("for-60-hz", site, design));
    const frequencies = ["air-conditioner", "facility-pump", "secondary-pump"].map(
      (kind) => bill.find((item) => item.kind === kind)?.rating,
    );
    expect(frequencies).toEqual(["60 Hz", "60 Hz", undefined]);
  });

  it("lists every device once, and no climate", () => {
    const names = billOfMaterials(hybrid).map(({ module, names }) => names.map((name) => `${module}/${name}`));
    expect(names.flat()).toEqual([...new Set(names.flat())]);
    expect(names.flat()).toEqual(expect.arrayContaining(hybrid.devices.map(({ module, id }) => `${module}/${id}`)));
    expect(names.flat().some((name) => name.includes("climate"))).toBe(false);
  });
});
