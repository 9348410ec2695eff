import { roundedValueText } from "../catalog/makers/value-text";
import type { Data, Path } from "../props/problems/path";
import type { Source } from "../provenance/source";
import type { NodeDesign } from "../studies/snapshot/node-design";
import { isData, placesOf, valueAt, withValueAt } from "./at-path";
import { type Changed, nothingElse } from "./change";
import { nextInSeries, type Resized } from "./next-in-series";
import { called, namedPath } from "./part-name";
import { scaledText } from "./variations/scaled-text";
import type { RatingVariation } from "./variations/variation";

/** Replaces a part by the next rating of its series, or scales it in proportion as far as the design allows (`scalable`). */
export function changedRating(design: NodeDesign, path: Path, variation: RatingVariation, steps: number): Changed | undefined {
  const part = valueAt(design, path);
  if (!isData(part)) return undefined;
  const found = part.part === undefined ? scaledPart(part, variation, steps) : nextInSeries(part, variation, steps);
  if (found === undefined) return undefined;
  return {
    ...nothingElse,
    design: withValueAt(design, path, found.part),
    text: `${called(variation.what, design, [path])}: ${found.to} instead of ${found.from}${found.because ?? ""}`,
    confirm: found.confirm.map(({ prop, value }) => `${namedPath(design, path)}.${prop}: ${value}`),
  };
}

/** Shares that differ by less count as equal: a size is a text with few digits. */
const sameShare = 1e-9;

/** Scales the size of a part, and everything that grows with it, in proportion. */
function scaledPart(part: Data, { size, sizeOf, proportional, share }: RatingVariation, steps: number): Resized | undefined {
  const { scalable, source } = part;
  const [first] = placesOf(part, size);
  const before = first && valueAt(part, first);
  if (!isData(scalable) || !first || before === undefined) return undefined;
  const most = sizeOf(scalable.to) / sizeOf(before);
  if (!(most - (1 + (steps - 1) * share) > sameShare)) return undefined;
  const isLast = most - (1 + steps * share) < sameShare;
  const factor = isLast ? most : 1 + steps * share;
  const scaled = [size, ...proportional].flatMap((pattern) => placesOf(part, pattern)).filter((at) => valueAt(part, at) !== undefined);
  const inProportion = scaled.reduce((whole, at) => withValueAt(whole, at, scaledText(valueAt(part, at), factor)), part);
  // the last step is what the design says, to the last digit
  const resized = isLast ? withValueAt(inProportion, first, String(scalable.to)) : inProportion;
  const to = String(valueAt(resized, first));
  return {
    part: { ...resized, ...(isData(source) && { source: sourceOf(source as unknown as Source, to) }) },
    from: String(before),
    to,
    confirm: scaled.map((at) => ({ prop: namedPath(part, at), value: `${roundedValueText(valueAt(resized, at))}, in proportion` })),
  };
}

function sourceOf({ document, mark, ...source }: Source, to: string): Source {
  return { ...source, mark: mark === "declared" ? "declared" : "derived", document: `${document}; in proportion, ${to}` };
}
