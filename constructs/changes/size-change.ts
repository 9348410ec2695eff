import { seriesOf } from "../catalog/makers/breakers";
import { propWords, roundedValueText } from "../catalog/makers/value-text";
import { type ListedPart, type PartId, tryFindPart } from "../catalog/parts";
import { largerParts, seriesEndOf, seriesEndText } from "../catalog/series";
import { compact } from "../plain/compact";
import { defined } from "../plain/defined";
import type { Data, Path } from "../props/problems/path";
import type { Source } from "../provenance/source";
import type { NodeDesign } from "../studies/snapshot/node-design";
import { isData, valueAt, withValueAt } from "./at-path";
import { type Changed, nothingElse } from "./change";
import { breakersBehind } from "./on-the-way";
import { called, namedPath } from "./part-name";
import type { SizeVariation } from "./variations/variation";

/** A size, with the part of the catalogue that has it. */
interface Size {
  readonly size: string;
  /** @default a part of the design's own */
  readonly of?: ListedPart;
}

/**
 * Replaces a breaker or cable by a larger one, by a number of sizes. A breaker of a catalogue series takes ratings and factors of its
 * series, then of the next series; other props that were true of the old part alone are removed.
 */
export function changedSize(design: NodeDesign, path: Path, variation: SizeVariation, steps: number): Changed | undefined {
  const place = path.slice(0, -1);
  const [prop] = path.slice(-1);
  const part = valueAt(design, place);
  const before = valueAt(design, path);
  const module = valueAt(design, path.slice(0, 1));
  if (!isData(module) || !isData(part) || before === undefined) return undefined;
  const next = largerSizes(part, variation.sizeOf(before), variation, module)[steps - 1];
  if (next === undefined) return undefined;
  const { size, of } = next;
  const isOther = of !== undefined && of.id !== part.part;
  const end = isOther ? seriesEndOf(part.part as PartId) : undefined;
  const stated = variation.voids.filter((one) => part[one] !== undefined);
  const sized: Data = { ...resized(part, next, isOther ? [...stated, ...(variation.ofSeries ?? [])] : stated), [prop as string]: size };
  const toConfirm = isOther ? (variation.toConfirm ?? []).filter((one) => part[one] !== undefined && sized[one] === part[one]) : [];
  const isOwn = !of?.series && sized.source !== undefined;
  const behind = pairedBehind(design, place, variation);
  const at = (one: string) => `${namedPath(design, place)}.${one}`;
  return {
    ...nothingElse,
    design: behind.reduce((whole, one) => withValueAt(whole, one, undefined), withValueAt(design, place, sized)),
    text: `${called(variation.what, design, [path])}: ${size}${isOther ? ` of ${of.id}` : ""} instead of ${String(before)}${end ? `, because ${seriesEndText(end)}` : ""}`,
    confirm: toConfirm.map((one) => `${at(one)}: ${roundedValueText(part[one])}, as it was`),
    restate: [...compact([...stated, isOwn && "source"]).map(at), ...behind.map((one) => namedPath(design, one))],
  };
}

/** Lists the sizes above the present one, in ascending order: of the series of a breaker, then of larger series. */
function largerSizes(part: Data, before: number, { sizes, sizeOf }: SizeVariation, module: Data): readonly Size[] {
  const own = typeof part.part === "string" ? tryFindPart(part.part) : undefined;
  const found: Size[] = [];
  let present = before;
  for (const of of own ? [own, ...largerParts(own.id)] : [undefined])
    for (const size of sizes(module)) {
      if (!(sizeOf(size) > present && hasSize(of, size))) continue;
      found.push({ size, ...defined({ of }) });
      present = sizeOf(size);
    }
  return found;
}

/** Returns whether a part of the catalogue has a size: one of its series, or the rating of its document. */
function hasSize(of: ListedPart | undefined, size: string): boolean {
  if (of?.series === undefined) return of?.published.rating === undefined;
  try {
    return seriesOf(of.id)?.at(size) !== undefined;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Makes the new part: what stays of the old part, the numbers of the catalogue for the new size, and the source of both. */
function resized(part: Data, { size, of }: Size, gone: readonly string[]): Data {
  const { source, ...kept } = Object.fromEntries(Object.entries(part).filter(([key]) => !gone.includes(key))) as {
    readonly source?: Source;
  } & Data;
  const isOther = of !== undefined && of.id !== part.part;
  return {
    ...kept,
    ...(isOther && { ...of.published, part: of.id }),
    ...(of && seriesOf(of.id)?.at(size)),
    ...(source && {
      source: of?.series
        ? withoutAssumed(isOther ? { ...of.source, assumed: source.assumed ?? [] } : source, [...gone, ...Object.keys(of.published)])
        : notStated(source, size),
    }),
  };
}

/** Lists what the next breakers behind it state on the pair with it. */
function pairedBehind(design: NodeDesign, place: Path, { voidsBehind = [] }: SizeVariation): readonly Path[] {
  if (voidsBehind.length === 0) return [];
  return breakersBehind(design, place)
    .flatMap((breaker) => voidsBehind.map((prop): Path => [...breaker, prop]))
    .filter((one) => valueAt(design, one) !== undefined);
}

/** Makes the source of a new size: the document of the old part says nothing about it. */
function notStated({ document }: Source, size: string): Source {
  return { mark: "unknown", document: `To be stated: ${size}, tried instead of ${document}` };
}

/** Returns the source of a series without the assumptions on the old rating. */
function withoutAssumed({ assumed, ...source }: Source, props: readonly string[]): Source {
  const gone = props.map(propWords);
  const left = (assumed ?? []).filter(({ name }) => !gone.includes(name));
  return left.length > 0 ? { ...source, assumed: left } : source;
}
