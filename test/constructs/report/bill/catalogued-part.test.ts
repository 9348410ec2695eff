import { declareSource, parts, snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { billOfMaterials } from "../../../../constructs/report/bill/bill-of-materials";
import { cataloguedPart, makerAndModelOf } from "../../../../constructs/report/bill/catalogued-part";
import { cooling, designOf, variant } from "../../../support/nodes/node-variants";

const sourceOf = (id: string) => parts.find((part) => part.id === id)?.source ?? expect.unreachable(id);

describe("cataloguedPart()", () => {
  it("tells parts that share a document apart by a number that one of them publishes", () => {
    const list = sourceOf("kelvion-121"); // LU-VE's of 58.6 kW stands in the same list
    expect(cataloguedPart("dry-cooler", list, ["121.3 kW", "air 25 °C"])).toMatchObject({ maker: "Kelvion" });
    expect(cataloguedPart("dry-cooler", list, ["58.6 kW"])).toMatchObject({ maker: "LU-VE" });
    expect(cataloguedPart("dry-cooler", list, ["90 kW"])).toEqual({});
  });

  it("gives the maker alone where several models of one rest on the document", () => {
    expect(cataloguedPart("battery", sourceOf("yiyess-lfp48100"), ["7 kWh"])).toEqual({ maker: "yiyess.com" });
  });

  it("gives nothing for another kind, another edition, and a document that begins alike", () => {
    const source = sourceOf("abb-s200");
    expect(cataloguedPart("breaker", source, [])).toMatchObject({ maker: "ABB" });
    expect(cataloguedPart("ups", source, [])).toEqual({});
    expect(cataloguedPart("breaker", { ...source, edition: "2031" }, [])).toEqual({});
    expect(cataloguedPart("breaker", declareSource(`${source.document}6, another`, "test"), [])).toEqual({});
  });
});

describe("makerAndModelOf()", () => {
  it("is what a bill says of a part that the design names, whatever its source is called", () => {
    const props = variant(cooling({ airConditioners: { part: "bard-w70a-50hz" } }));
    const bill = billOfMaterials(snapshot("named", props.site, designOf(props)));
    const { maker, model } = parts.find(({ id }) => id === "bard-w70a-50hz") ?? expect.unreachable();
    const named = bill.filter(({ kind }) => kind === "air-conditioner");
    expect(named.length).toBeGreaterThan(0);
    for (const line of named) expect(line).toMatchObject({ maker, model });
  });

  it("is nothing of an id that the catalogue does not have, and of a certificate, which nobody sells", () => {
    expect(makerAndModelOf("no-such-part")).toEqual({});
    const { id } = parts.find((part) => part.isCertificate) ?? expect.unreachable();
    expect(makerAndModelOf(id)).toEqual({});
  });
});
