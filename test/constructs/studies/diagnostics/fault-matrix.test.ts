import type { NodeSnapshot } from "cdktf-edge-node";
import { NodeStudy } from "cdktf-edge-node/rules";
import { beforeAll, describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../../constructs/facts/telemetry/diagnostic";
import { isInhibited } from "../../../../constructs/studies/diagnostics/inhibitions";
import { nodeDiagnostics } from "../../../../constructs/studies/diagnostics/node-diagnostics";
import { asNew, foundIn, solvedFaults, solvedState } from "../../../../constructs/studies/diagnostics/solved-states";
import { statesOverYear } from "../../../support/diagnostics/diagnosed-states";
import { diagnosedNode, usualSensors } from "../../../support/nodes/diagnosed-site";
import { everyRow } from "../../../support/tables/every-row";

const keyOf = ({ rule, device }: Diagnostic) => `${rule} ${device}`;

describe("diagnostics of a solved node", () => {
  let node: NodeSnapshot;
  let diagnostics: readonly Diagnostic[];
  let notDiagnosed: ReturnType<typeof nodeDiagnostics>["notDiagnosed"];
  let faults: ReturnType<typeof solvedFaults>;
  beforeAll(() => {
    node = diagnosedNode();
    ({ diagnostics, notDiagnosed } = nodeDiagnostics(new NodeStudy(node), usualSensors));
    faults = solvedFaults(node, diagnostics);
  });

  it("look for all eight faults", () => {
    expect([...new Set(faults.map(({ rule }) => rule))].sort()).toEqual([
      "operations/battery-capacity",
      "operations/cdu-approach",
      "operations/dry-cooler-approach",
      "operations/fan-lost",
      "operations/heat-balance",
      "operations/pump-power",
      "operations/rectifier-efficiency",
      "operations/strainer-clogged",
    ]);
    expect(notDiagnosed).toEqual([]);
  });

  it("find nothing in the healthy node, whatever the air of its year and its load", () => {
    const states = statesOverYear(asNew(node));
    expect(states.length).toBe(36);
    const found = states.flatMap((state) => foundIn(diagnostics, state).map((one) => `${state.name}: ${keyOf(one)}`));
    expect(found).toEqual([]);
  });

  it("find every fault in the node that is solved with it, and what else they find is silenced by it", () => {
    everyRow("$name", faults, (fault) => {
      const found = foundIn(diagnostics, fault);
      const own = found.filter(({ rule }) => rule === fault.rule).map(({ device }) => device);
      expect(own.sort()).toEqual([...fault.devices].sort());
      const others = found.filter(({ rule }) => rule !== fault.rule);
      expect(others.filter((effect) => !isInhibited(effect, found)).map(keyOf)).toEqual([]);
    });
  });

  it("find the warm coolant that one fan less costs, which the lost fan silences", () => {
    const fault = faults.find(({ rule }) => rule === "operations/fan-lost");
    const found = fault ? foundIn(diagnostics, fault).map(({ rule }) => rule) : [];
    expect([...new Set(found)].sort()).toEqual(["operations/dry-cooler-approach", "operations/fan-lost"]);
  });

  it.each([
    [2.09, []], // 88 % of the flow, 75 % and 62 %: the pump is sound, and works along its curve
    [3.96, []],
    [7.13, ["operations/cdu-approach cdu-1"]],
  ])("find what a strainer costs that takes %f times its pressure, which the strainer silences", (factor, effects) => {
    const { cooling } = node;
    const loop = cooling?.facilityLoop;
    if (!cooling || !loop?.hydraulics) throw new Error("The node must have hydraulics");
    const parts = loop.hydraulics.parts.map((part) => (part.strainer ? { ...part, dropPa: part.dropPa * factor } : part));
    const shut = { ...asNew(node), cooling: { ...cooling, facilityLoop: { ...loop, hydraulics: { ...loop.hydraulics, parts } } } };
    const state = solvedState(new NodeStudy(shut), "hottest", "strainer clogged");
    const found = state ? foundIn(diagnostics, state) : [];
    expect(found.map(keyOf).sort()).toEqual([...effects, "operations/strainer-clogged strainer-1"]);
    expect(found.filter((one) => !isInhibited(one, found)).map(keyOf)).toEqual(["operations/strainer-clogged strainer-1"]);
  });
});
