import type { z } from "zod";

/** Adds a problem to a check of props: its path below the checked value (`[]`: the value itself), and what must be changed. */
export function addProblem(context: Pick<z.RefinementCtx, "addIssue">, path: readonly PropertyKey[], message: string): void {
  context.addIssue({ code: "custom", path: [...path], message });
}
