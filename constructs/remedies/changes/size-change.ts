import { seriesOf } from "../../catalog/kinds/shares";
import { propWords } from "../../catalog/makers/value-text";
import type { Data, Path } from "../../props/problems/path";
import type { Source } from "../../provenance/source";
import type { NodeDesign } from "../../studies/snapshot/node-design";
import type { SizeVariation } from "../../variations/variation";
import { isData, valueAt, withValueAt } from "./at-path";
import { type Changed, sameNames } from "./change";
import { breakersBehind } from "./on-the-way";
import { called, namedPath } from "./part-name";

/**
 * A breaker or cable of the size so many steps on. A breaker of a series of the catalogue takes ratings and factors of its series; what else was stated of the old part
 * does not hold for the new one and goes.
 */
export function changedSize(design: NodeDesign, path: Path, variation: SizeVariation, steps: number): Changed | undefined {
  const place = path.slice(0, -1);
  const [prop] = path.slice(-1);
  const part = valueAt(design, place);
  const before = valueAt(design, path);
  const module = valueAt(design, path.slice(0, 1));
  if (!isData(module) || !isData(part) || before === undefined) return undefined;
  const { sizes, sizeOf, voids, what } = variation;
  const factors = factorsOf(part);
  const present = sizeOf(before);
  const after = sizes(module).filter((size) => sizeOf(size) > present && (!factors || factors(size) !== undefined))[steps - 1];
  if (after === undefined) return undefined;
  const stated = voids.filter((one) => part[one] !== undefined);
  const kept = Object.fromEntries(Object.entries(part).filter(([key]) => !stated.includes(key)));
  const source = kept.source as Source | undefined;
  const isOwn = !factors && source !== undefined;
  const sized = {
    ...kept,
    [prop as string]: after,
    ...factors?.(after),
    ...(source && { source: isOwn ? notStated(source, after) : withoutAssumed(source, stated) }),
  };
  const behind = pairedBehind(design, place, variation);
  return {
    design: behind.reduce((whole, one) => withValueAt(whole, one, undefined), withValueAt(design, place, sized)),
    text: `${called(what, design, [path])}: ${after} instead of ${String(before)}`,
    confirm: [],
    restate: [
      ...[...stated, ...(isOwn ? ["source"] : [])].map((one) => `${namedPath(design, place)}.${one}`),
      ...behind.map((one) => namedPath(design, one)),
    ],
    taken: [],
    ...sameNames,
  };
}

/** What the next breakers behind it state of the pair with it. */
function pairedBehind(design: NodeDesign, place: Path, { voidsBehind = [] }: SizeVariation): readonly Path[] {
  if (voidsBehind.length === 0) return [];
  return breakersBehind(design, place)
    .flatMap((breaker) => voidsBehind.map((prop): Path => [...breaker, prop]))
    .filter((one) => valueAt(design, one) !== undefined);
}

/** What a series of breakers gives at a rating; undefined of any other part, and of a rating that the series does not have. */
function factorsOf({ part }: Data): ((rating: string) => Data | undefined) | undefined {
  const series = typeof part === "string" ? seriesOf(part) : undefined;
  return (
    series &&
    ((rating) => {
      try {
        return { ...series.at(rating) };
      } catch (error) {
        if (error instanceof RangeError) return undefined;
        throw error;
      }
    })
  );
}

/** The document of the old part says nothing of the new one. */
function notStated({ document }: Source, size: string): Source {
  return { mark: "unknown", document: `To be stated: ${size}, tried in place of ${document}` };
}

/** The source of a series, without what the design declared of the old rating. */
function withoutAssumed({ assumed, ...source }: Source, props: readonly string[]): Source {
  const gone = props.map(propWords);
  const left = (assumed ?? []).filter(({ name }) => !gone.includes(name));
  return left.length > 0 ? { ...source, assumed: left } : source;
}
