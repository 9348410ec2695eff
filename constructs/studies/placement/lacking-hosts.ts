import type { PlacedNode } from "./lost-hosts";
import { type Exceeded, place } from "./placement";

/** A host on which a workload does not fit, with the missing amounts. */
export interface LackingHost {
  readonly host: string;
  readonly limits: readonly Exceeded[];
}

/**
 * Lists, for each item that does not fit, the allowed hosts with every exceeded limit. The hosts are as they are at its turn, before later items are placed.
 */
export function lackingHosts({ rooms, freeW, items }: PlacedNode): ReadonlyMap<string, readonly LackingHost[]> {
  const lacking = new Map<string, readonly LackingHost[]>();
  place(rooms, freeW, items, (item, hosts, among) =>
    lacking.set(
      item.id,
      among.map((room) => ({ host: room.id, limits: hosts.exceededBy(room, item) })),
    ),
  );
  return lacking;
}
