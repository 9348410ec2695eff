import {
  instances,
  type NaiveAmounts,
  type NaiveDesign,
  type NaiveHost,
  type NaiveRack,
  type NaiveService,
  type NaiveWorkload,
} from "./naive-design";

/** A service, a workload, or one of the replicas of a workload. */
interface Container extends NaiveAmounts {
  readonly name: string;
  /** What it is a replica of, or its own name. */
  readonly of: string;
  readonly priority: number;
  readonly power: number; // [0.1 mW]: watts times percent times percent
  readonly rack?: string;
  readonly host?: string;
}

type StandingHost = NaiveHost & { readonly rack: NaiveRack };

/** Where everything runs, by name. */
export type NaivePlaces = ReadonlyMap<string, string>;

/** What a container that needs some of a host would find there. */
export interface NaiveLimit {
  readonly host: string;
  /** `memory` [MiB], `cores` [0.1 cores], `power` of its rack [0.1 mW], or a kind of accelerator. */
  readonly quantity: string;
  readonly used: number;
  readonly own: number;
  readonly has: number;
}

/** What finds no room, with all limits of the hosts that it might go to when its turn comes. */
export type NaiveNoRoom = ReadonlyMap<string, readonly NaiveLimit[]>;

/** What is lost with some hosts. */
export interface NaiveLoss {
  readonly name: string;
  readonly hosts: readonly string[];
  readonly down: readonly string[];
  readonly moved: Readonly<Record<string, string>>;
  readonly noRoom: NaiveNoRoom;
  /** Replicas that find another of their workload on every host that is left. */
  readonly withoutOwnHost: readonly string[];
  readonly uses: Readonly<Record<string, NaiveUse>>;
}

/** What is used of a host, and of the power of its rack. */
export interface NaiveUse extends NaiveAmounts {
  readonly power: number; // [0.1 mW]
  readonly hasPower: number; // [0.1 mW]
}

/**
 * Placement once more, as slow and plain as its description reads, sharing no line with it: whether something fits is added up anew from all that runs.
 * It was written from that description, before the code that it judges was read.
 *
 * Where the description is silent:
 * - What names a host is there before all else, full or not: nothing else may run it. What names a rack comes next, in the order of placement.
 * - A workload of a rack needs the accelerators it asks for as well as "memory and cores": else two would share one.
 * - Power of what is fixed to a rack is taken whether it found a host or not, and before that of everything placed, of whatever priority.
 * - What the lock names keeps its host before anything else is placed: "what is placed stays where it is, whatever is added".
 * - What a container needs none of is not in its way, though what is fixed has taken more of it than there is. This follows the placement: a program
 *   without cores lacks nothing there.
 * - A rack without hosts is not lost: what names it and runs on the only host is down with the rack of that host.
 */
export class NaivePlacement {
  private readonly hosts: readonly StandingHost[];
  private readonly all: readonly Container[];
  readonly places: NaivePlaces;
  readonly noRoom: NaiveNoRoom;
  private knownLosses?: readonly NaiveLoss[];

  constructor(private readonly design: NaiveDesign) {
    this.hosts = design.racks.flatMap((rack) => rack.hosts.filter(({ leaving }) => !leaving).map((host) => ({ ...host, rack })));
    this.all = [...design.services.map((one) => this.service(one)), ...design.workloads.flatMap((one) => this.containers(one))];
    const places = new Map<string, string>();
    for (const { name, host } of this.all) if (host !== undefined) places.set(name, host);
    const ofRacks = this.placeInOrder(places, ({ rack, host }) => rack !== undefined && host === undefined);
    for (const one of inOrder(this.all.filter((other) => isPlaced(other) && Object.hasOwn(design.placed, other.name)))) {
      const before = this.hosts.find(({ name }) => name === design.placed[one.name]);
      if (before && this.fits(places, one, before)) places.set(one.name, before.name);
    }
    const ofAll = this.placeInOrder(places, (one) => isPlaced(one) && !places.has(one.name));
    this.places = places;
    this.noRoom = new Map([...ofRacks, ...ofAll]);
  }

  /** The answers of each host and of each rack with hosts. */
  get losses(): readonly NaiveLoss[] {
    const ofHosts = this.hosts.map(({ name }) => ({ name, hosts: [name] }));
    const ofRacks = this.design.racks.map(({ name }) => ({
      name,
      hosts: this.hosts.filter(({ rack }) => rack.name === name).map((host) => host.name),
    }));
    this.knownLosses ??= [...ofHosts, ...ofRacks.filter(({ hosts }) => hosts.length > 0)].map(({ name, hosts }) => this.loss(name, hosts));
    return this.knownLosses;
  }

  /** What is used of each host that is there, of everything that runs in these places. */
  uses(places: NaivePlaces = this.places, lost: readonly string[] = []): Readonly<Record<string, NaiveUse>> {
    const rest = this.hosts.filter(({ name }) => !lost.includes(name));
    return Object.fromEntries(rest.map((host) => [host.name, this.use(places, host)]));
  }

  private service({ host, ...one }: NaiveService): Container {
    return { ...one, of: one.name, priority: 0, power: 0, host: host ?? this.hosts[0]?.name ?? "" };
  }

