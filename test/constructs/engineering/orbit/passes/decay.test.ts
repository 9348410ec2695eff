import { describe, expect, it } from "vitest";
import { secondsBeforeDecay } from "../../../../../constructs/engineering/orbit/passes/decay";
import { SkyView } from "../../../../../constructs/engineering/orbit/sky-view";

/** Horizontal at a height, as fast as on the orbit that goes from there to another height. */
function viewOf(heightKm: number, otherHeightKm: number): SkyView {
  const radius = 6378.135 + heightKm;
  const axis = (radius + 6378.135 + otherHeightKm) / 2;
  const speed = Math.sqrt(398_600.8 * (2 / radius - 1 / axis));
  const stateAt = (_: number, state: Float64Array): number => {
    state.set([radius, 0, 0, 0, speed, 0]);
    return 0;
  };
  const view = new SkyView({ stateAt }, { latitudeDegrees: 0, longitudeDegrees: 0, heightKm: 0 });
  view.look(0);
  return view;
}

describe("secondsBeforeDecay()", () => {
  it("secondsBeforeDecay() does not watch orbits that stay above 150 km, low ones and long ones", () => {
    for (const [one, other] of [
      [400, 400],
      [151, 152],
      [36_000, 160],
      [160, 36_000],
    ] as const)
      expect(secondsBeforeDecay(viewOf(one, other))).toBe(Number.POSITIVE_INFINITY);
  });

  it("secondsBeforeDecay() watches orbits that come lower, wherever the satellite is, from minute to minute at most", () => {
    expect(secondsBeforeDecay(viewOf(36_000, 140))).toBe(60);
    expect(secondsBeforeDecay(viewOf(145, 145))).toBe(60);
  });

  it("secondsBeforeDecay() is no longer than a fall from that height: 14.3 s from 1 km", () => {
    expect(secondsBeforeDecay(viewOf(1, 1))).toBeCloseTo(Math.sqrt(2 / 0.0097983), 2);
  });
});
