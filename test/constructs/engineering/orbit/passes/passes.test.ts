import { describe, expect, it } from "vitest";
import { heldOrbit } from "../../../../../constructs/engineering/orbit/passes/decay";
import { Horizon } from "../../../../../constructs/engineering/orbit/passes/horizon";
import { findPasses } from "../../../../../constructs/engineering/orbit/passes/passes";
import {
  type OrbitName,
  referenceElements,
  referenceHorizon,
  referenceView,
  type SiteName,
} from "../../../../support/orbit/reference-orbits";
import reference from "./vectors-passes.json";

interface ExpectedPass {
  readonly aos: string;
  readonly tca: string;
  readonly los: string;
  readonly maxElevation: number;
  readonly azimuthAos: number;
  readonly azimuthLos: number;
  readonly rangeTca_km: number;
  readonly cutAtStart: boolean;
  readonly cutAtEnd: boolean;
}

interface PassVector {
  readonly id: string;
  readonly inputs: { readonly elements: OrbitName; readonly site: SiteName; readonly window: readonly [string, string] };
  readonly expected: { readonly passes: readonly ExpectedPass[] };
  readonly tolerance: Readonly<Record<"aos" | "los", { readonly ms: number }>> & {
    readonly tca: { readonly ms: number; readonly orSameElevation: number };
    readonly maxElevation: { readonly abs: number };
    readonly azimuthAos: { readonly abs: number };
    readonly azimuthLos: { readonly abs: number };
    readonly rangeTca_km: { readonly abs: number };
  };
}

const vectors = reference.vectors.filter((vector) => vector.for === "passes") as unknown as PassVector[];
const day = { fromMs: Date.parse("2026-09-20T00:00:00Z"), toMs: Date.parse("2026-09-21T00:00:00Z") };

function away(one: number, other: number): number {
  const turn = Math.abs(one - other) % 360;
  return Math.min(turn, 360 - turn);
}

