import type { z } from "zod";
import { addProblem } from "../props/problems/add-problem";
import { quotedText } from "../units/shown-text";

/** What the checks of battery inverters need of a power design. */
interface PowerInverters {
  readonly boards: readonly { readonly input?: { readonly from: string } }[];
  readonly batteryInverters?: readonly { readonly name: string; readonly gridForming?: boolean }[];
  readonly batteries?: readonly { readonly on: string }[];
}

/** Battery inverters without a board or without a battery: they would carry nothing when the grid is lost, and nobody would say so. */
export function inverterProblems({ boards, batteryInverters = [], batteries = [] }: PowerInverters, context: z.RefinementCtx): void {
  const carrying = new Set(boards.flatMap(({ input }) => (input ? [input.from] : [])));
  const charged = new Set(batteries.map(({ on }) => on));
  for (const [i, { name, gridForming = false }] of batteryInverters.entries()) {
    const add = (message: string) => addProblem(context, ["batteryInverters", i, "name"], message);
    if (!carrying.has(name))
      add(`must feed a board but no board is fed by ${quotedText(name)}: name it as the input of a board, or leave the inverter out`);
    // Of one that forms the grid its `gridForming` says so.
    if (!charged.has(name) && !gridForming)
      add(`must have a battery but none is on ${quotedText(name)}: add one to batteries, or leave the inverter out`);
  }
}
