import { compact } from "../../../plain/compact";
import type { LostHosts } from "../../../studies/placement/lost-hosts";
import type { HostUse, UnplacedItem } from "../../../studies/placement/placement";
import type { RuleUnit } from "../../rule/finding";
import { judge, type PendingJudgement, passes } from "../../rule/judge";

/** The use of hosts with every host there, or with some lost. */
export interface HostState extends Pick<LostHosts, "uses" | "noRoom"> {
  readonly lost?: string | undefined;
}

const units: Readonly<Record<string, RuleUnit>> = { memory: "B", cores: "cores", power: "W" };

export function unitOfUse(quantity: string): RuleUnit {
  return units[quantity] ?? "units";
}

/** Judges the quantity of a host that is used most, in any of the states. Accelerators that are all in use count only when more are needed than there are. */
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
      remedy: () => `move a workload from ${host} to another host, lower the ${quantity} of a workload, or choose a larger host`,
      failReason: () => `the workloads fixed to ${host} or its rack need more ${quantity} together than is available`,
    }),
  ];
}

function shareOf({ used, has }: HostUse): number {
  if (used === 0) return 0;
  return has > 0 ? used / has : Number.POSITIVE_INFINITY;
}

/** Judges whether a workload fits on a host, in the state in which it lacks most. The state with every host there comes first. */
export function judgeRoom(id: string, states: readonly HostState[]): PendingJudgement {
  const [worst] = states
    .flatMap(({ noRoom, lost }) => noRoom.map((one) => ({ ...one, lost })))
    .filter((one) => one.id === id)
    .sort((one, other) => Number(one.lost !== undefined) - Number(other.lost !== undefined) || lackOf(other) - lackOf(one));
  const subject = `orchestration/${id}`;
  if (!worst) return passes(subject);
  const { quantity, used, own, has, host, parts, lost, isJoint } = worst;
  const most = isJoint
    ? `no host has everything that it needs, and ${host} lacks least: ${quantity}`
    : `${host} has the most ${quantity} free, but too little`;
  const where = host === undefined ? "no host is left" : most;
  return judge({
    subject,
    unit: unitOfUse(quantity),
    bound: "at-most",
    value: used + own,
    limit: has,
    at: compact([quantity, host, lost]).join(", "),
    contributors: () => [...parts, { name: id, value: own }],
    remedy: () => `add ${quantity} to ${host ?? "the node"}, add a host, or lower what ${id} needs`,
    failReason: () =>
      `${id} fits on no host${lost === undefined ? " and does not run" : ` when ${lost.replace(/-lost$/, "")} is lost`}: ${where}`,
  });
}

function lackOf({ used, own, has }: UnplacedItem): number {
  return shareOf({ used: used + own, has, quantity: "", parts: [] });
}
