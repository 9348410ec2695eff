import type { Horizon } from "../../../constructs/engineering/orbit/passes/horizon";
import type { SkyView } from "../../../constructs/engineering/orbit/sky-view";

/** Beginning and end of a pass [ms]. */
export type Edges = readonly [aosMs: number, losMs: number];

/** Passes by the definition, as one would write it down: a look each second, and bisection to 0.1 ms where the sign changes. */
export function passesBySeconds(view: SkyView, horizon: Horizon, fromMs: number, toMs: number): readonly Edges[] {
  const clearance = (ms: number): number => {
    view.look(ms);
    return horizon.seenDegrees(view.elevationDegrees) - horizon.atAzimuth(view.azimuthDegrees);
  };
  const found: Edges[] = [];
  let aosMs = clearance(fromMs) >= 0 ? fromMs : undefined;
  let before = fromMs;
  while (before < toMs) {
    const after = Math.min(toMs, before + 1000);
    const isSeen = clearance(after) >= 0;
    if (isSeen !== (aosMs !== undefined)) {
      let [low, high] = [before, after];
      while (high - low > 0.1) {
        const middle = (low + high) / 2;
        if (clearance(middle) >= 0 === isSeen) high = middle;
        else low = middle;
      }
      if (aosMs !== undefined) found.push([aosMs, high]);
      aosMs = isSeen ? high : undefined;
    }
    before = after;
  }
  if (aosMs !== undefined) found.push([aosMs, toMs]);
  return found;
}
