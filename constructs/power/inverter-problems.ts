import type { z } from "zod";
import { addProblem } from "../props/problems/add-problem";
import { quotedText } from "../units/shown-text";

/** The parts of a power design that the checks of battery inverters need. */
interface PowerInverters {
  readonly boards: readonly { readonly input?: { readonly from: string } }[];
  readonly batteryInverters?: readonly { readonly name: string; readonly gridForming?: boolean }[];
  readonly batteries?: readonly { readonly on: string }[];
}

/** Reports battery inverters without a board or without a battery: they would carry nothing when the grid is lost. */
export function inverterProblems({ boards, batteryInverters = [], batteries = [] }: PowerInverters, context: z.RefinementCtx): void {
  const carrying = new Set(boards.flatMap(({ input }) => (input ? [input.from] : [])));
  const charged = new Set(batteries.map(({ on }) => on));
  for (const [i, { name, gridForming = false }] of batteryInverters.entries()) {
    const add = (message: string) => addProblem(context, ["batteryInverters", i, "name"], message);
    if (!carrying.has(name))
      add(`must feed a board but no board is fed by ${quotedText(name)}: name it as the input of a board, or leave the inverter out`);
    // For one that forms the grid, the check of `gridForming` reports it.
    if (!charged.has(name) && !gridForming)
      add(`must have a battery but none is on ${quotedText(name)}: add one to batteries, or leave the inverter out`);
  }
}
