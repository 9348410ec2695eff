import { addUp } from "../../plain/add-up";
import { indexById } from "../../plain/list-ids";

/** Workload or service that runs on a host. */
export interface PlacedItem {
  readonly id: string;
  /** Name of the workload of which it is a replica. Two replicas never share a host. */
  readonly replicaOf?: string;
  /** Order of placement: 1 is placed first. */
  readonly priority: number;
  readonly needs: Amounts;
  /** Share of its rack's power above idle that it uses. */
  readonly powerW: number; // [W]
  /** Name of the rack to which it is fixed. */
  readonly rack?: string;
  /** Name of the host to which it is fixed. */
  readonly host?: string;
  /** Name of the host on which it was placed before. */
  readonly before?: string;
}

/** Amounts by name: `memory` [B], `cores`, or a kind of accelerator. */
export type Amounts = Readonly<Record<string, number>>;

/** Capacity of a host. */
export interface HostCapacity {
  readonly id: string;
  readonly rack: string;
  readonly has: Amounts;
}

/** Use of one limit of a host, or of its rack. */
export interface HostUse {
  /** Name of the limit: `memory`, `cores`, `power` of the rack, or a kind of accelerator. */
  readonly quantity: string;
  readonly used: number; // [B], [W], or a number
  readonly has: number; // [B], [W], or a number
  /** Parts that add up to `used`. */
  readonly parts: readonly { readonly name: string; readonly value: number }[];
}

/** A limit with its use before an item, and the amount of the item. */
export interface Exceeded extends Omit<HostUse, "parts"> {
  /** Amount of the item. */
  readonly own: number; // [B], [W], or a number
}

/** Item that does not fit on any host, with the limit that prevents it on the host with the most free capacity. */
export interface UnplacedItem extends HostUse, Exceeded {
  readonly id: string;
  /** Name of that host; undefined if no host is allowed. */
  readonly host?: string;
  /** Present if each limit alone would be met on some host, but no host meets all of them. Then the host is the one that lacks least. */
  readonly isJoint?: true;
}

/** Placement: the host of every item, and the items that do not fit. */
export interface NodePlacement {
  /** Name of the host by the id of the item. */
  readonly hostOf: ReadonlyMap<string, string>;
  readonly noRoom: readonly UnplacedItem[];
}

/** Memory, as the name of an amount. */
export const memory = "memory";
/** Cores, as the name of an amount. */
export const cores = "cores";
/** Power of a rack, as the name of a use. */
const rackPower = "power";

// 0.1 + 0.2 cores are 0.30000000000000004.
const rounding = 1e-9; // [-]

/** Hosts with their capacities and the items on them. Sums are kept up to date, because a node may have a thousand hosts. */
export class Hosts {
  private readonly on = new Map<string, string>();
  private readonly roomOf: ReadonlyMap<string, HostCapacity>;
  private readonly itemOf: ReadonlyMap<string, PlacedItem>;
  private readonly siblings = new Map<string, PlacedItem[]>();
  private readonly there = new Map<string, PlacedItem[]>();
  private readonly inRack = new Map<string, PlacedItem[]>();
  /** Used amounts, by `host quantity`, and by rack. */
  private readonly used = new Map<string, number>();

  /**
   * @param freeW power above idle of each rack [W]
   */
  constructor(
    private readonly rooms: readonly HostCapacity[],
    private readonly freeW: ReadonlyMap<string, number>,
    private readonly items: readonly PlacedItem[],
  ) {
    this.roomOf = indexById(rooms);
    this.itemOf = indexById(items);
    for (const item of items) {
      if (item.replicaOf !== undefined) added(this.siblings, item.replicaOf, item);
      if (item.rack !== undefined) this.takePower(item.rack, item); // on any host of the rack
    }
  }

  get hostOf(): ReadonlyMap<string, string> {
    return this.on;
  }

  /** Puts an item that is not placed yet on a host. */
  put(id: string, host: string): void {
    this.on.set(id, host);
    const item = this.itemOf.get(id);
    const room = this.roomOf.get(host);
    if (!item || !room) return;
    added(this.there, host, item);
    for (const [quantity, amount] of Object.entries(item.needs)) this.add(`${host} ${quantity}`, amount);
    if (item.rack === undefined) this.takePower(room.rack, item);
  }

