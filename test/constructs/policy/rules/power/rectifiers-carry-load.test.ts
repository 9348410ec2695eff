import type { EdgeNodeStackProps } from "cdktf-edge-node";
import { ruleCases, smallLimit, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { rectifiersCarryLoad } from "../../../../../constructs/policy/rules/power/rectifiers-carry-load";
import { weakGrid } from "../../../../../examples/weak-grid";
import { finding, mildSite, mildSiteOn, plant, variant, without } from "../../../../support/nodes/node-variants";

const { id: rule } = rectifiersCarryLoad;
const subject = "power/dc-48";
/** The site on the weak grid, whose racks hang on 18 units. */
const weakGridOf = (units: number) =>
  ({
    ...weakGrid,
    power: {
      ...weakGrid.power,
      rectifierPlants: (weakGrid.power?.rectifierPlants ?? []).map((one) => (one.name === "dc-racks" ? { ...one, units } : one)),
    },
  }) as EdgeNodeStackProps;
const withLimit = (change: Parameters<typeof smallLimit>[0]) => ({
  point: smallPoint({
    scenario: { state: { kind: "grid-minimum" } },
    electrical: { limits: [smallLimit({ kind: "rectifier-plant", node: "dc-48", unit: "W", ...change })] },
  }),
});
/** By units that give 1 kW at minimum voltage. */
const carrying = (value: number) => withLimit({ value, limit: 1000 });

ruleCases(rectifiersCarryLoad, {
  subject,
  pass: carrying(900),
  fail: carrying(1100),
  unknown: withLimit({ limit: undefined, reason: "no point of the curve lies there" }),
  notApplicable: { point: smallPoint({ scenario: { state: { kind: "healthy" } } }) },
  boundary: { at: carrying(1000), beyond: carrying(1000.1) },
  fromProps: { subject: "power/dc-racks", pass: weakGridOf(19), fail: weakGrid },
});

describe(rule, () => {
  it("binds at minimum grid voltage", () => {
    expect(finding(rule, subject, variant())).toMatchObject({ scenario: expect.stringMatching(/grid-minimum$/), value: 800 });
  });

  it("fails on the weak grid, with the number of units that is needed", () => {
    const { outcome, value = 0, limit = 0, remedy } = finding(rule, "power/dc-racks", weakGrid);
    expect(outcome).toBe("fail");
    expect(remedy).toContain(`fit dc-racks with ${Math.ceil((18 * value) / limit)} rectifier units`);
  });

  it("fails a promise of N+1 that one unit less does not keep, at minimum voltage", () => {
    const promises = { ...mildSite.promises, redundancy: { ...mildSite.promises.redundancy, rectifiers: "N+1" } } as const;
    const site = { ...mildSite, promises };
    expect(finding(rule, subject, { ...variant(plant({ units: 2 })), site }).outcome).toBe("pass");
    expect(finding(rule, subject, { ...variant(plant({ units: 1 })), site })).toMatchObject({
      outcome: "fail",
      limit: 0,
      scenario: expect.stringMatching(/dc-48-unit-lost/),
    });
    expect(finding(rule, subject, variant(plant({ units: 1 }))).outcome).toBe("pass");
  });

  it("gives nothing below the running range", () => {
    const { outcome, limit, remedy } = finding(rule, subject, { ...variant(), site: mildSiteOn("0.36") });
    expect(outcome).not.toBe("pass");
    if (outcome === "fail") expect({ limit, remedy }).toEqual({ limit: 0, remedy: expect.stringContaining("choose rectifiers that run") });
  });

  it("is unknown where the maker publishes no point", () => {
    const open = plant({
      voltageDerating: [
        [200, 0.9],
        [210, 1],
      ],
      runningRange: { minimum: "85 V", maximum: "300 V" },
    });
    expect(finding(rule, subject, { ...variant(open), site: mildSiteOn("0.75") })).toMatchObject({ outcome: "unknown", blocks: true });
  });

  it("is unknown without a power module, and does not apply without rectifiers", () => {
    expect(finding(rule, "power", without("power", variant()))).toMatchObject({ outcome: "unknown" });
    expect(finding(rule, "power", without("downlink", variant()))).toMatchObject({ outcome: "not-applicable" });
  });

  it("passes with exactly the units that the remedy asks for", () => {
    const units = Number(/fit dc-racks with (\d+) rectifier units/.exec(finding(rule, "power/dc-racks", weakGrid).remedy ?? "")?.[1]);
    expect(finding(rule, "power/dc-racks", weakGridOf(units)).outcome).toBe("pass");
  });
});
