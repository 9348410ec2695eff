import { addUp } from "../../../plain/add-up";
import { checkPositive, checkShare } from "../../numeric/checked-number";

/** A load that comes onto running gensets. */
export interface LoadBlock {
  readonly name: string;
  /** When it comes, after the sets are ready. */
  readonly atS: number; // [s]
  /** When it runs. */
  readonly powerW: number; // [W]
  /** While it starts, at least what it draws when it runs: motors draw more. */
  readonly startingW: number; // [W]
  /** Over which its power grows: soft start of a compressor, walk-in of rectifiers and UPS; 0 at once. */
  readonly walkInS: number; // [s]
}

/** What the sets accept at once. */
export interface StepAcceptance {
  /** Of all running sets: rated × derating. */
  readonly availableW: number; // [W]
  /** Load after each of the maker's steps from nothing to all, as shares: 0.5, 0.8, 1 [-]. */
  readonly levels: readonly number[];
  /** Until frequency and voltage are back. Loads that come within it are one step. */
  readonly recoveryS: number; // [s]
}

/** One step onto the sets. */
export interface LoadStep {
  /** Time after the sets stand. */
  readonly atS: number; // [s]
  /** What comes of each load at once: they add up to the step. */
  readonly parts: readonly {
    /** Its name, as errors, reports and other places say it. */
    readonly name: string;
    /** Power that comes on. [W] */
    readonly value: number;
  }[]; // [W]
  /** On the sets before it. */
  readonly baseW: number; // [W]
  /** Load that comes on at this time. */
  readonly stepW: number; // [W]
  /** May come at once on that base. */
  readonly acceptedW: number; // [W]
}

/**
 * The steps in which loads come onto gensets, and what the sets accept of each.
 *
 * @equation step = Σ P_starting·min(1, t_recovery/t_walk-in) of the loads that come within one recovery time; base = Σ P of all before
 * @equation accepted = L_k·P_available − base, L_k the first of the maker's levels above base/P_available; 0 when there is none
 * @validity the maker declares levels and recovery time, for his class of ISO 8528-5. A step from within one of his steps to its end is part of a step that he tested
 * @source ISO 8528-5:2018 for step loading; the levels are the maker's. Walk-in: within the recovery time no more than that part of the ramp arrives
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

/** What of a load arrives within the recovery time. */
function atOnceW({ name, powerW, startingW, walkInS }: LoadBlock, recoveryS: number): number {
  if (!(startingW >= powerW))
    throw new RangeError(`Starting power of ${name} must be at least its power of ${powerW} W but is ${startingW} W: give the larger`);
  return walkInS > recoveryS ? (startingW * recoveryS) / walkInS : startingW;
}
