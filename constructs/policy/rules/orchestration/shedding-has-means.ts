import { addUp } from "../../../plain/add-up";
import { listIds } from "../../../plain/list-ids";
import { nameList } from "../../../props/problems/name-list";
import type { ShedLoad } from "../../../studies/scenarios/shedding";
import { shed } from "../../../studies/scenarios/shedding";
import { meansOf, type NodeShedding, type SheddingStage, shedByOf } from "../../../studies/shedding/node-shedding";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { sheddingStages, sheddingSubject, withoutShedding } from "../../judgements/shedding";
import { judge } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** A load that counts as shed, and what is missing for that. */
interface Unparted extends ShedLoad {
  readonly lacks: string;
}

/**
 * Adds up the power that counts as shed without means: a workload that no program stops, or whose stage nothing triggers; a rack, receiver or antenna that no
 * stated outlet or contactor disconnects, or that it disconnects too late.
 */
export const sheddingHasMeans = defineRule({
  id: "orchestration/shedding-has-means",
  title: "Something at the site sheds what counts as shed",
  shortfall: "counts as shed, but nothing sheds it",
  why: "Load that counts as shed but stays on empties the batteries, or overloads the gensets. The site then fails in an outage that it was to survive.",
  source: "Our own requirement: each load that shedding takes away names what disconnects it, and each trigger is measured",
  severity: "critical",
  remedy: "Add orchestration.shedding for workloads and shedBy for racks, receivers and antennas, or shed less (promises.shedding)",
  judges: sheddingStages,
  worsenedBy: [],
  check: ({ node, shedding }) => {
    const idle = withoutShedding(node);
    if (idle || !shedding) return idle ?? [];
    const unparted = shed(node).shed.flatMap((load): Unparted[] => {
      const lacks = lackOf(load, node, shedding);
      return lacks === undefined ? [] : [{ ...load, lacks }];
    });
    return [
      judge({
        subject: sheddingSubject,
        unit: "W",
        bound: "at-most",
        value: addUp(unparted, ({ powerW }) => powerW),
        limit: 0,
        held: true,
        contributors: () => unparted.map(({ id, powerW }) => ({ name: id, value: powerW })),
        remedy: () => remedyFor(unparted),
      }),
    ];
  },
});

/** Returns what a shed load lacks, as an imperative; undefined if it is shed. */
function lackOf({ id, kind }: ShedLoad, node: NodeSnapshot, shedding: NodeShedding): string | undefined {
  const stage = shedding.stages.find(({ sheds }) => sheds.some((one) => one.id === id));
  if (kind === "workload") return workloadLack(id, node, shedding, stage);
  const means = shedByOf(node, { id, kind });
  if (!means) return "state shedBy, the outlet or contactor that disconnects";
  if (means.stateOfCharge === undefined) return undefined;
  if (shedding.goesWithGrid) return 'set on of shedBy to "grid-away", because the gensets do not carry it as promised, for';
  const level = Math.max(0, ...(stage?.batteries ?? []).map(({ shedAt }) => shedAt));
  return means.stateOfCharge < level ? `raise stateOfCharge of shedBy to ${percentUp(level)} for` : undefined;
}

function workloadLack(id: string, node: NodeSnapshot, shedding: NodeShedding, stage: SheddingStage | undefined): string | undefined {
  if (meansOf(node, { id, kind: "workload" }) === undefined) return "add orchestration.shedding, which stops";
  if (shedding.goesWithGrid)
    return shedding.gridIsMeasured ? undefined : "let a target of telemetry measure the voltage of every feed, to stop";
  const batteries = stage?.batteries ?? [];
  if (batteries.length > 0 && batteries.every(({ isMeasured }) => isMeasured)) return undefined;
  const silent = batteries.filter(({ isMeasured }) => !isMeasured).map(({ battery }) => battery);
  const whose = silent.length > 0 ? nameList(silent) : nameList(listIds(node.batteries));
  return `let a target of telemetry measure edge_node_battery_state_of_charge_ratio of ${whose}, to stop`;
}

function percentUp(share: number): string {
  return `${Number((Math.ceil(share * 1000) / 10).toFixed(1))} %`;
}

/** Says once for each lack what to do, with all loads that have it. */
function remedyFor(unparted: readonly Unparted[]): string {
  const lacks = new Map<string, string[]>();
  for (const { id, lacks: lack } of unparted) lacks.set(lack, [...(lacks.get(lack) ?? []), id]);
  return [...lacks].map(([lack, ids]) => `${lack} ${nameList(ids)}`).join("; ");
}
