import { snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { leastLoadFactor, withItLoad } from "../../../../constructs/studies/scenarios/changed-load";
import { firstSite } from "../../../../examples/first-site";

const { site, ...design } = firstSite;
const node = snapshot("node", site, design);

describe("withItLoad()", () => {
  it("withItLoad() is what a design with every idle and maximum times the factor gives, and changes nothing else", () => {
    const times = (text: unknown) => `${Number.parseFloat(String(text)) * 1.25} kW` as const;
    const racks = (design.compute?.racks ?? []).map((rack) => ({ ...rack, idle: times(rack.idle), maximum: times(rack.maximum) }));
    const heavier = snapshot("node", site, { ...design, compute: { racks } });
    expect(withItLoad(node, 1.25).racks).toEqual(heavier.racks);
    expect(withItLoad(node, 1.25).demands).toEqual(heavier.demands);
    expect(withItLoad(node, 1.25).network).toEqual(heavier.network);
    expect(withItLoad(node, 1)).toEqual(node);
  });
});

describe("leastLoadFactor()", () => {
  it("leastLoadFactor() is the least with which the supplies of every rack feed themselves", () => {
    const least = leastLoadFactor(node);
    expect(() => withItLoad(node, least)).not.toThrow();
    expect(() => withItLoad(node, least * 0.99)).toThrow("supplies' own loss");
    expect(withItLoad(node, least).network?.find(({ kind }) => kind === "it")).toMatchObject({ directCurrentW: expect.closeTo(0, 3) });
  });

  it("leastLoadFactor() is 0 without supplies", () => {
    const racks = (design.compute?.racks ?? []).map(({ supplies: _, ...rack }) => rack);
    expect(leastLoadFactor(snapshot("node", site, { compute: { racks } }))).toBe(0);
  });
});
