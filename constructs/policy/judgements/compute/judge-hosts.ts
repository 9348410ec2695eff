import { compact } from "../../../plain/compact";
import type { LostHosts } from "../../../studies/placement/lost-hosts";
import type { HostUse, UnplacedItem } from "../../../studies/placement/placement";
import type { RuleUnit } from "../../rule/finding";
import { judge, type PendingJudgement, passes } from "../../rule/judge";

/** Hosts as they are, or with some lost. */
export interface HostState extends Pick<LostHosts, "uses" | "noRoom"> {
  readonly lost?: string | undefined;
}

const units: Readonly<Record<string, RuleUnit>> = { memory: "B", cores: "cores", power: "W" };

/** The unit of a quantity of hosts: accelerators are counted. */
export function unitOfUse(quantity: string): RuleUnit {
  return units[quantity] ?? "units";
}

/** The limit of a host of which most is used, in whatever state. All accelerators in use are what they are there for. */
export function judgeHost(host: string, states: readonly HostState[]): PendingJudgement[] {
  const all = states.flatMap(({ uses, lost }) => (uses.get(host) ?? []).map((use) => ({ ...use, lost })));
  const [fullest] = all.filter((use) => use.quantity in units || use.used > use.has).sort((one, other) => shareOf(other) - shareOf(one));
  if (!fullest) return [];
  const { quantity, used, has, parts, lost } = fullest;
  return [
    judge({
      subject: `compute/${host}`,
      unit: unitOfUse(quantity),
      bound: "at-most",
      value: used,
      limit: has,
      at: compact([quantity, lost]).join(", "),
      held: used === 0,
      contributors: () => parts,
      remedy: () => `move a workload from ${host} to another host, lower its ${quantity}, or give ${host} more`,
      failReason: () => `what is fixed to ${host} or its rack needs more ${quantity} together than there is`,
    }),
  ];
}

function shareOf({ used, has }: HostUse): number {
  if (used === 0) return 0;
  return has > 0 ? used / has : Number.POSITIVE_INFINITY;
}

/** What finds room, or none in the state in which it lacks most; with all hosts there before all. */
export function judgeRoom(id: string, states: readonly HostState[]): PendingJudgement {
  const [worst] = states
    .flatMap(({ noRoom, lost }) => noRoom.map((one) => ({ ...one, lost })))
    .filter((one) => one.id === id)
    .sort((one, other) => Number(one.lost !== undefined) - Number(other.lost !== undefined) || lackOf(other) - lackOf(one));
  const subject = `orchestration/${id}`;
  if (!worst) return passes(subject);
  const { quantity, used, own, has, host, parts, lost, isJoint } = worst;
  const most = isJoint
    ? `no host has all that it needs, ${host} lacks least, of ${quantity}`
    : `${host} has most ${quantity} free, and too little`;
  const where = host === undefined ? "no host is left for it" : most;
  return judge({
    subject,
    unit: unitOfUse(quantity),
    bound: "at-most",
    value: used + own,
    limit: has,
    at: compact([quantity, host, lost]).join(", "),
    contributors: () => [...parts, { name: id, value: own }],
    remedy: () => `give ${host ?? "the node"} more ${quantity}, add a host, or lower what ${id} needs`,
    failReason: () =>
      `${id} finds no room${lost === undefined ? " and runs nowhere" : ` with ${lost.replace(/-lost$/, "")} lost`}: ${where}`,
  });
}

function lackOf({ used, own, has }: UnplacedItem): number {
  return shareOf({ used: used + own, has, quantity: "", parts: [] });
}
