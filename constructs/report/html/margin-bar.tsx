import type { Judgement } from "../../policy/rule/finding";
import { tightness } from "../../policy/rule/tightness";

const width = 176; // [px]
const height = 14; // [px]
/** Position of the limit. The space beyond shows what exceeds it. */
const limitAt = 128; // [px]

/** Returns the used share of the limit: 1 at the limit, more beyond it. Undefined without a margin. */
function usedShare(judgement: Pick<Judgement, "margin" | "relativeMargin">): number | undefined {
  const share = tightness(judgement);
  return share === undefined ? undefined : 1 - share;
}

/** A bar up to the value, and a line at the limit. The part beyond is hatched, a bar that is too long ends in an arrow. */
export const MarginBar = (judgement: Pick<Judgement, "margin" | "relativeMargin">) => {
  const used = usedShare(judgement);
  if (used === undefined) return null;
  const end = +Math.min(Math.max(used * limitAt, 0), width - 9).toFixed(1);
  const isCut = used * limitAt > width - 9;
  return (
    <svg class="bar" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <rect class="track" x="0" y="3" width={limitAt} height="8" />
      <rect class={used > 1 ? "used broken" : used > 0.9 ? "used near" : "used"} x="0" y="3" width={Math.min(end, limitAt)} height="8" />
      {used > 1 && <rect class="over" x={limitAt} y="3" width={Math.max(+(end - limitAt).toFixed(1), 2)} height="8" />}
      {isCut && <path class="arrow" d={`M${width - 8} 1 l8 6 l-8 6 z`} />}
      <line class="limit" x1={limitAt} y1="0" x2={limitAt} y2={height} />
    </svg>
  );
};

/** The hatching of the bars, once in a page before the first bar. */
export const BarPatterns = () => (
  <svg class="patterns" width="0" height="0" aria-hidden="true">
    <defs>
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatch-ground" width="6" height="6" />
        <rect class="hatch-line" width="2.5" height="6" />
      </pattern>
    </defs>
  </svg>
);
