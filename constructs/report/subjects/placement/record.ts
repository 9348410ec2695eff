import { defined } from "../../../plain/defined";
import { listIds } from "../../../plain/list-ids";
import { unitOfUse } from "../../../policy/judgements/compute/judge-hosts";
import type { RuleUnit } from "../../../policy/rule/finding";
import type { DesignStudy } from "../../../studies/design/design-study";
import type { LostHosts } from "../../../studies/placement/lost-hosts";
import type { HostUse, UnplacedItem } from "../../../studies/placement/placement";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";

/** Where everything runs, and what a lost host costs. Nothing moves a container by itself: what is placed elsewhere is what an apply without that host would do. */
export interface ReportedPlacement {
  /** In declared order. */
  readonly hosts: readonly ReportedHost[];
  /** What finds no room and runs nowhere. */
  readonly noRoom: readonly ReportedUnplaced[];
  /** Each host and each rack lost by itself. */
  readonly losses: readonly ReportedLoss[];
  /** Hosts that are about to go: an apply removes what the site has there, and protected data refuse it. Missing where there is none. */
  readonly leaving?: readonly string[];
  /** Services for which an engine is asked for accelerators, by their kind: nobody tried that on one. Missing where there is none. */
  readonly notProven?: readonly ReportedRequest[];
}

/** What is asked of an engine and was never tried. */
export interface ReportedRequest {
  /** Name of the service. */
  readonly service: string;
  /** Kinds of accelerators that it is given. */
  readonly accelerators: readonly string[];
}

/** A host with what runs there. */
export interface ReportedHost {
  /** Name of the host. */
  readonly host: string;
  /** Rack that it stands in. */
  readonly rack: string;
  /** Services that run there. */
  readonly services: readonly ReportedService[];
  /** What is used of what it has: memory, cores, power of its rack above idle, accelerators. */
  readonly uses: readonly ReportedUse[];
}

/** A service on a host. */
export interface ReportedService {
  /** Name of the service. */
  readonly service: string;
  /** Whether it names its host or its rack; else it was placed. */
  readonly fixed: boolean;
}

/** How much of something is used. */
export interface ReportedUse {
  /** `memory`, `cores`, `power` or a kind of accelerator. */
  readonly quantity: string;
  /** Unit of both numbers. */
  readonly unit: RuleUnit;
  /** What is used, in that unit. */
  readonly used: number;
  /** What there is, in that unit. */
  readonly has: number;
}

/** A service without room, at the host that has most free of what it lacks. */
export interface ReportedUnplaced extends ReportedUse {
  /** Name of the service. */
  readonly service: string;
  /** That host; missing where none is left. */
  readonly host?: string;
  /** What the service would add, in the unit of the use. */
  readonly own: number;
}

/** What a loss costs. */
export interface ReportedLoss {
  /** As `host-1-lost` or `rack-1-lost`. */
  readonly name: string;
  /** Hosts that are lost. */
  readonly hosts: readonly string[];
  /** Services that are down until their host is back. */
  readonly down: readonly string[];
  /** Services that an apply without these hosts would place elsewhere. */
  readonly moved: readonly {
    /** Name of the service. */
    readonly service: string;
    /** Host that it would run on. */
    readonly host: string;
  }[];
  /** Services whose data lies there: it is gone with the disks, and a service that goes to another host begins without. */
  readonly data: readonly string[];
  /** Services that would find no room. */
  readonly noRoom: readonly ReportedUnplaced[];
  /** Replicas for which every host that is left has another: the others run on. */
  readonly withoutOwnHost: readonly string[];
}

/** Undefined of a node on one engine. */
export function reportPlacement(node: NodeSnapshot, design: DesignStudy): ReportedPlacement | undefined {
  const { placement } = node;
  const answers = design.placement;
  if (!placement || !answers) return undefined;
  const { rooms, items, placed } = placement;
  const requests = node.services.flatMap(({ id, acceleratorNumbers, accelerators = {} }) =>
    acceleratorNumbers ? [{ service: id, accelerators: Object.keys(accelerators) }] : [],
  );
  const leaving = listIds(node.leavingHosts ?? []);
  return defined({
    leaving: leaving.length > 0 ? leaving : undefined,
    hosts: rooms.map(({ id, rack }) => ({
      host: id,
      rack,
      services: items
        .filter((item) => placed.hostOf.get(item.id) === id)
        .map((item) => ({ service: item.id, fixed: item.rack !== undefined || item.host !== undefined })),
      uses: (answers.uses.get(id) ?? []).map(reportUse),
    })),
    noRoom: placed.noRoom.map(reportNoRoom),
    losses: answers.losses.map((loss) => reportLoss(loss, node)),
    notProven: requests.length > 0 ? requests : undefined,
  });
}

function reportUse({ quantity, used, has }: HostUse): ReportedUse {
  return { quantity, unit: unitOfUse(quantity), used, has };
}

function reportNoRoom(one: UnplacedItem): ReportedUnplaced {
  return { service: one.id, ...defined({ host: one.host }), ...reportUse(one), own: one.own };
}

function reportLoss({ name, hosts, down, moved, noRoom, withoutOwnHost }: LostHosts, { services }: NodeSnapshot): ReportedLoss {
  return {
    name,
    hosts,
    down,
    data: listIds(services.filter(({ host = "", dataDirectories }) => hosts.includes(host) && dataDirectories.length > 0)),
    moved: moved.map(({ id, host }) => ({ service: id, host })),
    noRoom: noRoom.map(reportNoRoom),
    withoutOwnHost,
  };
}
