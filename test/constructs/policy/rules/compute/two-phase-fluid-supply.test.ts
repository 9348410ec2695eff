import { ruleCases, smallNode, smallRack } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import type { TwoPhaseTankFacts } from "../../../../../constructs/facts/compute/immersion";
import { twoPhaseFluidSupply } from "../../../../../constructs/policy/rules/compute/two-phase-fluid-supply";
import { smallSource } from "../../../../../testing/small-source";
import { immersedSite } from "../../../../support/nodes/immersed-sites";
import { finding } from "../../../../support/nodes/node-variants";
import { bath, boiling } from "../../../../support/props/immersed";

const { id: rule } = twoPhaseFluidSupply;
const subject = "compute/rack-1";
const tank: TwoPhaseTankFacts = {
  kind: "two-phase",
  approachK: 6,
  heatW: 20_000,
  fluid: "fluoroketone",
  boilingPointC: 49,
  pfas: true,
  source: smallSource,
};
const filled = (change: Partial<TwoPhaseTankFacts>) => ({ node: smallNode({ racks: [smallRack({ tank: { ...tank, ...change } })] }) });
const { supply: _, ...unsupplied } = boiling.fluid;

ruleCases(twoPhaseFluidSupply, {
  subject,
  pass: filled({ supply: { supplier: "Somebody", stockM3: 0.2 } }),
  fail: filled({}),
  unknown: { impossible: "the props say whether the fluid is a PFAS and who delivers it" },
  notApplicable: {},
  boundary: { impossible: "nothing is measured" },
  fromProps: { pass: immersedSite(boiling, 0), fail: immersedSite({ ...boiling, fluid: unsupplied }, 0) },
});

describe(rule, () => {
  it("asks for fluid in store, not for a name alone", () => {
    const empty = { ...boiling, fluid: { ...boiling.fluid, supply: { supplier: "Somebody", stock: "0 L" } } } as const;
    expect(finding(rule, subject, immersedSite(empty, 0))).toMatchObject({
      outcome: "fail",
      remedy: expect.stringContaining("immersion.fluid.supply"),
    });
  });

  it("asks nothing of a fluid that is no PFAS, and of one that does not boil", () => {
    expect(finding(rule, subject, immersedSite({ ...boiling, fluid: { ...unsupplied, pfas: false } }, 0)).outcome).toBe("pass");
    expect(finding(rule, subject, immersedSite(bath)).outcome).toBe("not-applicable");
  });
});
