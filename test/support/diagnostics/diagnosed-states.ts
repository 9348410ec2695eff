import { NodeStudy } from "cdktf-edge-node/rules";
import { type SolvedState, solvedState } from "../../../constructs/studies/diagnostics/solved-states";
import type { NodeSnapshot } from "../../../constructs/studies/snapshot/snapshot";

const loads = [0.3, 0.5, 0.75, 1] as const; // [-]
const stepsOfYear = 8;

/** A node solved over its load, and over the air of its year by steps from the coldest to the hottest day. */
export function statesOverYear(node: NodeSnapshot, steps = stepsOfYear): SolvedState[] {
  const study = new NodeStudy(node);
  const [coldC = Number.NaN, hotC = Number.NaN] = [node.site.climate.coldest?.dryBulbC, node.site.climate.hottest?.dryBulbC];
  return loads.flatMap((load) =>
    Array.from({ length: steps + 1 }, (_, i) => {
      const dryBulbC = coldC + ((hotC - coldC) * i) / steps;
      // In warm air the hottest day's humidity, in cold air the coldest one's: neither is below its dew point.
      const climate = dryBulbC > 20 ? "hottest" : "coldest";
      const name = `healthy at ${dryBulbC} °C and ${load} of its load`;
      const state = solvedState(study.whatIf({ itLoadFactor: load }).whatIf({ climate, dryBulbC }), climate, name);
      if (!state) throw new Error(`The node must be solved when ${name} but is not`);
      return state;
    }),
  );
}
