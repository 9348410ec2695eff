/** What runs on hosts, as placement sees it. */
export interface PlacedItem {
  readonly id: string;
  /** The workload of which it is one of several: no two of them share a host. */
  readonly replicaOf?: string;
  /** 1 is placed first. */
  readonly priority: number;
  readonly needs: Amounts;
  /** Power above idle that it takes of its rack. */
  readonly powerW: number; // [W]
  /** The rack to which it is fixed. */
  readonly rack?: string;
  /** The host to which it is fixed. */
  readonly host?: string;
  /** Where it was placed before. */
  readonly before?: string;
}

/** Amounts of a host by their names: `memory`, `cores`, or a kind of accelerator. */
export type Amounts = Readonly<Record<string, number>>;

/** A host as placement sees it. */
export interface Room {
  readonly id: string;
  readonly rack: string;
  readonly has: Amounts;
}

/** A limit of a host, or of its rack. */
export interface Use {
  /** `memory`, `cores`, `power` of its rack, or a kind of accelerator. */
  readonly quantity: string;
  readonly used: number; // [B], [W], or a number
  readonly has: number; // [B], [W], or a number
  /** What adds up to `used`. */
  readonly parts: readonly { readonly name: string; readonly value: number }[];
}

/** What finds no room: the limit that stands in its way at the host that has most of it free. */
export interface NoRoom extends Use {
  readonly id: string;
  /** Undefined where no host is left for it. */
  readonly host?: string;
  /** What it would add. */
  readonly own: number; // [B], [W], or a number
  /** Each limit alone would hold on some host, and no host has all of it: this one lacks least. */
  readonly isJoint?: true;
}

/** Where everything runs. */
export interface Placed {
  /** Hosts by what runs there. */
  readonly hostOf: ReadonlyMap<string, string>;
  readonly noRoom: readonly NoRoom[];
}

/** Memory, as the name of an amount. */
export const memory = "memory";
/** Cores, as the name of an amount. */
export const cores = "cores";
/** Power of a rack, as the name of a use. */
export const rackPower = "power";

// 0.1 + 0.2 cores are 0.30000000000000004.
const rounding = 1e-9; // [-]

/** Hosts with what they have, and what has been put there. */
export class Hosts {
  private readonly on = new Map<string, string>();

  /**
   * @param freeW power above idle of each rack [W]
   */
  constructor(
    private readonly rooms: readonly Room[],
    private readonly freeW: ReadonlyMap<string, number>,
    private readonly items: readonly PlacedItem[],
  ) {}

  /** Where everything runs so far. */
  get hostOf(): ReadonlyMap<string, string> {
    return this.on;
  }

  put(id: string, host: string): void {
    this.on.set(id, host);
  }

  /** Every limit of a host with what is used of it: its own, then the power of its rack. */
  usesOf(room: Room): readonly Use[] {
    const there = this.items.filter(({ id }) => this.on.get(id) === room.id);
    const own = Object.entries(room.has).map(([quantity, has]) => use(quantity, has, there, ({ needs }) => needs[quantity] ?? 0));
    return [...own, this.powerOf(room.rack)];
  }

  /** The first host of those that takes an item: of a workload with replicas none with another of them, in a rack without one where there is such a host. */
  firstFor(item: PlacedItem, among: readonly Room[] = this.rooms): Room | undefined {
    const fitting = this.apart(item, among).filter((room) => this.takes(room, item));
    const taken = new Set(this.siblingsOf(item).flatMap(({ id }) => this.rooms.find((room) => room.id === this.on.get(id))?.rack ?? []));
    return fitting.find(({ rack }) => !taken.has(rack)) ?? fitting[0];
  }

  takes(room: Room, item: PlacedItem): boolean {
    return this.lacks(room, item).length === 0;
  }

  /** Hosts on which none of the same workload runs. */
  apart(item: PlacedItem, among: readonly Room[] = this.rooms): readonly Room[] {
    const taken = new Set(this.siblingsOf(item).map(({ id }) => this.on.get(id)));
    return among.filter(({ id }) => !taken.has(id));
  }

