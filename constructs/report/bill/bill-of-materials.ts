import type { Source } from "../../provenance/source";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import type { BillItem } from "./bill-item";
import { type CataloguedPart, partById } from "./catalogued-part";
import { computeParts } from "./compute-parts";
import { coolingParts } from "./cooling-parts";
import { distributionParts } from "./distribution-parts";
import { downlinkParts } from "./downlink-parts";
import { feeders } from "./feeders";
import type { BillPart } from "./part";
import { roomParts } from "./room-parts";
import { storeParts } from "./store-parts";

/** All that somebody buys of a node, as far as its design states it, module by module in the order of the design. Parts that differ in name alone share a line. */
export function billOfMaterials(node: NodeSnapshot): readonly BillItem[] {
  const feed = feeders(node);
  const known = new Map(node.stated.flatMap(({ source, part }) => (part === undefined ? [] : [[source, partById(part)]])));
  const linesOf = (module: string, parts: readonly BillPart[]) => lines(module, parts, known);
  return [
    ...linesOf("compute", computeParts(node, feed)),
    ...linesOf("cooling", [...coolingParts(node, feed), ...roomParts(node, feed)]),
    ...linesOf("power", [...distributionParts(node, feed), ...storeParts(node)]),
    ...linesOf("downlink", downlinkParts(node, feed)),
  ];
}

/** @param known parts of the catalogue that the design names, by the source of their numbers */
function lines(module: string, parts: readonly BillPart[], known: ReadonlyMap<Source, CataloguedPart>): BillItem[] {
  const items = new Map<string, BillItem>();
  for (const { source, ...found } of parts) {
    const one = { ...found, ...(source && known.get(source)) };
    const { name, count, ...rest } = one;
    const key = JSON.stringify([rest, count === undefined]);
    const same = items.get(key);
    items.set(key, same ? { ...same, names: [...same.names, name], ...added(same.count, count) } : itemOf(module, one));
  }
  return [...items.values()];
}

function added(before: number | undefined, count: number | undefined): Pick<BillItem, "count"> {
  return before === undefined || count === undefined ? {} : { count: before + count };
}

function itemOf(module: string, { kind, name, count, rating, fedBy, place, documents, ...catalogued }: Omit<BillPart, "source">): BillItem {
  return {
    module,
    kind,
    names: [name],
    ...(count !== undefined && { count }),
    ...catalogued,
    ...(rating.length > 0 && { rating: rating.join(", ") }),
    ...(fedBy.length > 0 && { fedBy }),
    ...(place !== undefined && { place }),
    documents,
  };
}
