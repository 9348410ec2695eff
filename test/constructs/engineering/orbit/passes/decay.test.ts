import { describe, expect, it } from "vitest";
import { heldOrbit, secondsBeforeDecay } from "../../../../../constructs/engineering/orbit/passes/decay";
import { SkyView } from "../../../../../constructs/engineering/orbit/sky-view";
import { type OrbitName, referenceElements, referenceView } from "../../../../support/orbit/reference-orbits";
import { vectors } from "./vectors-holds.json";

interface HoldsVector {
  readonly id: string;
  readonly inputs: { readonly elements: OrbitName; readonly window: readonly [string, string] };
  readonly expected: { readonly since: string | null; readonly until: string | null };
  readonly tolerance: { readonly ms: number };
}

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

describe("heldOrbit()", () => {
  it.each(vectors as unknown as readonly HoldsVector[])("heldOrbit() meets $id", ({ inputs, expected, tolerance }) => {
    const [fromMs, toMs] = inputs.window.map((instant) => Date.parse(instant)) as [number, number];
    const { sinceMs, untilMs } = heldOrbit(referenceView(inputs.elements, "riyadh"), referenceElements(inputs.elements).epochMs, {
      fromMs,
      toMs,
    });
    for (const [found, instant] of [
      [sinceMs, expected.since],
      [untilMs, expected.until],
    ] as const)
      if (instant === null) expect(found).toBeUndefined();
      else expect(Math.abs((found ?? Number.NaN) - Date.parse(instant))).toBeLessThanOrEqual(tolerance.ms);
  });

  it("heldOrbit() looks from the epoch on, also for a window that lies beyond what holds", () => {
    const { epochMs } = referenceElements("decayed-28872");
    const minute = (minutes: number) => epochMs + minutes * 60_000;
    const held = (from: number, to: number) =>
      heldOrbit(referenceView("decayed-28872", "riyadh"), epochMs, { fromMs: minute(from), toMs: minute(to) });
    // Vallado: error 6 between minute 50 and 55, at 01:20:29.126
    expect(held(60, 1440)).toEqual({ untilMs: expect.closeTo(Date.parse("2005-11-29T01:20:29.126Z"), -1) });
    expect(held(-1440, -60)).toEqual({ sinceMs: expect.closeTo(Date.parse("2005-11-29T00:10:58.152Z"), -1) });
    expect(held(-10, 40)).toEqual({});
  });
});

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
