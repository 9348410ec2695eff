import { listIds } from "../../plain/list-ids";
import { unique } from "../../plain/unique";
import { type HostCapacity, Hosts, type HostUse, inOrder, type NodePlacement, type PlacedItem, type UnplacedItem } from "./placement";

/** Effect of the loss of a host, or of a rack with all its hosts. */
export interface LostHosts {
  /** Name of the loss, such as `host-1-lost`. */
  readonly name: string;
  readonly hosts: readonly string[];
  /** Ids of what is fixed to these hosts. It is down until they are back. */
  readonly down: readonly string[];
  /** Ids of what was placed on these hosts, with the hosts on which an apply without these hosts would place it. */
  readonly moved: readonly { readonly id: string; readonly host: string }[];
  readonly noRoom: readonly UnplacedItem[];
  /** Use of each remaining host after that. */
  readonly uses: ReadonlyMap<string, readonly HostUse[]>;
  /** Replicas for which no host of their own is left. The other replicas of their workload keep running. */
  readonly withoutOwnHost: readonly string[];
}

/**
 * What is lost with some hosts. What is fixed to them is down, and its power stays kept for it: they come back. What was placed there is placed again on the rest, and nothing else moves.
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
    // Made when asked for: of a thousand hosts a thousand of them would stay else.
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

/** Hosts of the workloads that were placed, by name: of those that name neither host nor rack. What found no room is left out. */
export function placedHosts({ items, placed }: PlacedNode): Readonly<Record<string, string>> {
  const free = items.filter(({ rack, host }) => rack === undefined && host === undefined);
  return Object.fromEntries(
    free.flatMap(({ id }) => {
      const host = placed.hostOf.get(id);
      return host === undefined ? [] : [[id, host]];
    }),
  );
}

/** What is used of each host while all are there. */
export function hostUses({ rooms, freeW, items, placed }: PlacedNode): ReadonlyMap<string, readonly HostUse[]> {
  const hosts = new Hosts(rooms, freeW, items);
  for (const [id, host] of placed.hostOf) hosts.put(id, host);
  return new Map(rooms.map((room) => [room.id, hosts.usesOf(room)]));
}

/** The loss of each host by itself, and of each rack with all of them. */
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