describe("findPasses()", () => {
  // The vectors leave out passes of less than 2 s, of which there is one
  it.each(vectors)("findPasses() meets $id", ({ inputs, expected, tolerance }) => {
    const view = referenceView(inputs.elements, inputs.site);
    const [from, to] = inputs.window;
    const window = { fromMs: Date.parse(from), toMs: Date.parse(to) };
    const { sinceMs = window.fromMs, untilMs = window.toMs } = heldOrbit(view, referenceElements(inputs.elements).epochMs, window);
    const passes = findPasses(view, referenceHorizon(inputs.site), { fromMs: sinceMs, toMs: untilMs });
    const long = passes.filter(({ aosMs, losMs }) => losMs - aosMs >= 2000);
    expect(long).toHaveLength(expected.passes.length);
    long.forEach((pass, i) => {
      const { aos, tca, los, ...other } = expected.passes[i] as ExpectedPass;
      expect(Math.abs(pass.aosMs - Date.parse(aos))).toBeLessThanOrEqual(tolerance.aos.ms);
      expect(Math.abs(pass.losMs - Date.parse(los))).toBeLessThanOrEqual(tolerance.los.ms);
      expect(Math.abs(pass.maximumElevationDegrees - other.maxElevation)).toBeLessThanOrEqual(tolerance.maxElevation.abs);
      expect(away(pass.azimuthAosDegrees, other.azimuthAos)).toBeLessThanOrEqual(tolerance.azimuthAos.abs);
      expect(away(pass.azimuthLosDegrees, other.azimuthLos)).toBeLessThanOrEqual(tolerance.azimuthLos.abs);
      expect(Math.abs(pass.rangeTcaKm - other.rangeTca_km)).toBeLessThanOrEqual(tolerance.rangeTca_km.abs);
      expect([pass.cutAtStart, pass.cutAtEnd]).toEqual([other.cutAtStart, other.cutAtEnd]);
      view.look(pass.tcaMs);
      const isSameHeight = Math.abs(view.elevationDegrees - other.maxElevation) <= tolerance.tca.orSameElevation;
      expect(isSameHeight || Math.abs(pass.tcaMs - Date.parse(tca)) <= tolerance.tca.ms).toBe(true);
    });
  });

  it("findPasses() has no pass twice and none out of order, each with its greatest elevation within", () => {
    const passes = findPasses(referenceView("landsat-9", "kiruna-towers"), referenceHorizon("kiruna-towers"), day);
    let before = day.fromMs;
    for (const { aosMs, tcaMs, losMs } of passes) {
      expect(before).toBeLessThanOrEqual(aosMs);
      expect(aosMs).toBeLessThanOrEqual(tcaMs);
      expect(tcaMs).toBeLessThanOrEqual(losMs);
      before = losMs;
    }
  });

  it("findPasses() finds a satellite that never sets as one pass that the window cuts twice", () => {
    const passes = findPasses(referenceView("goes-19", "kourou"), new Horizon({ minimumElevationDegrees: 10 }), day);
    expect(passes).toMatchObject([{ aosMs: day.fromMs, losMs: day.toMs, cutAtStart: true, cutAtEnd: true }]);
  });

  it("findPasses() cuts a pass that is longer than the longest contact from its beginning on, the last piece as it is left", () => {
    const view = referenceView("landsat-9", "riyadh");
    const horizon = referenceHorizon("riyadh");
    const whole = findPasses(view, horizon, day);
    const passes = findPasses(view, horizon, { ...day, maximumContactS: 120 });
    const first = whole[0];
    const pieces = passes.filter(({ aosMs }) => first && aosMs < first.losMs);
    expect(pieces.length).toBe(Math.ceil(((first?.losMs ?? 0) - (first?.aosMs ?? 0)) / 120_000));
    pieces.forEach((piece, i) => {
      expect(piece.aosMs).toBeCloseTo((first?.aosMs ?? 0) + i * 120_000, 2);
      expect(piece.losMs - piece.aosMs).toBeLessThanOrEqual(120_000.01);
    });
    expect(pieces.at(-1)?.losMs).toBe(first?.losMs);
    expect(Math.max(...pieces.map((piece) => piece.maximumElevationDegrees))).toBeCloseTo(first?.maximumElevationDegrees ?? 0, 9);
    for (const { aosMs, tcaMs, losMs } of pieces) {
      const top = first?.tcaMs ?? Number.NaN;
      expect(Math.abs(tcaMs - Math.min(losMs, Math.max(aosMs, top)))).toBeLessThan(100); // it climbs before, and falls after
    }
  });

  it("findPasses() keeps what the window cut to the first and the last piece", () => {
    const window = { fromMs: day.fromMs, toMs: day.fromMs + 3_500_000, maximumContactS: 1000 };
    const passes = findPasses(referenceView("goes-19", "kourou"), new Horizon({ minimumElevationDegrees: 10 }), window);
    expect(passes.map(({ cutAtStart, cutAtEnd }) => [cutAtStart, cutAtEnd])).toEqual([
      [true, false],
      [false, false],
      [false, false],
      [false, true],
    ]);
  });

  it("findPasses() refuses a window that ends before it begins, and contacts without length", () => {
    const view = referenceView("iss", "riyadh");
    const horizon = referenceHorizon("riyadh");
    const search = (window: object) => () => findPasses(view, horizon, { ...day, ...window });
    expect(search({ toMs: day.fromMs })).toThrow(/^Window must end after/);
    expect(search({ toMs: Number.NaN })).toThrow(RangeError);
    expect(search({ fromMs: Number.NaN })).toThrow(/^Window must begin at an instant/);
    for (const maximumContactS of [0, -1, Number.NaN]) expect(search({ maximumContactS })).toThrow(/^Longest contact must be at least 1 s/);
    expect(search({ maximumContactS: 1 })).not.toThrow();
  });
});
