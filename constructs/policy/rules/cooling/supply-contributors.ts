import type { SolvedCoolantChain } from "../../../solve/coolant-chain-state";
import type { NodeSnapshot } from "../../../solve/snapshot";
import { temperatureStaircase } from "../../../solve/temperature-staircase";

/** Where the kelvins of the racks' supply come from, step by step from the outdoor air. */
export function supplyContributors(node: NodeSnapshot, coolant: SolvedCoolantChain): { name: string; value: number }[] {
  const { outdoorC, steps } = temperatureStaircase(node, coolant);
  return [{ name: "outdoor air", value: outdoorC }, ...steps.map(({ name, riseK }) => ({ name, value: riseK }))];
}
