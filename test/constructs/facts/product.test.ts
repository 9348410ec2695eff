import { type EdgeNodeStackProps, snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { billOfMaterials } from "../../../constructs/report/bill/bill-of-materials";
import { dohaHumid } from "../../../examples/doha-humid";
import { firstSite } from "../../../examples/first-site";
import { kuwaitDryCooler } from "../../../examples/kuwait-dry-cooler";
import { lagosSolarHybrid } from "../../../examples/lagos-solar-hybrid";
import { protectedSite } from "../../../examples/protected-site";
import { weakGrid } from "../../../examples/weak-grid";
import { changed } from "../../support/props/changed";

const nodeOf = ({ site, ...design }: EdgeNodeStackProps) => snapshot("products", site, design);
const designs = { dohaHumid, firstSite, kuwaitDryCooler, lagosSolarHybrid, protectedSite, weakGrid };

/** Kinds of the bill of materials that no certification scheme knows as a product of its own. */
const besides = [
  ["immersion-tank", "immersion-fluid", "powered-device", "coolant", "buffer-tank", "expansion-vessel", "adiabatic-pad", "water-tank"],
  ["air-filter", "heater", "lights", "controls", "enclosure", "envelope-surface", "fuel-tank", "surge-protective-device"],
  ["insulation-monitor"],
].flat();

/** Kinds of the bill of materials that have another name as products. */
const named: Readonly<Record<string, string>> = {
  rack: "server",
  "port-module": "optic",
  "optical-module": "optic",
  "facility-pump": "pump",
  "secondary-pump": "pump",
  "dry-cooler": "cooler",
  "trim-chiller": "cooler",
  "rear-door": "cooler",
  "liquid-to-air": "cdu",
  "leak-sensor": "sensor",
  panel: "board",
  "static-transfer-switch": "transfer-switch",
  "battery-inverter": "inverter",
  photovoltaics: "solar",
  "photovoltaic-inverter": "inverter",
};

describe("product()", () => {
  it.each(Object.keys(designs))("product() stands for each kind of part that the bill of materials of %s lists", (name) => {
    const node = nodeOf(designs[name as keyof typeof designs]);
    const listed = billOfMaterials(node).filter(({ kind }) => !besides.includes(kind));
    expect(new Set(node.products.map(({ kind }) => kind))).toEqual(new Set(listed.map(({ kind }) => named[kind] ?? kind)));
  });

  it.each(Object.keys(designs))("product() stands for each part of the power of %s that the bill of materials lists", (name) => {
    const node = nodeOf(designs[name as keyof typeof designs]);
    const listed = billOfMaterials(node).filter(({ module, kind }) => module === "power" && kind !== "genset" && !besides.includes(kind));
    const paths = node.products.filter(({ path, kind }) => path.startsWith("power/") && kind !== "genset").map(({ path }) => path);
    expect(paths.toSorted()).toEqual(listed.flatMap(({ names }) => names.map((one) => `power/${one}`)).toSorted());
  });

  it("product() keeps the certificates that its props give, and where they stand", () => {
    const certificates = [{ scheme: "g-mark", number: "G-1", holder: "Maker", document: "g-1.pdf" }];
    const { products } = nodeOf(changed(firstSite, "compute.racks.0.certificates", certificates));
    expect(products.find(({ path }) => path === `compute/${firstSite.compute?.racks[0]?.name}`)).toEqual({
      kind: "server",
      path: `compute/${firstSite.compute?.racks[0]?.name}`,
      prop: "compute.racks[]",
      certificates,
    });
  });

  it("product() keeps up to which elevation a part works, with the source of the part", () => {
    const { products } = nodeOf(changed(firstSite, "compute.racks.0.maximumElevation", "3 km"));
    const rack = firstSite.compute?.racks[0] ?? expect.unreachable("the example has racks");
    const stated = products
      .filter(({ maximumElevation }) => maximumElevation)
      .map(({ path, maximumElevation }) => [path, maximumElevation]);
    expect(stated).toEqual([[`compute/${rack.name}`, { metres: 3000, source: rack.source }]]);
  });
});
