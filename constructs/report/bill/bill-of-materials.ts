import { defined } from "../../plain/defined";
import type { Source } from "../../provenance/source";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import type { BillItem } from "./bill-item";
import { type CataloguedPart, makerAndModelOf } from "./catalogued-part";
import { computeParts } from "./compute-parts";
import { coolingBillParts } from "./cooling-parts";
import { findDevices } from "./devices";
import { distributionBillParts } from "./distribution-parts";
import { downlinkParts } from "./downlink-parts";
import { feeders } from "./feeders";
import { type BillPart, billPart, type DesignParts } from "./part";
import { roomParts } from "./room-parts";
import { storeParts } from "./store-parts";

/** Returns the parts to buy that the design states, by module in the order of the design. Parts that differ only in name share a line. */
export function billOfMaterials(node: NodeSnapshot): readonly BillItem[] {
  const feed = feeders(node);
  const known = new Map(node.stated.flatMap(({ source, part }) => (part === undefined ? [] : [[source, makerAndModelOf(part)]])));
  const devices = findDevices(node, feed);
  const { redundancy } = node.site.promises;
  const linesOf = (module: string, parts: DesignParts) =>
    lines(module, parts.filter((one) => !!one).map(billPart), known).map((item) => {
      const promise = promises[item.kind];
      const level = promise && redundancy[promise];
      return level === undefined || level === "N" ? item : { ...item, redundancy: level };
    });
  return [
    ...linesOf("compute", computeParts(node, devices)),
    ...linesOf("cooling", [...coolingBillParts(node, devices), ...roomParts(node, devices)]),
    ...linesOf("power", [...distributionBillParts(node, feed), ...storeParts(node)]),
    ...linesOf("downlink", downlinkParts(node, devices)),
  ];
}

/** The promise that says how many parts of a kind may be lost. */
const promises: Readonly<Record<string, Exclude<keyof NodeSnapshot["site"]["promises"]["redundancy"], "feeds" | "hosts">>> = {
  genset: "gensets",
  ups: "ups",
  rectifier: "rectifiers",
  cdu: "cdus",
  "liquid-to-air": "cdus",
  "facility-pump": "pumps",
  "secondary-pump": "pumps",
  "dry-cooler": "rejection",
  "trim-chiller": "rejection",
  "air-conditioner": "airConditioning",
};

interface Group {
  readonly first: Omit<BillPart, "source">;
  readonly names: string[];
  count: number | undefined;
}

function lines(module: string, parts: readonly BillPart[], known: ReadonlyMap<Source, CataloguedPart>): BillItem[] {
  const groups = new Map<string, Group>();
  for (const { source, ...found } of parts) {
    const one = { ...found, ...(source && known.get(source)) };
    const { name, count, ...rest } = one;
    const key = JSON.stringify([rest, count === undefined]);
    const group: Group = groups.get(key) ?? { first: one, names: [], count: count === undefined ? undefined : 0 };
    groups.set(key, group);
    group.names.push(name);
    if (count !== undefined && group.count !== undefined) group.count += count;
  }
  return [...groups.values()].map(({ first, names, count }) => ({ ...itemOf(module, { ...first, count }), names }));
}

function itemOf(module: string, { kind, name, count, rating, fedBy, place, documents, ...catalogued }: Omit<BillPart, "source">): BillItem {
  return {
    module,
    kind,
    names: [name],
    ...defined({ count }),
    ...catalogued,
    ...(rating.length > 0 && { rating: rating.join(", ") }),
    ...(fedBy.length > 0 && { fedBy }),
    ...defined({ place }),
    documents,
  };
}
