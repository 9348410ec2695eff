import { defined } from "../../../plain/defined";
import { listIds } from "../../../plain/list-ids";
import { unitOfUse } from "../../../policy/judgements/compute/judge-hosts";
import type { RuleUnit } from "../../../policy/rule/finding";
import type { DesignStudy } from "../../../studies/design/design-study";
import type { LostHosts } from "../../../studies/placement/lost-hosts";
import type { HostUse, UnplacedItem } from "../../../studies/placement/placement";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";

/** The placement of services. Services move to other hosts only when the design is applied without the lost host. */
export interface ReportedPlacement {
  /** In declared order. */
  readonly hosts: readonly ReportedHost[];
  /** Services that fit on no host and do not run. */
  readonly noRoom: readonly ReportedUnplaced[];
  /** Effects of the loss of each single host and rack. */
  readonly losses: readonly ReportedLoss[];
  /** Hosts that leave: an apply removes the site's services there, and fails while they hold protected data. Missing without any. */
  readonly leaving?: readonly string[];
  /** Services that request accelerators, by their kind: such requests were never tested on an engine. Missing without any. */
  readonly notProven?: readonly ReportedRequest[];
}

/** A request to an engine that was never tested. */
export interface ReportedRequest {
  /** Name of the service. */
  readonly service: string;
  /** Kinds of accelerators that are requested. */
  readonly accelerators: readonly string[];
}

/** A host with its services. */
export interface ReportedHost {
  /** Name of the host. */
  readonly host: string;
  /** Its rack. */
  readonly rack: string;
  /** Services that run there. */
  readonly services: readonly ReportedService[];
  /** Uses: memory, cores, power of its rack above idle, accelerators. */
  readonly uses: readonly ReportedUse[];
}

/** A service on a host. */
export interface ReportedService {
  /** Name of the service. */
  readonly service: string;
  /** Whether it names its host or rack. Any other service is placed by the library. */
  readonly fixed: boolean;
}

/** Use of one quantity. */
export interface ReportedUse {
  /** `memory`, `cores`, `power` or a kind of accelerator. */
  readonly quantity: string;
  /** Unit of both numbers. */
  readonly unit: RuleUnit;
  /** Used amount, in that unit. */
  readonly used: number;
  /** Capacity, in that unit. */
  readonly has: number;
}

/** A service that does not fit, at the host with the most free capacity of what it lacks. */
export interface ReportedUnplaced extends ReportedUse {
  /** Name of the service. */
  readonly service: string;
  /** That host. Missing where no host is left. */
  readonly host?: string;
  /** Amount that the service would add, in the unit of the use. */
  readonly own: number;
}

/** The effects of a loss. */
export interface ReportedLoss {
  /** Name of the loss, such as `host-1-lost` or `rack-1-lost`. */
  readonly name: string;
  /** Hosts that are lost. */
  readonly hosts: readonly string[];
  /** Services that are down until their host is back. */
  readonly down: readonly string[];
  /** Services that another host gets when the design is applied without the lost hosts. */
  readonly moved: readonly {
    /** Name of the service. */
    readonly service: string;
    /** Host that it would run on. */
    readonly host: string;
  }[];
  /** Services with data on the lost hosts. The data is gone with the disks, a moved service starts without it. */
  readonly data: readonly string[];
  /** Services that would not fit. */
  readonly noRoom: readonly ReportedUnplaced[];
  /** Replicas that stop, because every other host already has one. The other replicas keep running. */
  readonly withoutOwnHost: readonly string[];
}

/** Reports the placement. Undefined for a node on one engine. */
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
