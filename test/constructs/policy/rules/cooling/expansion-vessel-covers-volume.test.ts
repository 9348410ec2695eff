import { declareSource, type EdgeNodeStackProps, PropsError, snapshot, type VolumeLike } from "cdktf-edge-node";
import { ruleCases, smallNode, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { expansionVesselCoversVolume } from "../../../../../constructs/policy/rules/cooling/expansion-vessel-covers-volume";
import { cooling30kW } from "../../../../../examples/parts/cooling-30kw";
import { findingsOf, variant } from "../../../../support/nodes/node-variants";

const source = declareSource("Vessel of the tests", "tests");
const subject = "cooling/facility-loop";
const vessel = { fillC: 20, acceptanceM3: 0.01, source };
const node = smallNode({ cooling: { facilityLoop: { volumeM3: 0.5, expansion: vessel } } });

/** A loop of 500 L whose coolant needs so many litres more. */
const growing = (litres: number) => ({
  node,
  point: smallPoint({ expansion: [{ loop: "facilityLoop", fillC: 20, hottestC: 50, expansionM3: litres / 1000, acceptanceM3: 0.01 }] }),
});

function withVessel(acceptance: Extract<VolumeLike, string>, fillTemperature: "20 °C" | "-60 °C" = "20 °C"): EdgeNodeStackProps {
  const facilityLoop = { ...cooling30kW.facilityLoop, volume: "500 L", expansion: { fillTemperature, acceptance, source } } as const;
  return variant({ cooling: { ...cooling30kW, facilityLoop } });
}

ruleCases(expansionVesselCoversVolume, {
  subject,
  pass: growing(8),
  fail: growing(12),
  unknown: { node, point: smallPoint({ coolant: { outcome: "unknown", reason: "the rating does not hold for this coolant" } as never }) },
  notApplicable: { node: smallNode({ cooling: undefined }) },
  notJudged: { node: smallNode() },
  boundary: { at: growing(10), beyond: growing(10.001) },
  fromProps: { pass: withVessel("20 L"), fail: withVessel("1 L") },
});

describe(expansionVesselCoversVolume.id, () => {
  it("says how much the vessel has to take up, and a vessel of that size does", () => {
    const { remedy = "" } = findingsOf(expansionVesselCoversVolume.id, withVessel("1 L"))[subject] ?? {};
    const litres = Number(/takes up ([\d.]+) L/.exec(remedy)?.[1]);
    expect(litres).toBeGreaterThan(1);
    expect(findingsOf(expansionVesselCoversVolume.id, withVessel(`${litres + 0.1} L`))[subject]?.outcome).toBe("pass");
  });

  it("needs the volume of the loop, and a filling temperature at which the coolant is liquid", () => {
    const { site, ...design } = withVessel("20 L", "-60 °C");
    expect(() => snapshot("frozen", site, design)).toThrow(/cooling\.facilityLoop\.expansion\.fillTemperature/);
    const { volume: _, ...facilityLoop } = {
      ...cooling30kW.facilityLoop,
      volume: "1 L",
      expansion: { fillTemperature: "20 °C", acceptance: "1 L", source },
    } as const;
    expect(() => snapshot("no volume", site, { ...design, cooling: { ...cooling30kW, facilityLoop } })).toThrow(PropsError);
    expect(() => snapshot("no volume", site, { ...design, cooling: { ...cooling30kW, facilityLoop } })).toThrow(
      "is required because the loop has an expansion vessel",
    );
  });
});
