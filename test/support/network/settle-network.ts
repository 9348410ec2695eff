import type { CompiledNetwork } from "../../../constructs/studies/network/compile-network";
import { NetworkRun } from "../../../constructs/studies/network/network-run";
import { networkState, type StateOptions } from "../../../constructs/studies/network/network-state";
import type { Turned } from "../../../constructs/studies/network/turning";

/** A network has settled when no voltage moves by more than this share of itself [-]. */
const settledVoltageChange = 1e-12;

/** Sweeps after which a network counts as unsettled. */
const mostSweeps = 100;

/** Whether a network found an operating point. */
export interface NetworkOutcome {
  readonly outcome: "solved" | "unknown";
  readonly iterations: number;
  readonly reason?: string;
  /** Node that the reason speaks of. */
  readonly node?: string;
}

/** Sweeps a network alone, without heat, until no voltage moves. A network that does not settle is unknown, never a number. */
export function solveNetwork(run: NetworkRun): NetworkOutcome {
  run.restart();
  for (let iterations = 1; iterations <= mostSweeps; iterations++) {
    const moved = run.sweep();
    if (moved < settledVoltageChange) {
      const collapse = run.collapse();
      return collapse ? { outcome: "unknown", iterations, ...collapse } : { outcome: "solved", iterations };
    }
    if (!Number.isFinite(moved)) break;
  }
  const collapse = run.collapse();
  return { outcome: "unknown", iterations: mostSweeps, reason: `voltages did not settle in ${mostSweeps} sweeps`, ...collapse };
}

/** A network in one state, solved until nothing turns any more, everywhere in air of one temperature. */
export function settledNetwork(network: CompiledNetwork, options: StateOptions, celsius: number) {
  let turned: readonly Turned[] = [];
  for (;;) {
    const run = new NetworkRun(networkState(network, { ...options, turned: turned.map(({ id }) => id) }));
    run.setPlaceTemperatures([celsius, celsius]);
    const outcome = solveNetwork(run);
    const turning = run.turning();
    if (turning.length === 0 || outcome.outcome === "unknown") return { run, outcome, turned };
    turned = [...turned, ...turning];
  }
}