  /** Returns every limit of a host with its use: its own limits, then the power of its rack. */
  usesOf(room: HostCapacity): readonly HostUse[] {
    return [...Object.keys(room.has), rackPower].map((quantity) => this.useOf(room, quantity));
  }

  /** Returns the first of these hosts on which an item fits. A replica never shares a host with another one, and prefers a rack without another one. */
  firstFor(item: PlacedItem, among: readonly HostCapacity[] = this.rooms): HostCapacity | undefined {
    const taken = new Set(this.siblingsOf(item).map(({ id }) => this.roomOf.get(this.on.get(id) ?? "")?.rack));
    const fitting = this.apart(item, among).filter((room) => this.takes(room, item));
    return fitting.find(({ rack }) => !taken.has(rack)) ?? fitting[0];
  }

  takes(room: HostCapacity, item: PlacedItem): boolean {
    return this.asked(item).every(([quantity, own]) => !isExceeded(this.withOwn(room, quantity, own)));
  }

  exceededBy(room: HostCapacity, item: PlacedItem): readonly Exceeded[] {
    return this.asked(item)
      .map(([quantity, own]) => this.withOwn(room, quantity, own))
      .filter(isExceeded);
  }

  /** Returns the hosts without a replica of the same workload. */
  apart(item: PlacedItem, among: readonly HostCapacity[] = this.rooms): readonly HostCapacity[] {
    const siblings = this.siblingsOf(item);
    if (siblings.length === 0) return among;
    const taken = new Set(siblings.map(({ id }) => this.on.get(id)));
    return among.filter(({ id }) => !taken.has(id));
  }

  /**
   * Returns the limit that prevents an item. It is the most exceeded of the limits that no host meets; otherwise the limit of the host that is exceeded least.
   */
  noRoom(item: PlacedItem, among: readonly HostCapacity[]): UnplacedItem {
    const asked = this.asked(item);
    const tried = asked.map(([quantity, own]) => among.map((room) => ({ room, ...this.withOwn(room, quantity, own) })));
    const freest = tried.flatMap((ofIt) =>
      firstBy(ofIt, (one, other) => other.has - other.used - (one.has - one.used) || other.has - one.has),
    );
    const nowhere = firstBy(freest.filter(isExceeded), byExcess)[0];
    const leastOfEach = among.flatMap((_, i) =>
      firstBy(
        tried.flatMap((ofIt) => ofIt[i] ?? []),
        byExcess,
      ),
    );
    const joint = firstBy(leastOfEach, (one, other) => -byExcess(one, other))[0];
    const found = nowhere ?? joint;
    if (!found) return { id: item.id, quantity: memory, used: 0, has: 0, parts: [], own: item.needs[memory] ?? 0 };
    const { room, own, quantity } = found;
    return { id: item.id, host: room.id, ...this.useOf(room, quantity), own, ...(nowhere ? {} : { isJoint: true as const }) };
  }

  private siblingsOf({ id, replicaOf }: PlacedItem): readonly PlacedItem[] {
    return replicaOf === undefined ? [] : (this.siblings.get(replicaOf) ?? []).filter((other) => other.id !== id);
  }

  /** Returns the amounts that an item needs from a host. The power of an item that is fixed to a rack is already counted there. */
  private asked({ needs, rack, powerW }: PlacedItem): readonly (readonly [quantity: string, own: number])[] {
    return Object.entries({ ...needs, ...(rack === undefined && { [rackPower]: powerW }) }).filter(
      ([quantity, own]) => own > 0 || quantity === memory,
    );
  }

  private withOwn(room: HostCapacity, quantity: string, own: number): Exceeded {
    const isPower = quantity === rackPower;
    const has = isPower ? this.freeW.get(room.rack) : room.has[quantity];
    return { quantity, own, has: has ?? 0, used: this.used.get(isPower ? room.rack : `${room.id} ${quantity}`) ?? 0 };
  }

