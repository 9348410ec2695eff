import { Power } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { revisionOf } from "../../../constructs/report/design-revision";

const compute = { racks: [{ name: "rack-1", idle: "2 kW", maximum: "15 kW" }] } as const;
const cooling = { facilityLoop: { flow: "90 L/min" } } as const;

describe("revisionOf()", () => {
  it("is twelve hexadecimal digits, the same for the same design in whatever order it is written", () => {
    const revision = revisionOf({ compute, cooling });
    expect(revision).toMatch(/^[0-9a-f]{12}$/);
    expect(revisionOf({ cooling: { facilityLoop: { flow: "90 L/min" } }, compute: { racks: [...compute.racks] } })).toBe(revision);
  });

  it("is another when any number of the design is another, or a part stands before another", () => {
    const [rack] = compute.racks;
    const revisions = [
      { compute },
      { compute: { racks: [{ ...rack, maximum: "15.1 kW" }] } },
      { compute: { racks: [rack, { ...rack, name: "rack-2" }] } },
      { compute: { racks: [{ ...rack, name: "rack-2" }, rack] } },
      { compute, cooling },
    ].map(revisionOf);
    expect(new Set(revisions).size).toBe(revisions.length);
  });

  it("leaves out what is no module: a site, its policy, its name", () => {
    expect(revisionOf({ compute, site: { country: "SA" }, policy: { today: "2026-11-28" }, name: "riyadh" })).toBe(revisionOf({ compute }));
  });

  it("takes a quantity as its text", () => {
    const [rack] = compute.racks;
    const given = { compute: { racks: [{ ...rack, idle: Power.kilowatts(2) }] } };
    expect(revisionOf(given)).toBe(revisionOf({ compute: { racks: [{ ...rack, idle: Power.kilowatts(2).toString() }] } }));
  });
});
