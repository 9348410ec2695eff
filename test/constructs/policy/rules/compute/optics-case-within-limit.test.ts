import { declareSource } from "cdktf-edge-node";
import { ruleCases, smallNode, smallPoint, smallRack } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { opticsCaseWithinLimit } from "../../../../../constructs/policy/rules/compute/optics-case-within-limit";
import { compute30kW } from "../../../../../examples/parts/it-30kw";
import { finding, variant, without, withRacks } from "../../../../support/nodes/node-variants";

const { id: rule } = opticsCaseWithinLimit;
const subject = "compute/rack-1/uplink";
const source = declareSource("100GBASE-ZR4 in slot 3", "tests");
const [rack, other] = compute30kW.racks;
const uplink = { name: "uplink", caseRise: "40 K", maximumCase: "70 °C", source } as const;
const withOptics = (change = {}) => variant(withRacks({ ...rack, optics: [{ ...uplink, ...change }] }, other));
const atCase = (caseC: number | undefined) => {
  const known = caseC === undefined ? { reason: "heat stays in the room" } : { caseC };
  const parts = caseC === undefined ? [] : [{ name: "room air", value: caseC }];
  const module = { name: "uplink", caseRiseK: 40, maximumCaseC: 70, source };
  return {
    node: smallNode({ racks: [smallRack({ optics: [module] })] }),
    point: smallPoint({ optics: [{ rack: "rack-1", ...module, parts, ...known }] }),
  };
};

ruleCases(opticsCaseWithinLimit, {
  subject,
  pass: atCase(69),
  fail: atCase(71),
  unknown: atCase(undefined),
  notApplicable: { node: smallNode({ racks: [smallRack({ optics: [] })] }), subject: "compute/rack-1" },
  notJudged: { subject: "compute/rack-1" },
  boundary: { at: atCase(70), beyond: atCase(70.001) },
  fromProps: { pass: withOptics(), fail: withOptics({ caseRise: "50 K" }) },
});

describe(rule, () => {
  it("adds the rise to the air at the inlet: 20 + 3 + 40 = 63 °C", () => {
    const { value, margin, contributors } = finding(rule, subject, withOptics());
    expect([value, margin]).toEqual([63, 7]);
    expect(contributors.map((part) => part.value)).toEqual([20, 3, 40]);
  });

  it("says by how much, and for which case", () => {
    expect(finding(rule, subject, withOptics({ caseRise: "48.5 K" })).remedy).toBe(
      "cool the air of the module by 1.5 K, or choose a module that accepts a case of 72 °C",
    );
  });

  it("judges each kind of module of each rack", () => {
    const two = variant(
      withRacks({ ...rack, optics: [uplink, { ...uplink, name: "leaf", caseRise: "60 K" }] }, { ...other, optics: [uplink] }),
    );
    expect(["rack-1/uplink", "rack-1/leaf", "rack-2/uplink"].map((one) => finding(rule, `compute/${one}`, two).outcome)).toEqual([
      "pass",
      "fail",
      "pass",
    ]);
  });

  it("is unknown without a room, and where the limit is only recalled", () => {
    expect(finding(rule, subject, without("cooling", withOptics()))).toMatchObject({
      outcome: "unknown",
      reason: expect.stringContaining("add cooling"),
    });
    const recalled = { mark: "recalled", document: "somebody remembers" } as const;
    expect(finding(rule, subject, withOptics({ caseRise: "50 K", source: recalled }))).toMatchObject({ outcome: "unknown" });
  });
});
