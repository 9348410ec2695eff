import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { SkyTracks } from "../../../../constructs/studies/passes/sky-tracks";
import { skyNode } from "../../../support/nodes/vector-sky";

const node = skyNode();
const sky = node.sky ?? expect.unreachable();
const passes = new NodeStudy(node).sky?.passes.passes ?? expect.unreachable();
const tracks = new SkyTracks(sky, node.site.position);

describe("SkyTracks", () => {
  it("go from AOS to LOS in even steps of 10 s or less, and have the azimuths of the pass", () => {
    for (const pass of passes) {
      const { instantsMs, azimuthDegrees, elevationDegrees } = tracks.of(pass);
      expect([instantsMs[0], instantsMs.at(-1)]).toEqual([pass.aosMs, pass.losMs]);
      const steps = Array.from(instantsMs.subarray(1), (instant, i) => instant - (instantsMs[i] ?? 0));
      expect(Math.max(...steps)).toBeLessThanOrEqual(10_000.001);
      expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(0.001);
      expect(azimuthDegrees[0]).toBeCloseTo(pass.azimuthAosDegrees, 6);
      expect(azimuthDegrees.at(-1)).toBeCloseTo(pass.azimuthLosDegrees, 6);
      expect(Math.max(...elevationDegrees)).toBeLessThanOrEqual(pass.maximumElevationDegrees + 1e-6);
    }
  });

  it("look at what stays for days every half an hour at least", () => {
    const [pass] = passes;
    if (!pass) return expect.unreachable();
    const { instantsMs } = tracks.of({ ...pass, losMs: pass.aosMs + 31 * 86_400_000 });
    expect(instantsMs).toHaveLength(31 * 48 + 1);
  });

  it("refuse a pass of a satellite that the node does not have", () => {
    const [pass] = passes;
    expect(() => tracks.of({ ...(pass ?? expect.unreachable()), catalogueNumber: 1 })).toThrow(
      "Pass must be of a satellite of the node but is of 1: ask for one of its own passes",
    );
  });
});
