import { describe, expect, it } from "vitest";
import { slewMs } from "../../../../constructs/engineering/scheduling/slew";
import type { MountFacts } from "../../../../constructs/facts/downlink/sky";
import { slewingOf } from "../../../../constructs/studies/contacts/pass-ends";
import { type OrbitName, referenceView, type SiteName } from "../../../support/orbit/reference-orbits";
import { vectors } from "./vectors-slew.json";

interface Followed {
  readonly elements: string;
  readonly aos: string;
  readonly los: string;
}

function slewingAt(site: string, { elements, aos, los }: Followed, mount: MountFacts) {
  const pass = { aosMs: Date.parse(aos), losMs: Date.parse(los) };
  return slewingOf(referenceView(elements as OrbitName, site as SiteName), pass, mount);
}

function mountOf(mount: {
  readonly azimuthRate: number;
  readonly elevationRate?: number;
  readonly cableWrap?: readonly number[];
}): MountFacts {
  const { azimuthRate, elevationRate, cableWrap } = mount;
  return {
    kind: "azimuth-elevation",
    drive: { maximumRateDegreesPerS: azimuthRate, toleranceDegrees: 1 },
    ...(elevationRate !== undefined && { maximumElevationRateDegreesPerS: elevationRate }),
    ...(cableWrap && { cableWrapDegrees: cableWrap as unknown as readonly [number, number] }),
  };
}

describe("slewingOf()", () => {
  it.each(vectors.map((vector) => [vector.id, vector] as const))(
    "slewingOf() meets the vector %s",
    (_, { inputs, expected, tolerance }) => {
      const mount = mountOf(inputs.mount);
      const [from, to] = [slewingAt(inputs.site, inputs.from, mount), slewingAt(inputs.site, inputs.to, mount)];
      const isWound = "cableWrap" in inputs.mount;
      expect([from?.isWound, to?.isWound]).toEqual([isWound, isWound]);
      const difference = (one: number | undefined, other: number) => {
        const apart = (one ?? Number.NaN) - other;
        return Math.abs(isWound ? apart : apart - 360 * Math.round(apart / 360)); // without cables the turn is none
      };
      expect(difference(from?.los.azimuthDegrees, expected.azimuthFrom)).toBeLessThan(tolerance.azimuthFrom.abs);
      expect(difference(to?.aos.azimuthDegrees, expected.azimuthTo)).toBeLessThan(tolerance.azimuthTo.abs);
      expect(Math.abs((from?.los.elevationDegrees ?? Number.NaN) - expected.elevationFrom)).toBeLessThan(tolerance.elevationFrom.abs);
      expect(Math.abs((to?.aos.elevationDegrees ?? Number.NaN) - expected.elevationTo)).toBeLessThan(tolerance.elevationTo.abs);
      expect(Math.abs(slewMs(from, to) / 1000 - expected.slewSeconds)).toBeLessThan(tolerance.slewSeconds.abs);
    },
  );

  it("slewingOf() is not wound where a pass fits no turn of the cables, and nothing of a mount without rates", () => {
    const { site, from } = vectors[1]?.inputs ?? expect.unreachable();
    const onwards = mountOf({ azimuthRate: 2, cableWrap: [100, 460] }); // that pass goes through north to 390.3°
    expect(slewingAt(site, from, onwards)).toMatchObject({ isWound: true, los: { azimuthDegrees: expect.closeTo(390.3, 1) } });
    const wall = mountOf({ azimuthRate: 2, cableWrap: [0, 360] });
    expect(slewingAt(site, from, wall)?.isWound).toBe(false);
    expect(slewingAt(site, from, { kind: "x-y" })).toBeUndefined();
  });
});
