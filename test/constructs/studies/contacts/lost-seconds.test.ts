import { describe, expect, it } from "vitest";
import { lostSeconds } from "../../../../constructs/studies/contacts/lost-seconds";
import { referenceView } from "../../../support/orbit/reference-orbits";
import passVectors from "../../engineering/orbit/passes/vectors-passes.json";

const keyhole = passVectors.vectors.find(({ id }) => id === "keyhole-iss-riyadh-2026-09-21T10:27") as unknown as {
  readonly inputs: { readonly aos: string; readonly los: string; readonly maximumRate: number; readonly tolerance: number };
  readonly expected: { readonly lostSeconds: number };
};
const { aos, los, maximumRate, tolerance } = keyhole.inputs;
const pass = { aosMs: Date.parse(aos), losMs: Date.parse(los) };
const drive = { maximumRateDegreesPerS: maximumRate, toleranceDegrees: tolerance };
const lost = (mount: object, hasSunOutage = false) =>
  lostSeconds(referenceView("iss", "riyadh"), pass, { mount: { kind: "azimuth-elevation", drive, ...mount } }, hasSunOutage);

describe("lostSeconds()", () => {
  it("lostSeconds() loses to the keyhole what the vector has, and nothing with another mount", () => {
    expect(Math.abs(lost({}).keyholeS - keyhole.expected.lostSeconds)).toBeLessThanOrEqual(0.3);
    expect(lostSeconds(referenceView("iss", "riyadh"), pass, { mount: { kind: "x-y" } }, false)).toEqual({
      keyholeS: 0,
      wrapS: 0,
      sunS: 0,
    });
    expect(lostSeconds(referenceView("iss", "riyadh"), pass, {}, true)).toEqual({ keyholeS: 0, wrapS: 0, sunS: 0 });
  });

  it("lostSeconds() turns back a full turn where the cables do not reach: by hand 360° at 6 °/s", () => {
    // from 219° over south to 42°, 177° backward or forward: through north it needs up to 402°, or from −141° on
    expect(lost({ cableWrapDegrees: [-270, 270] }).wrapS).toBe(0);
    expect(lost({ cableWrapDegrees: [0, 360] }).wrapS + lost({ cableWrapDegrees: [180, 540] }).wrapS).toBe(60);
  });

  it("lostSeconds() loses to the Sun only where that is asked, in a beam that is known", () => {
    expect(lost({ beamwidthDegrees: 179 })).toMatchObject({ sunS: 0 });
    expect(lost({}, true)).toMatchObject({ sunS: 0 });
    expect(lost({ beamwidthDegrees: 179 }, true).sunS).toBeGreaterThan(300); // half the sky around it, at noon
  });

  it("lostSeconds() has an answer for what stays for a month in a second or so", () => {
    const month = { aosMs: Date.parse("2026-09-20T00:00:00Z"), losMs: Date.parse("2026-10-20T00:00:00Z") };
    const mount = { kind: "azimuth-elevation", drive, cableWrapDegrees: [0, 360] } as const;
    expect(lostSeconds(referenceView("goes-19", "kourou"), month, { mount }, false)).toEqual({ keyholeS: 0, wrapS: 0, sunS: 0 });
  });
});
