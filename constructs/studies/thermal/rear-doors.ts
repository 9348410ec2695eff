import { findRoot } from "../../engineering/numeric/root";
import { unknownOnRangeError } from "../../engineering/numeric/unknown-on-range-error";
import { addUp } from "../../plain/add-up";
import type { CoolantChain, SolvedCoolantChain } from "../cooling-parts/states/coolant-chain-state";
import { type AirOfRacks, type PreparedRearDoors, type RearDoorState, rearDoorStates } from "../cooling-parts/states/rear-door-state";
import { addTrimChillers } from "../cooling-parts/trim-chillers";

/** Width of the bracket in which the heat of all doors is found [W]. */
const heatToleranceW = 1e-6;

/** Greatest increase of the doors' heat through the properties of warmer coolant, over the heat at the supply without their heat [-]. */
const widestShare = 1.05;

/** Greatest difference between the heat of all doors and their heat at the resulting supply [W]. If it is greater, the supply jumps, and no supply fits. */
const agreedW = 1e-3;

/** The doors of a node, and the coolant chain with their heat. */
interface SolvedRearDoors {
  readonly doors: readonly RearDoorState[];
  readonly heatW: number; // [W] all doors
  readonly coolant: CoolantChain | undefined;
}

/**
 * Reason for doors without a common state, such as with trim chillers at their capacity in air that is warmer than the return: they hold the setpoint with part
 * of the doors' heat, and lose it with all of it.
 */
const noCommonState = {
  outcome: "unknown",
  reason: `rear doors and coolant have no common steady state: the coolant stays cold with part of the doors' heat and gets much warmer with all of it, such as behind trim chillers at their capacity: ${addTrimChillers}`,
} as const;

interface RearDoorsInput extends AirOfRacks {
  /** Returns the chain with that heat of the doors. */
  readonly coolantWith: (doorsW: number) => CoolantChain | undefined;
}

/**
 * Solves doors whose heat warms the coolant that enters them.
 *
 * @equation ΣQ = Σ Q_door(T_supply(ΣQ)); between 0 and 1.05 times Σ Q_door(T_supply(0)): more heat never cools the supply, and moves G by its properties alone
 * @validity as for {@link rearDoorHeatPerKelvinWPerK}; if the chain is unknown, or has no such heat, no door removes heat and the chain is unknown
 * @source docs/physics/cdus.md, Rear-door heat exchanger
 */
export function solveRearDoors(prepared: PreparedRearDoors, input: RearDoorsInput): SolvedRearDoors {
  const { coolantWith } = input;
  const without = coolantWith(0);
  if (without?.outcome !== "solved") return { doors: [], heatW: 0, coolant: without };
  const surplusW = (doorsW: number): number => {
    const chain = coolantWith(doorsW);
    if (chain?.outcome !== "solved") throw new RangeError(chain?.reason);
    return sum(rearDoorStates(prepared, input, chain)) - doorsW;
  };
  const first = surplusW(0);
  const found = unknownOnRangeError(() => ({
    outcome: "found" as const,
    heatW: Math.abs(surplusW(first)) <= heatToleranceW ? first : findRoot(surplusW, 0, first * widestShare, heatToleranceW),
  }));
  if (found.outcome === "unknown") return { doors: [], heatW: 0, coolant: found };
  const { heatW } = found;
  const coolant = coolantWith(heatW);
  if (coolant?.outcome !== "solved") return { doors: [], heatW: 0, coolant };
  const doors = rearDoorStates(prepared, input, coolant);
  if (Math.abs(sum(doors) - heatW) > agreedW) return { doors: [], heatW: 0, coolant: noCommonState };
  return { doors, heatW, coolant: besideDoors(prepared, coolant, heatW) };
}

/** Returns the chain for cold plates in parallel with the doors: their return, and the flow that the doors leave. */
function besideDoors({ doors, statedFlowM3PerS }: PreparedRearDoors, chain: SolvedCoolantChain, doorsW: number): SolvedCoolantChain {
  const { secondaryLoop: loop } = chain;
  const platesW = loop.heatW - loop.pumpW - doorsW;
  if (!(platesW > 1e-9)) {
    const { itFlowM3PerSPerW: _, ...rest } = chain;
    return rest;
  }
  const share = 1 - addUp(doors, ({ facts }) => facts.coolantFlowM3PerS) / statedFlowM3PerS;
  return {
    ...chain,
    itReturnC: chain.itSupplyC + platesW / (loop.capacityRateWPerK * share),
    itFlowM3PerSPerW: (loop.flowM3PerS * share) / platesW,
  };
}

function sum(doors: readonly RearDoorState[]): number {
  return addUp(doors, ({ heatW }) => heatW);
}
