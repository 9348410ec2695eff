import { listIds } from "../../plain/list-ids";
import { unique } from "../../plain/unique";
import { type HostCapacity, Hosts, type HostUse, inOrder, type NodePlacement, type PlacedItem, type UnplacedItem } from "./placement";

/** Effect of the loss of a host, or of a rack with all its hosts. */
export interface LostHosts {
  /** Name of the loss, such as `host-1-lost`. */
  readonly name: string;
  readonly hosts: readonly string[];
  /** Ids of items that are fixed to these hosts. They are down until the hosts return. */
  readonly down: readonly string[];
  /** Ids of items that were placed on these hosts, with the hosts on which an apply without these hosts would place them. */
  readonly moved: readonly { readonly id: string; readonly host: string }[];
  readonly noRoom: readonly UnplacedItem[];
  /** Use of each remaining host after the move. */
  readonly uses: ReadonlyMap<string, readonly HostUse[]>;
  /** Replicas that have no host of their own any more. The other replicas of their workload continue. */
  readonly withoutOwnHost: readonly string[];
}

/**
 * Computes the loss of some hosts. Items that are fixed to them are down, and their power stays reserved, because the hosts return. Items that were placed
 * there are placed again on the other hosts. Nothing else moves.
 */
function lostHosts(name: string, lost: readonly HostCapacity[], { rooms, freeW, items, placed }: PlacedNode): LostHosts {
  const gone = new Set(listIds(lost));
  const there = items.filter(({ id }) => gone.has(placed.hostOf.get(id) ?? ""));
  const isFixed = ({ rack, host }: PlacedItem) => rack !== undefined || host !== undefined;
  const rest = rooms.filter(({ id }) => !gone.has(id));
  const standing = () => {
    const hosts = new Hosts(rooms, freeW, items);
    for (const [id, host] of placed.hostOf) if (!gone.has(host)) hosts.put(id, host);
    return hosts;
  };
  const hosts = standing();
  const moved: { id: string; host: string }[] = [];
  const noRoom: UnplacedItem[] = [];
  const withoutOwnHost: string[] = [];
  for (const item of inOrder(there.filter((one) => !isFixed(one)))) {
    const room = hosts.firstFor(item, rest);
    const apart = hosts.apart(item, rest);
    if (room) {
      hosts.put(item.id, room.id);
      moved.push({ id: item.id, host: room.id });
    } else if (apart.length === 0 && rest.length > 0) withoutOwnHost.push(item.id);
    else noRoom.push(hosts.noRoom(item, apart));
  }
  return {
    name,
    hosts: [...gone],
    down: listIds(there.filter(isFixed)),
    moved,
    noRoom,
    withoutOwnHost,
    // Computed on request: a thousand hosts would otherwise keep a thousand results.
    get uses() {
      const after = standing();
      for (const { id, host } of moved) after.put(id, host);
      return new Map(rest.map((room) => [room.id, after.usesOf(room)]));
    },
  };
}

/** Placement of a node, with its inputs. */
export interface PlacedNode {
  /** Hosts in declared order. */
  readonly rooms: readonly HostCapacity[];
  /** Power above idle of each rack. */
  readonly freeW: ReadonlyMap<string, number>; // [W]
  readonly items: readonly PlacedItem[];
  readonly placed: NodePlacement;
}

/** Returns the hosts of the placed workloads that name neither host nor rack, by name. Items that did not fit are left out. */
export function placedHosts({ items, placed }: PlacedNode): Readonly<Record<string, string>> {
  const free = items.filter(({ rack, host }) => rack === undefined && host === undefined);
  return Object.fromEntries(
    free.flatMap(({ id }) => {
      const host = placed.hostOf.get(id);
      return host === undefined ? [] : [[id, host]];
    }),
  );
}

export function hostUses({ rooms, freeW, items, placed }: PlacedNode): ReadonlyMap<string, readonly HostUse[]> {
  const hosts = new Hosts(rooms, freeW, items);
  for (const [id, host] of placed.hostOf) hosts.put(id, host);
  return new Map(rooms.map((room) => [room.id, hosts.usesOf(room)]));
}

export function hostLosses(node: PlacedNode): readonly LostHosts[] {
  const { rooms } = node;
  const racks = unique(rooms.map(({ rack }) => rack));
  return [
    ...rooms.map((room) => lostHosts(`${room.id}-lost`, [room], node)),
    ...racks.map((rack) =>
      lostHosts(
        `${rack}-lost`,
        rooms.filter((room) => room.rack === rack),
        node,
      ),
    ),
  ];
}
