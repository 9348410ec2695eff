import type { RackFacts } from "../../facts/compute/rack";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import { judgeNotApplicable, type PendingJudgement } from "../rule/judge";

/** What a design says of each of some parts, where it says something of all: a rule has to look at no scenario then. */
export function ofEach<Part>(
  parts: readonly Part[],
  say: (part: Part) => PendingJudgement | undefined,
): readonly PendingJudgement[] | undefined {
  const said = parts.flatMap((part) => say(part) ?? []);
  return said.length === parts.length ? said : undefined;
}

/** The same of each rack, and of a node without racks. */
export function ofEachRack(
  { racks }: Pick<NodeSnapshot, "racks">,
  say: (rack: RackFacts) => PendingJudgement | undefined,
): readonly PendingJudgement[] | undefined {
  return racks.length === 0 ? [withoutRacks()] : ofEach(racks, say);
}

/** Judges each rack, and says of a node without racks that it has none. */
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
