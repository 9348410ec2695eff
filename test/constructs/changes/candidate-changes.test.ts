import type { NodeDesign } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { candidateChanges } from "../../../constructs/changes/candidate-changes";

const pads = { saturationEfficiency: "0.8" };
const trimChiller = { count: 2, table: [] };
const circuit = (name: string, ...serves: unknown[]) => ({ name, breaker: {}, serves });
const offering = (candidates: object, more: object = {}) =>
  ({
    cooling: { dryCoolers: { count: 2 } },
    power: {
      feeds: [],
      boards: [{ name: "board-a", circuits: [circuit("fans", "dry-cooler-1")] }, { name: "board-b" }],
      ups: [{ name: "ups" }],
    },
    ...more,
    candidates,
  }) as unknown as NodeDesign;
const made = (design: NodeDesign, id: string) =>
  candidateChanges(design)
    .find((change) => change.id === id)
    ?.at(design, 1);

describe("candidateChanges()", () => {
  it("candidateChanges() has none where the design offers none", () => {
    expect(candidateChanges({})).toEqual([]);
    expect(candidateChanges(offering({}))).toEqual([]);
  });

  it("candidateChanges() adds each part by itself, one step each", () => {
    const design = offering({ pads, trimChiller, gensets: [{ name: "g1" }, { name: "g2" }], batteries: [{ name: "cells", on: "ups" }] });
    expect(candidateChanges(design).map(({ id, kind, most }) => [id, kind, most])).toEqual(
      ["pads", "trimChiller", "gensets[g1]", "gensets[g2]", "batteries[cells]"].map((one) => [`candidates.${one}`, "candidate", 1]),
    );
    expect(candidateChanges(design).map((change) => change.at(design, 1)?.text)).toEqual([
      "adds pads before the dry coolers",
      "adds 2 trim chillers",
      "adds genset g1",
      "adds genset g2",
      "adds battery cells",
    ]);
  });

  it("candidateChanges() puts pads before the dry coolers that are there, and nowhere else", () => {
    const design = offering({ pads });
    expect(made(design, "candidates.pads")?.design.cooling).toEqual({ dryCoolers: { count: 2, pads } });
    const padded = offering({ pads }, { cooling: { dryCoolers: { count: 2, pads: {} } } });
    expect(made(padded, "candidates.pads")).toBeUndefined();
    expect(made(offering({ pads }, { cooling: {} }), "candidates.pads")).toBeUndefined();
  });

  it("candidateChanges() brings the circuits that serve the part, each to where it begins", () => {
    const circuits = [
      { on: "board-b", circuit: circuit("chiller-1", { device: "trim-chiller-1" }) },
      { on: "board-a", circuit: circuit("chiller-2", "trim-chiller-2") },
      { on: "ups", circuit: circuit("chiller-3", "trim-chiller-3") },
      { on: "board-a", circuit: circuit("other", "lights") },
    ];
    const design = offering({ trimChiller, circuits });
    const { power, cooling } = made(design, "candidates.trimChiller")?.design ?? {};
    expect(cooling?.trimChiller).toEqual(trimChiller);
    expect(power?.boards).toEqual([
      { name: "board-a", circuits: [circuit("fans", "dry-cooler-1"), circuit("chiller-2", "trim-chiller-2")] },
      { name: "board-b", circuits: [circuit("chiller-1", { device: "trim-chiller-1" })] },
    ]);
    expect(power?.ups).toEqual([{ name: "ups" }]);
    expect(design.power?.boards[0]?.circuits).toHaveLength(1);
  });

  it("candidateChanges() leaves out a circuit that begins at nothing: the design then refuses what none serves", () => {
    const circuits = [{ on: "board-z", circuit: circuit("chiller-1", "trim-chiller-1") }];
    expect(made(offering({ trimChiller, circuits }), "candidates.trimChiller")?.design.power?.boards).toEqual(offering({}).power?.boards);
  });

  it("candidateChanges() adds gensets and batteries behind those that are there, and none of a name that is taken", () => {
    const power = { feeds: [], boards: [], gensets: [{ name: "g1" }] };
    const design = offering({ gensets: [{ name: "g1" }, { name: "g2" }] }, { power });
    expect(made(design, "candidates.gensets[g1]")).toBeUndefined();
    expect(made(design, "candidates.gensets[g2]")?.design.power?.gensets).toEqual([{ name: "g1" }, { name: "g2" }]);
    const { power: _, ...dark } = offering({ gensets: [{ name: "g2" }] });
    expect(made(dark, "candidates.gensets[g2]")).toBeUndefined();
  });

  it("candidateChanges() adds a host to its rack, behind those that are there or as the first of it, for findings on hosts alone", () => {
    const racks = [{ name: "rack-1", hosts: [{ name: "host-1" }] }, { name: "rack-2" }];
    const hosts = [
      { rack: "rack-1", host: { name: "host-3" } },
      { rack: "rack-2", host: { name: "host-2" } },
      { rack: "rack-1", host: { name: "host-1" } },
    ];
    const design = offering({ hosts }, { compute: { racks } });
    const [third, second] = candidateChanges(design)
      .slice(0, 2)
      .map((change) => change.at(design, 1));
    expect([third?.text, second?.text]).toEqual(["adds host host-3 to rack-1", "adds host host-2 to rack-2"]);
    expect(third?.design.compute?.racks).toEqual([{ name: "rack-1", hosts: [{ name: "host-1" }, { name: "host-3" }] }, racks[1]]);
    expect(second?.design.compute?.racks).toEqual([racks[0], { name: "rack-2", hosts: [{ name: "host-2" }] }]);
    expect(made(design, "candidates.hosts[host-1]")).toBeUndefined();
    expect(candidateChanges(design).map(({ moves }) => moves)).toEqual(
      hosts.map(() => ["orchestration/placement-fits", "downlink/disk-not-full"]),
    );
  });

  it("candidateChanges() adds one after another, reading the design that it is given", () => {
    const design = offering({ gensets: [{ name: "g1" }, { name: "g2" }] });
    const [first, second] = candidateChanges(design);
    const both = second?.at(first?.at(design, 1)?.design ?? {}, 1)?.design;
    expect(both?.power?.gensets?.map(({ name }) => name)).toEqual(["g1", "g2"]);
  });
});
