import type { NodeDesign } from "cdktf-edge-node";
import type { TriedChange } from "cdktf-edge-node/report";
import type { Change, Changed } from "../../../constructs/changes/change";
import { namedPath } from "../../../constructs/changes/part-name";
import { possibleChanges } from "../../../constructs/changes/possible-changes";

/** A change that a remedy says, found again by its words. */
export interface SaidChange {
  readonly change: Change;
  readonly steps: number;
}

/** Steps as they are counted: one that changes two numbers counts for two. */
export function countedSteps({ numbers }: Change, steps: number): number {
  return steps * (numbers?.length ?? 1);
}

/** The changes of a remedy, in their order. */
export function saidChanges(design: NodeDesign, said: readonly TriedChange[]): readonly SaidChange[] {
  const possible = possibleChanges(design);
  let present = design;
  return said.map(({ kind, prop, steps, text }) => {
    const change = possible.find(
      (one) => one.kind === kind && namedPath(design, one.prop) === prop && one.at(present, steps)?.text === text,
    );
    const made = change?.at(present, steps);
    if (!change || !made) throw new Error(`no change of the design is "${text}"`);
    present = made.design;
    return { change, steps };
  });
}

/** A design with these changes, one after the other; undefined where one of them has no such step. */
export function changedBy(design: NodeDesign, changes: readonly SaidChange[]): Pick<Changed, "design" | "restate"> | undefined {
  let present: Pick<Changed, "design" | "restate"> = { design, restate: [] };
  for (const { change, steps } of changes) {
    if (steps === 0) continue;
    const made = change.at(present.design, steps);
    if (!made) return undefined;
    present = { design: made.design, restate: [...present.restate, ...made.restate] };
  }
  return present;
}

/** The same changes with one step less of one of them, of each in turn. */
export function oneStepLess(changes: readonly SaidChange[]): readonly (readonly SaidChange[])[] {
  return changes.map((_, i) => changes.map((one, k) => (k === i ? { ...one, steps: one.steps - 1 } : one)));
}
