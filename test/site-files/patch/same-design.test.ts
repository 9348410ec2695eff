import { snapshot } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { withValueAt } from "../../../constructs/changes/at-path";
import type { Data } from "../../../constructs/props/problems/path";
import { inOrderOf, isSameDesign } from "../../../site-files/patch/same-design";
import { readSiteFile } from "../../../site-files/site-file";

const circuit = (name: string, ...serves: unknown[]) => ({ name, serves });
const board = (...circuits: unknown[]) => ({ power: { boards: [{ name: "a", circuits }] } });

describe("isSameDesign()", () => {
  it("isSameDesign() takes circuits, and what they serve, in any order, and nothing else", () => {
    const design = board(circuit("it", "rack-1", "rack-2"), circuit("fans", { device: "fan", share: "0.5" }));
    expect(isSameDesign(design, board(circuit("fans", { share: "0.5", device: "fan" }), circuit("it", "rack-2", "rack-1")))).toBe(true);
    expect(isSameDesign(design, board(circuit("it", "rack-1", "rack-2"), circuit("fans", "fan")))).toBe(false);
    expect(isSameDesign(design, board(circuit("it", "rack-1", "rack-1"), circuit("fans", { device: "fan", share: "0.5" })))).toBe(false);
    expect(isSameDesign(design, board(circuit("it", "rack-1", "rack-2")))).toBe(false);
    expect(isSameDesign({ power: { feeds: [{ name: "a" }, { name: "b" }] } }, { power: { feeds: [{ name: "b" }, { name: "a" }] } })).toBe(
      false,
    );
  });

  it("isSameDesign() is right that the order of circuits, and of what they serve, changes no verdict", () => {
    const { name, site, design, policy } = readSiteFile("examples/one-design/riyadh.yaml");
    const path = ["power", "boards", 2, "circuits"];
    const circuits = design.power?.boards?.[2]?.circuits ?? [];
    const turned = circuits.toReversed().map((one) => ({ ...one, serves: one.serves.toReversed() }));
    const findings = (given: typeof design) =>
      evaluate(new NodeStudy(snapshot(name, site, given)), { policy })
        .findings.map(({ rule, subject, outcome, margin }) => ({ rule, subject, outcome, margin: margin?.toPrecision(9) }))
        .sort((one, other) => `${one.rule} ${one.subject}`.localeCompare(`${other.rule} ${other.subject}`));
    expect(circuits.length).toBeGreaterThan(5);
    expect(findings(withValueAt(design, path, turned))).toEqual(findings(design));
  });
});

describe("inOrderOf()", () => {
  it("inOrderOf() puts circuits in the order of another design; what that lacks keeps its place where it is free", () => {
    const names = (design: unknown) =>
      (design as ReturnType<typeof board>).power.boards.flatMap(({ circuits }) => circuits.map((one) => (one as Data).name));
    const model = board(circuit("a"), circuit("b"), circuit("c"));
    expect(names(inOrderOf(model, board(circuit("d"), circuit("c"), circuit("a"), circuit("b"))))).toEqual(["a", "b", "c", "d"]);
    expect(names(inOrderOf(model, board(circuit("a"), circuit("b-1"), circuit("c"), circuit("b-2"))))).toEqual(["a", "b-1", "c", "b-2"]);
  });
});