  private containers(workload: NaiveWorkload): readonly Container[] {
    const { name, replicas: _, processes: __, fixed, powerW = 0, ...one } = workload;
    const rack = this.design.racks.find((other) => other.name === fixed?.rack);
    const isElsewhere = fixed && !this.hosts.some((host) => host.rack === rack);
    const host = isElsewhere ? this.hosts[0]?.name : fixed?.host;
    const shared = {
      ...one,
      of: name,
      power: rack && fixed ? aboveIdle(rack) * fixed.sharePercent : powerW * 10_000,
      ...(rack && { rack: rack.name }),
      ...(host !== undefined && { host }),
    };
    return instances(workload).map((instance) => ({ ...shared, name: instance }));
  }

  /** Gives each of some, in order, the first host with room: of a rack where no other of its workload runs, else of any. @returns what found none, and why */
  private placeInOrder(places: Map<string, string>, of: (one: Container) => boolean, lost: readonly string[] = []): NaiveNoRoom {
    const noRoom = new Map<string, readonly NaiveLimit[]>();
    for (const one of inOrder(this.all.filter(of))) {
      const siblings = this.siblings(places, one);
      const own = this.hosts
        .filter(({ name, rack }) => !lost.includes(name) && (one.rack === undefined || one.rack === rack.name))
        .filter(({ name }) => !siblings.includes(name));
      const fitting = own.filter((host) => this.fits(places, one, host));
      const racks = this.hosts.filter(({ name }) => siblings.includes(name)).map(({ rack }) => rack);
      const chosen = fitting.find(({ rack }) => !racks.includes(rack)) ?? fitting[0];
      if (chosen) places.set(one.name, chosen.name);
      else
        noRoom.set(
          one.name,
          own.flatMap((host) => this.limits(places, one, host)),
        );
    }
    return noRoom;
  }

  private siblings(places: NaivePlaces, { name, of }: Container): readonly string[] {
    return this.all.filter((other) => other.of === of && other.name !== name).flatMap((other) => places.get(other.name) ?? []);
  }

  private fits(places: NaivePlaces, one: Container, host: StandingHost): boolean {
    return (
      this.limits(places, one, host).every(({ used, own, has }) => used + own <= has) && !this.siblings(places, one).includes(host.name)
    );
  }

  /** What a container needs of a host, beside what is used there. */
  private limits(places: NaivePlaces, one: Container, host: StandingHost): readonly NaiveLimit[] {
    const use = this.use(places, host);
    const limits: readonly NaiveLimit[] = [
      { host: host.name, quantity: "memory", used: use.memoryMiB, own: one.memoryMiB, has: host.memoryMiB },
      { host: host.name, quantity: "cores", used: use.coreTenths, own: one.coreTenths, has: host.coreTenths },
      { host: host.name, quantity: "power", used: use.power, own: isPlaced(one) ? one.power : 0, has: use.hasPower },
      ...Object.entries(one.accelerators).map(([kind, own]) => {
        const [used, has] = [use.accelerators[kind] ?? 0, host.accelerators[kind] ?? 0];
        return { host: host.name, quantity: kind, used, own, has };
      }),
    ];
    return limits.filter(({ own }) => own > 0);
  }

  private use(places: NaivePlaces, host: StandingHost): NaiveUse {
    const there = this.all.filter(({ name }) => places.get(name) === host.name);
    const inRack = this.hosts.filter(({ rack }) => rack === host.rack).map(({ name }) => name);
    const drawing = this.all.filter((one) => one.rack === host.rack.name || (isPlaced(one) && inRack.includes(places.get(one.name) ?? "")));
    const kinds = new Set(there.flatMap(({ accelerators }) => Object.keys(accelerators)));
    return {
      memoryMiB: sum(there.map(({ memoryMiB }) => memoryMiB)),
      coreTenths: sum(there.map(({ coreTenths }) => coreTenths)),
      accelerators: Object.fromEntries([...kinds].map((kind) => [kind, sum(there.map(({ accelerators }) => accelerators[kind] ?? 0))])),
      power: sum(drawing.map(({ power }) => power)),
      hasPower: aboveIdle(host.rack) * 100,
    };
  }

  private loss(name: string, lost: readonly string[]): NaiveLoss {
    const there = this.all.filter((one) => lost.includes(this.places.get(one.name) ?? ""));
    const again = there.filter(isPlaced);
    const places = new Map([...this.places].filter(([, host]) => !lost.includes(host)));
    const without = this.placeInOrder(places, (one) => again.includes(one), lost);
    const rest = this.hosts.filter((host) => !lost.includes(host.name));
    const withoutOwn = again.filter(({ name: one }) => rest.length > 0 && without.get(one)?.length === 0).map((one) => one.name);
    return {
      name: `${name}-lost`,
      hosts: lost,
      down: there.filter((one) => !isPlaced(one)).map((one) => one.name),
      moved: Object.fromEntries(again.flatMap((one) => (places.has(one.name) ? [[one.name, places.get(one.name) ?? ""]] : []))),
      noRoom: new Map([...without].filter(([one]) => !withoutOwn.includes(one))),
      withoutOwnHost: withoutOwn,
      uses: this.uses(places, lost),
    };
  }
}

/** What a rack draws above idle [W·%]. */
function aboveIdle({ idleW, maximumW, utilisationPercent }: NaiveRack): number {
  return (maximumW - idleW) * utilisationPercent;
}

function isPlaced({ rack, host }: Container): boolean {
  return rack === undefined && host === undefined;
}

/** By priority from 1 to 9, then by power down, then by name. */
function inOrder(containers: readonly Container[]): readonly Container[] {
  return [...containers].sort((one, other) => one.priority - other.priority || other.power - one.power || (one.name < other.name ? -1 : 1));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
