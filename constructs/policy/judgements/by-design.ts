import type { RackFacts } from "../../facts/compute/rack";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import { judgeNotApplicable, type PendingJudgement } from "../rule/judge";

/** Judges each part by the design alone; undefined if one of them needs a scenario. */
export function ofEach<Part>(
  parts: readonly Part[],
  say: (part: Part) => PendingJudgement | undefined,
): readonly PendingJudgement[] | undefined {
  const said = parts.flatMap((part) => say(part) ?? []);
  return said.length === parts.length ? said : undefined;
}

/** Judges each rack by the design alone; undefined if one of them needs a scenario. A node without racks is not applicable. */
export function ofEachRack(
  { racks }: Pick<NodeSnapshot, "racks">,
  say: (rack: RackFacts) => PendingJudgement | undefined,
): readonly PendingJudgement[] | undefined {
  return racks.length === 0 ? [withoutRacks()] : ofEach(racks, say);
}

/** Judges each rack. A node without racks is not applicable. */
export function eachRack(
  racks: readonly RackFacts[],
  ask: (rack: RackFacts, subject: string, i: number) => PendingJudgement | readonly PendingJudgement[],
): readonly PendingJudgement[] {
  if (racks.length === 0) return [withoutRacks()];
  return racks.flatMap((rack, i) => ask(rack, `compute/${rack.id}`, i));
}

function withoutRacks(): PendingJudgement {
  return judgeNotApplicable("compute", "the node has no racks");
}