  /** What stands in the way of an item: of the limits that no host of those holds, the one that is exceeded most; else that of the host which is exceeded least. */
  noRoom(item: PlacedItem, among: readonly Room[]): NoRoom {
    const tried = among.map((room) => ({ room, uses: this.usesWith(room, item) }));
    const quantities = [...new Set(tried.flatMap(({ uses }) => uses.map(({ quantity }) => quantity)))];
    const freest = quantities.flatMap((quantity) => {
      const ofIt = tried.flatMap(({ room, uses }) =>
        uses.filter((one) => one.quantity === quantity).map((one) => ({ host: room.id, ...one })),
      );
      return ofIt.sort((one, other) => other.has - other.used - (one.has - one.used) || other.has - one.has).slice(0, 1);
    });
    const nowhere = freest.filter(isExceeded).sort(byExcess);
    const leastOfEach = tried.flatMap(({ room, uses }) =>
      [...uses]
        .sort(byExcess)
        .slice(0, 1)
        .map((one) => ({ host: room.id, ...one })),
    );
    const [joint] = leastOfEach.sort((one, other) => -byExcess(one, other));
    const found = nowhere[0] ?? (joint && { ...joint, isJoint: true as const });
    return { id: item.id, ...(found ?? { quantity: memory, used: 0, has: 0, parts: [], own: item.needs[memory] ?? 0 }) };
  }

  private siblingsOf({ id, replicaOf }: PlacedItem): readonly PlacedItem[] {
    return replicaOf === undefined ? [] : this.items.filter((other) => other.replicaOf === replicaOf && other.id !== id);
  }

  private lacks(room: Room, item: PlacedItem) {
    return this.usesWith(room, item).filter(isExceeded);
  }

  /** The limits of a host that an item asks anything of, with what it would add. The power of what is fixed to a rack is taken there already. */
  private usesWith(room: Room, item: PlacedItem) {
    const asked: Amounts = { ...item.needs, ...(item.rack === undefined && { [rackPower]: item.powerW }) };
    const known = this.usesOf(room);
    return Object.entries(asked)
      .filter(([quantity, own]) => own > 0 || quantity === memory)
      .map(([quantity, own]) => ({ ...(known.find((one) => one.quantity === quantity) ?? { quantity, used: 0, has: 0, parts: [] }), own }));
  }

  /** What is fixed to a rack takes its power wherever it runs there. */
  private powerOf(rack: string): Use {
    const racks = new Map(this.rooms.map((room) => [room.id, room.rack]));
    const there = this.items.filter((item) => (item.rack ?? racks.get(this.on.get(item.id) ?? "")) === rack);
    return use(rackPower, this.freeW.get(rack) ?? 0, there, ({ powerW }) => powerW);
  }
}

function use(quantity: string, has: number, items: readonly PlacedItem[], of: (item: PlacedItem) => number): Use {
  const parts = items.map((item) => ({ name: item.id, value: of(item) })).filter(({ value }) => value > 0);
  return { quantity, has, parts, used: parts.reduce((sum, { value }) => sum + value, 0) };
}

interface Exceeding {
  readonly used: number;
  readonly own: number;
  readonly has: number;
}

function isExceeded({ used, own, has }: Exceeding): boolean {
  return used + own > has + rounding * Math.max(1, has);
}

/** The most exceeded first. */
function byExcess(one: Exceeding, other: Exceeding): number {
  return shareOf(other) - shareOf(one);
}

function shareOf({ used, own, has }: Exceeding): number {
  return has > 0 ? (used + own) / has : Number.POSITIVE_INFINITY;
}

/** The order in which workloads are placed: by priority, then by power down, then by name. */
export function inOrder(items: readonly PlacedItem[]): readonly PlacedItem[] {
  return [...items].sort(
    (one, other) => one.priority - other.priority || other.powerW - one.powerW || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0),
  );
}

/**
 * Puts everything on a host. What names a host is there, full or not. What names a rack goes to the first host of it with memory, cores and accelerators. What was placed before stays
 * where it fits, and the rest goes to the first host that has the power of its rack left too. Both in the order of {@link inOrder}.
 *
 * @param rooms in declared order
 * @param freeW power above idle of each rack [W]
 */
export function place(rooms: readonly Room[], freeW: ReadonlyMap<string, number>, items: readonly PlacedItem[]): Placed {
  const hosts = new Hosts(rooms, freeW, items);
  for (const { id, host } of items) if (host !== undefined) hosts.put(id, host);
  const noRoom: NoRoom[] = [];
  const settle = (item: PlacedItem, among: readonly Room[]) => {
    const room = hosts.firstFor(item, among);
    if (room) hosts.put(item.id, room.id);
    else noRoom.push(hosts.noRoom(item, hosts.apart(item, among)));
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
