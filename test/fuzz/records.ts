import type { OperatingPoint } from "cdktf-edge-node/rules";

type Electrical = OperatingPoint["electrical"];

/** Every living node of a network. */
export type Records = NonNullable<ReturnType<Electrical["record"]>>;

const known = new WeakMap<Electrical, Records>();
const lives = new WeakMap<Records, ReadonlySet<string>>();
const nothing: Records = new Map();

/** Asked by several laws and kinds: each asking computes every node anew. Empty without power and where the electrical side is unknown. */
export function recordsOf(electrical: Electrical): Records {
  const records = known.get(electrical) ?? electrical.record() ?? nothing;
  known.set(electrical, records);
  return records;
}

/** Ids of what is alive, and of what they are parts of: a device is alive by one cord at least. */
export function livingIn(records: Records): ReadonlySet<string> {
  const ids = lives.get(records) ?? new Set([...records.keys()].flatMap(wholesOf));
  lives.set(records, ids);
  return ids;
}

/** `a`, `a/b` and `a/b/c` of `a/b/c`. */
function wholesOf(id: string): string[] {
  const names = id.split("/");
  return names.map((_, i) => names.slice(0, i + 1).join("/"));
}
