import type { CduProps } from "cdktf-edge-node";
import { ruleCases, smallNode, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { facilityWaterWithinClass } from "../../../../../constructs/policy/rules/cooling/facility-water-within-class";
import { cooling30kW } from "../../../../../examples/parts/cooling-30kw";
import { finding, variant } from "../../../../support/nodes/node-variants";

const { id: rule } = facilityWaterWithinClass;
const subject = "cooling/cdus";
const node = smallNode({ cooling: { cdus: { waterClass: "W40" } } });
const entering = (primaryInC: number) => ({ node, point: smallPoint({ coolant: { cdu: { primaryInC } } }) });
/** Dry coolers hold 35 °C at 30 °C outdoors. */
const ofClass = (waterClass: NonNullable<CduProps["waterClass"]>) =>
  variant({ cooling: { ...cooling30kW, cdus: { ...cooling30kW.cdus, waterClass } } });

ruleCases(facilityWaterWithinClass, {
  subject,
  pass: entering(39),
  fail: entering(41),
  unknown: { node, point: smallPoint({ coolant: { outcome: "unknown", reason: "the loop does not settle" } }) },
  notApplicable: { node: smallNode({ cooling: { cdus: { waterClass: "W+" } } }) },
  boundary: { at: entering(40), beyond: entering(40.001) },
  fromProps: { pass: ofClass("W40"), fail: ofClass("W32") },
});

describe(rule, () => {
  it("takes its limit from guidelines that are only quoted, and says so", () => {
    expect(finding(rule, subject, ofClass("W32"))).toMatchObject({ limit: 32, limitSource: { mark: "partial" }, unit: "°C" });
  });

  it("does not judge CDUs without a class, and names it", () => {
    expect(finding(rule, subject, variant())).toMatchObject({ outcome: "not-judged", missing: ["cooling.cdus.waterClass"] });
  });

  it.each(["W17", "W27", "W32", "W40", "W45"] as const)("limits %s at the number of its name", (waterClass) => {
    expect(finding(rule, subject, ofClass(waterClass)).limit).toBe(Number(waterClass.slice(1)));
  });
});