  private useOf(room: HostCapacity, quantity: string): HostUse {
    const isPower = quantity === rackPower;
    const there = (isPower ? this.inRack.get(room.rack) : this.there.get(room.id)) ?? [];
    const counted = new Set(there);
    const inOrderOfItems = there.length < 2 ? there : this.items.filter((item) => counted.has(item));
    const has = isPower ? (this.freeW.get(room.rack) ?? 0) : (room.has[quantity] ?? 0);
    return use(quantity, has, inOrderOfItems, ({ needs, powerW }) => (isPower ? powerW : (needs[quantity] ?? 0)));
  }

  private takePower(rack: string, item: PlacedItem): void {
    added(this.inRack, rack, item);
    this.add(rack, item.powerW);
  }

  private add(key: string, amount: number): void {
    this.used.set(key, (this.used.get(key) ?? 0) + amount);
  }
}

function added(lists: Map<string, PlacedItem[]>, key: string, item: PlacedItem): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** Returns the first item in an order, or none. Of equal items it is the earliest. */
function firstBy<One>(all: readonly One[], order: (one: One, other: One) => number): One[] {
  const first = all.reduce<One | undefined>((best, one) => (best === undefined || order(one, best) < 0 ? one : best), undefined);
  return first === undefined ? [] : [first];
}

function use(quantity: string, has: number, items: readonly PlacedItem[], of: (item: PlacedItem) => number): HostUse {
  const parts = items.map((item) => ({ name: item.id, value: of(item) })).filter(({ value }) => value > 0);
  return { quantity, has, parts, used: addUp(parts, ({ value }) => value) };
}

type Exceeding = Omit<Exceeded, "quantity">;

function isExceeded({ used, own, has }: Exceeding): boolean {
  return used + own > has + rounding * Math.max(1, has);
}

/** Orders by excess, largest first. */
function byExcess(one: Exceeding, other: Exceeding): number {
  return shareOf(other) - shareOf(one);
}

function shareOf({ used, own, has }: Exceeding): number {
  return has > 0 ? (used + own) / has : Number.POSITIVE_INFINITY;
}

/** Returns the order of placement: by priority, then by falling power, then by name. */
export function inOrder(items: readonly PlacedItem[]): readonly PlacedItem[] {
  return [...items].sort(
    (one, other) => one.priority - other.priority || other.powerW - one.powerW || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0),
  );
}

/**
 * Puts every item on a host. An item that names a host goes there, even if the host is full. An item that names a rack goes to its first host with enough
 * memory, cores and accelerators. An item that was placed before stays if it fits. The other items go to the first host whose rack also has enough power. Items
 * are placed in the order of {@link inOrder}.
 *
 * @param rooms in declared order
 * @param freeW power above idle of each rack [W]
 * @param onNoRoom called for an item that fits on none of its allowed hosts, before the other items are placed
 */
export function place(
  rooms: readonly HostCapacity[],
  freeW: ReadonlyMap<string, number>,
  items: readonly PlacedItem[],
  onNoRoom: (item: PlacedItem, hosts: Hosts, among: readonly HostCapacity[]) => void = () => undefined,
): NodePlacement {
  const hosts = new Hosts(rooms, freeW, items);
  for (const { id, host } of items) if (host !== undefined) hosts.put(id, host);
  const noRoom: UnplacedItem[] = [];
  const settle = (item: PlacedItem, among: readonly HostCapacity[]) => {
    const room = hosts.firstFor(item, among);
    if (room) return hosts.put(item.id, room.id);
    const apart = hosts.apart(item, among);
    noRoom.push(hosts.noRoom(item, apart));
    onNoRoom(item, hosts, apart);
  };
  const ordered = inOrder(items.filter(({ host }) => host === undefined));
  for (const item of ordered)
    if (item.rack !== undefined)
      settle(
        item,
        rooms.filter(({ rack }) => rack === item.rack),
      );
  const free = ordered.filter(({ rack }) => rack === undefined);
  for (const item of free) {
    const before = hosts.apart(item).find(({ id }) => id === item.before);
    if (before && hosts.takes(before, item)) hosts.put(item.id, before.id);
  }
  for (const item of free) if (!hosts.hostOf.has(item.id)) settle(item, rooms);
  return { hostOf: hosts.hostOf, noRoom };
}
