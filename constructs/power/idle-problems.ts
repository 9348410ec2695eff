import type { z } from "zod";
import { addProblem } from "../props/problems/add-problem";
import { quotedText } from "../units/shown-text";
import { type DistributionProps, distributionParts, type PartList } from "./distribution-parts";

/** Names of parts that must feed something, for errors. Boards may wait for circuits; battery inverters report it themselves. */
const kinds: Readonly<Partial<Record<PartList, string>>> = {
  rectifierPlants: "rectifier plant",
  ups: "UPS",
  staticTransferSwitches: "switch",
};

/** Reports rectifier plants, UPS and static transfer switches that feed nothing: they would pass every rule. */
export function idleProblems(power: DistributionProps, context: z.RefinementCtx): void {
  const parts = distributionParts(power);
  const carrying = new Set(parts.flatMap(({ from }) => from));
  for (const { list, index, name, circuits } of parts) {
    const kind = kinds[list];
    if (kind === undefined || circuits.length > 0 || carrying.has(name)) continue;
    addProblem(
      context,
      [list, index, "circuits"],
      `must feed a circuit or a part but nothing is fed by ${quotedText(name)}: add circuits, name it as the input of a board, or leave the ${kind} out`,
    );
  }
}
