import { findRoot } from "../../engineering/numeric/root";
import { unknownOnRangeError } from "../../engineering/numeric/unknown-on-range-error";
import { addUp } from "../../plain/add-up";
import type { CoolantChain, SolvedCoolantChain } from "../cooling-parts/states/coolant-chain-state";
import { type AirOfRacks, type PreparedRearDoors, type RearDoorState, rearDoorStates } from "../cooling-parts/states/rear-door-state";
import { addTrimChillers } from "../cooling-parts/trim-chillers";

/** Width of the bracket at which the heat of all doors is found [W]. */
const heatToleranceW = 1e-6;

/** How far the properties of warmer coolant may lift the heat of doors above that with the supply without their heat [-]. */
const widestShare = 1.05;

/** How far the heat of all doors may be from what they take at the supply that it gives [W]: more where the supply jumps, and no supply is right. */
const agreedW = 1e-3;

/** The doors of a node and the coolant chain with their heat. */
export interface SolvedRearDoors {
  readonly doors: readonly RearDoorState[];
  readonly heatW: number; // [W] all of them
  readonly coolant: CoolantChain | undefined;
}

/** As behind trim chillers at their capacity in air that is warmer than the return: they hold the setpoint with part of the doors' heat, and lose it with all. */
const noCommonState = {
  outcome: "unknown",
  reason: `rear doors and coolant have no common steady state: the coolant stays cold with part of the doors' heat and gets much warmer with all of it, such as behind trim chillers at their capacity: ${addTrimChillers}`,
} as const;

/** What the doors are solved for. */
interface RearDoorsInput extends AirOfRacks {
  /** The chain with that heat of the doors. */
  readonly coolantWith: (doorsW: number) => CoolantChain | undefined;
}

/**
 * Doors whose heat warms the coolant that enters them.
 *
 * @equation ΣQ = Σ Q_door(T_supply(ΣQ)); between 0 and 1.05 times Σ Q_door(T_supply(0)): more heat never cools the supply, and moves G by its properties alone
 * @validity as {@link rearDoorHeatPerKelvinWPerK}; where the chain is unknown, or has no such heat, no door takes anything and the chain is unknown
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

/** The chain as cold plates beside the doors see it: their return, and the flow that the doors leave them. */
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
