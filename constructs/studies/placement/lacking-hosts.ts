import type { PlacedNode } from "./lost-hosts";
import { type Exceeded, place } from "./placement";

/** A host that does not take a workload, with what it lacks for it. */
export interface LackingHost {
  readonly host: string;
  readonly limits: readonly Exceeded[];
}

/** Of what finds no room each host that it may go to, with every limit in the way there: as it is when its turn comes, before what is placed after it. */
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
