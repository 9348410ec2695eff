import { addUp } from "../../../plain/add-up";
import { checkPositive, checkShare } from "../../numeric/checked-number";

/** Load that is connected to running gensets. */
export interface LoadBlock {
  readonly name: string;
  /** Time of its connection, after the gensets are ready. */
  readonly atS: number; // [s]
  /** Power while it runs. */
  readonly powerW: number; // [W]
  /** Power while it starts, which is at least the power while it runs. Motors draw more. */
  readonly startingW: number; // [W]
  /** Time over which its power rises: soft start of a compressor, walk-in of rectifiers and UPS. With 0 it rises at once. */
  readonly walkInS: number; // [s]
}

interface StepAcceptance {
  /** Available power of all running sets: rated × derating. */
  readonly availableW: number; // [W]
  /** Load after each step that the maker allows, as shares of the available power, such as 0.5, 0.8, 1 [-]. */
  readonly levels: readonly number[];
  /** Time until frequency and voltage have recovered. Loads that are connected within this time count as one step. */
  readonly recoveryS: number; // [s]
}

/** One load step onto the gensets. */
export interface LoadStep {
  /** Time of the step, after the gensets are ready. */
  readonly atS: number; // [s]
  /** Power of each load in the step. They add up to the step. */
  readonly parts: readonly {
    /** Name in errors and reports. */
    readonly name: string;
    /** Power that is connected. [W] */
    readonly value: number;
  }[]; // [W]
  /** Load on the sets before the step. */
  readonly baseW: number; // [W]
  /** Load of the step. */
  readonly stepW: number; // [W]
  /** Largest step that the sets accept on that load. */
  readonly acceptedW: number; // [W]
}

/**
 * Computes the steps in which loads are connected to gensets, and the largest step that the sets accept each time.
 *
 * @equation step = Σ P_starting·min(1, t_recovery/t_walk-in) of the loads that come within one recovery time; base = Σ P of all before
 * @equation accepted = L_k·P_available − base, L_k the first of the maker's levels above base/P_available; 0 when there is none
 * @validity the maker declares levels and recovery time, for the class of ISO 8528-5. A step from within a declared step to its end is part of a tested step
 * @source ISO 8528-5:2018 for step loading; the levels are the maker's. Walk-in: only the part of the ramp within the recovery time counts
 */
export function loadSteps(blocks: readonly LoadBlock[], { availableW, levels, recoveryS }: StepAcceptance): LoadStep[] {
  checkPositive("Available power of the gensets", availableW, "W");
  for (const level of levels) checkShare("Level of a load step", level);
  const waiting = [...blocks].sort((a, b) => a.atS - b.atS);
  const steps: LoadStep[] = [];
  let baseW = 0;
  while (waiting.length > 0) {
    const atS = waiting[0]?.atS ?? 0;
    const later = waiting.findIndex((block) => block.atS > atS + recoveryS);
    const together = waiting.splice(0, later < 0 ? waiting.length : later);
    const level = levels.find((share) => share > baseW / availableW);
    const parts = together.map((block) => ({ name: block.name, value: atOnceW(block, recoveryS) }));
    steps.push({
      atS,
      parts,
      baseW,
      stepW: addUp(parts, ({ value }) => value),
      acceptedW: level === undefined ? 0 : level * availableW - baseW,
    });
    baseW += addUp(together, ({ powerW }) => powerW);
  }
  return steps;
}

function atOnceW({ name, powerW, startingW, walkInS }: LoadBlock, recoveryS: number): number {
  if (!(startingW >= powerW))
    throw new RangeError(
      `Starting power of ${name} must be at least its power of ${powerW} W but is ${startingW} W: write the larger value`,
    );
  return walkInS > recoveryS ? (startingW * recoveryS) / walkInS : startingW;
}
