import { snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { clearSkyPeaks } from "../../../../constructs/engineering/energy/solar/clear-sky";
import type { SurfaceFacts } from "../../../../constructs/facts/cooling/room";
import { withClearSky } from "../../../../constructs/studies/snapshot/with-clear-sky";
import { firstSite } from "../../../../examples/first-site";

const { site, ...design } = firstSite;

describe("withClearSky()", () => {
  const cooling = () => snapshot("sky", site, design).cooling ?? expect.unreachable();
  /** The room with walls of these azimuths alone, without what a sky gives them. */
  const walled = (azimuths: readonly number[]) => {
    const { room, ...others } = cooling();
    const surface: SurfaceFacts = room.surfaces.find(({ clearSky }) => clearSky) ?? expect.unreachable();
    const { clearSky: _, ...wall } = surface;
    const surfaces = azimuths.map((azimuthDegrees) => ({ ...wall, tiltDegrees: 90, azimuthDegrees }));
    return { ...others, room: { ...room, surfaces } };
  };
  const skies = (azimuths: readonly number[], latitudeDegrees: number, headingDegrees = 0) => {
    const at = { ...site, headingDegrees, position: { ...site.position, latitudeDegrees } };
    const surfaces: readonly SurfaceFacts[] = withClearSky(walled(azimuths), at).room.surfaces;
    return surfaces.map(({ clearSky }) => clearSky);
  };
  const peaks = (azimuths: readonly number[], latitudeDegrees: number) =>
    clearSkyPeaks(
      latitudeDegrees,
      azimuths.map((azimuthDegrees) => ({ tiltDegrees: 90, azimuthDegrees })),
    );

  it("withClearSky() gives each surface the peak of its plane, turned with the site", () => {
    expect(skies([180, 270], 29.4)).toEqual(peaks([180, 270], 29.4));
    expect(skies([180, 270], 29.4, 45)).toEqual(peaks([225, 315], 29.4));
    expect(skies([180, 270], -29.4)).toEqual(peaks([180, 270], -29.4));
  });

  it("withClearSky() computes the sun on a plane once, and beside it what it does not know yet", () => {
    const [south] = skies([180], 12.5);
    const [east, again] = skies([90, 180], 12.5);
    expect(again).toBe(south);
    expect([east]).toEqual(peaks([90], 12.5));
    expect(skies([180, 180], 12.5)).toEqual([south, south]);
  });

  it("withClearSky() gives more planes at once than it keeps, and computes the first again", () => {
    const many = Array.from({ length: 300 }, (_, i) => i);
    const all = skies(many, 40);
    expect(all).toEqual(peaks(many, 40));
    const [first] = skies([0], 40);
    const [last] = skies([299], 40);
    expect([first === all[0], last === all[299]]).toEqual([false, true]);
    expect(first).toEqual(all[0]);
  });
});
