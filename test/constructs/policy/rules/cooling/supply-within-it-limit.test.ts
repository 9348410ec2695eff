import { ruleCases, smallNode, smallPoint, smallRack } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { supplyWithinItLimit } from "../../../../../constructs/policy/rules/cooling/supply-within-it-limit";
import { kuwaitDryCooler } from "../../../../../examples/kuwait-dry-cooler";
import { compute30kW } from "../../../../../examples/parts/it-30kw";
import { riyadhAdiabatic } from "../../../../../examples/riyadh-adiabatic";
import { cooling, finding, mismatched, variant, without, withRacks } from "../../../../support/nodes/node-variants";

const { id: rule } = supplyWithinItLimit;
const subject = "compute/rack-1";
/** Against the 45 °C of the rack. */
const supplying = (itSupplyC: number) => ({ point: smallPoint({ coolant: { itSupplyC } }) });

ruleCases(supplyWithinItLimit, {
  subject,
  pass: supplying(44),
  fail: supplying(46),
  unknown: { ...supplying(44), node: smallNode({ racks: [smallRack({ maximumSupplyC: undefined })] }) },
  notApplicable: { node: smallNode({ racks: [smallRack({ captureRatio: 0 })] }) },
  boundary: { at: supplying(45), beyond: supplying(45.001) },
  fromProps: { pass: riyadhAdiabatic, fail: kuwaitDryCooler },
});

describe(rule, () => {
  it("fails in Kuwait with a dry cooler alone, by approaches that begin at the outdoor air", () => {
    const { value, contributors, remedy } = finding(rule, subject, kuwaitDryCooler);
    expect(value).toBeGreaterThan(50);
    expect(contributors.map(({ name }) => name)).toEqual([
      "outdoor air",
      "intake recirculation",
      "adiabatic pads",
      "dry cooler approach",
      "CDU approach",
    ]);
    expect(contributors[0]?.value).toBe(49.8);
    expect(remedy).toContain("add adiabatic pads");
  });

  it("is unknown when the coolant differs from that of the cooler's rating, and says so", () => {
    const { outcome, reason, blocks } = finding(rule, subject, variant(cooling({ facilityLoop: mismatched })));
    expect(outcome).toBe("unknown");
    expect(reason).toMatch(/rat/);
    expect(blocks).toBe(true);
  });

  it("is unknown without a cooling module", () => {
    expect(finding(rule, subject, without("cooling", variant()))).toMatchObject({
      outcome: "unknown",
      blocks: true,
      reason: expect.stringContaining("add cooling"),
    });
  });

  it("turns over at the supply that the solver finds", () => {
    const { value = 0 } = finding(rule, subject, variant());
    const at = (limitC: number) => variant(withRacks({ ...compute30kW.racks[0], maximumSupply: `${limitC} °C` }, compute30kW.racks[1]));
    expect(finding(rule, subject, at(value))).toMatchObject({ outcome: "pass", margin: 0 });
    expect(finding(rule, subject, at(value - 1e-6)).outcome).toBe("fail");
  });

  it("is unknown, not failed, when the limit is only recalled", () => {
    const recalled = {
      ...compute30kW.racks[0],
      maximumSupply: "20 °C",
      source: { mark: "recalled", document: "somebody remembers" },
    } as const;
    expect(finding(rule, subject, variant(withRacks(recalled, compute30kW.racks[1])))).toMatchObject({
      outcome: "unknown",
      reason: expect.stringContaining("recalled"),
    });
  });
});
