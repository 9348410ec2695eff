import { type NodeSnapshot, snapshot } from "cdktf-edge-node";
import { NodeStudy } from "cdktf-edge-node/rules";
import { smallNode, smallRack } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { DesignStudy } from "../../../../constructs/studies/design/design-study";
import { twoFeeds } from "../../../../examples/two-feeds";
import { smallSource } from "../../../../testing/small-source";
import { atAmount, enclosedSite } from "../../../support/nodes/enclosed";

describe("DesignStudy", () => {
  it("names the board behind which a part stands", () => {
    const { site, ...design } = twoFeeds;
    const { boards } = new DesignStudy(snapshot("two-feeds", site, design));
    expect(boards.size).toBeGreaterThan(0);
    for (const board of design.power?.boards ?? [])
      for (const { name } of board.circuits ?? []) expect(boards.get(`${name}/breaker`)).toBe(board.name);
  });

  it("computes each answer once", () => {
    const { cooling, racks } = atAmount("mass", 9).node;
    const stages = [90, 200].map((finalDropPa, i) => ({ name: `filter ${i + 1}`, class: "F7", finalDropPa, source: smallSource }));
    const corrosivity = { outdoor: "C3", indoorGas: "G2", source: smallSource } as const;
    const study = new DesignStudy(
      smallNode({
        racks,
        cooling: { room: { enclosure: cooling?.room.enclosure }, airConditioners: { filters: stages } },
        site: { environment: { corrosivity } },
      }),
    );
    for (const answer of ["boards", "partFrequencies", "enclosure", "airFilters", "airInlets", "corrodedParts"] as const)
      expect(study[answer]).toBe(study[answer]);
    expect(study.enclosure?.mass).toMatchObject({ value: 9, limit: 10 });
    expect(study.airFilters?.dropPa).toBe(290);
    expect(study.airInlets.get("rack-1")).toMatchObject({ maximumC: 35, minimumC: 10 }); // class A2
    expect(study.corrodedParts.map(({ subject }) => subject)).toEqual([
      "cooling/dry-coolers",
      "cooling/air-conditioners",
      "cooling/enclosure",
      "compute/rack-1",
    ]);
  });

  it("knows nothing of what a node does not have or say", () => {
    const { network: _, cooling: _c, ...bare } = smallNode({ racks: [smallRack({ airClass: undefined })] });
    const { boards, partFrequencies, airInlets, corrodedParts, enclosure, airFilters } = new DesignStudy(bare);
    expect([boards.size, partFrequencies, airInlets.size, corrodedParts, enclosure, airFilters]).toEqual([
      0,
      [],
      0,
      [],
      undefined,
      undefined,
    ]);
  });

  it("is what every operating point of the node has of it", () => {
    const { site, ...design } = enclosedSite();
    const study = new NodeStudy(snapshot("enclosed", site, design));
    for (const scenario of study.scenarios) expect(study.point(scenario).enclosure).toBe(study.design.enclosure);
    expect(study.design.enclosure?.mass?.value).toBe(9920); // box, equipment and two racks: 4120 + 4000 + 2 · 900
    expect(study.whatIf({ climate: "hottest", dryBulbC: 40 }).design).toBe(study.design);
  });

  it("once() asks a question once, for every what-if of the node too", () => {
    const { site, ...design } = enclosedSite();
    const study = new NodeStudy(snapshot("enclosed", site, design));
    let asked = 0;
    const rackIds = ({ racks }: NodeSnapshot) => {
      asked++;
      return racks.map(({ id }) => id);
    };
    const changed = [study, study.whatIf({ climate: "hottest", dryBulbC: 40 }), study.whatIf({ itLoadFactor: 0.9 })];
    for (const one of changed) expect(one.design.once(rackIds)).toEqual(study.node.racks.map(({ id }) => id));
    expect(asked).toBe(1);
    expect(study.design.once(({ racks }) => racks.length)).toBe(study.node.racks.length); // another question
  });
});
