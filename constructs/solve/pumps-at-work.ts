import type { LoopFacts } from "../facts/cooling";

/** Pumps of one loop in a scenario. */
export interface PumpsAtWork {
  /** Those that could run: with power and not lost. */
  readonly workingUnits: number;
  readonly neededUnits: number;
  /** Ids of those that run; the rest of the working ones stand by. */
  readonly running: readonly string[];
  /** What each running pump draws. */
  readonly powerPerUnitW: number; // [W]
}

/** A loop with its pumps in a scenario. */
export interface LoopAtWork {
  readonly loop: LoopFacts;
  readonly work: PumpsAtWork;
}

/** Ids of all pumps of a loop, standby ones included. */
export function loopPumps({ pump, pumps }: LoopFacts): readonly string[] {
  return pumps?.units ?? [pump];
}

/** The first pumps that work run, as many as the loop needs. */
export function pumpsAtWork(loop: LoopFacts, working: readonly string[]): PumpsAtWork {
  const neededUnits = loop.pumps?.duty ?? 1;
  return {
    workingUnits: working.length,
    neededUnits,
    running: working.slice(0, neededUnits),
    powerPerUnitW: loop.pumpW / neededUnits,
  };
}

/** Why the flow of a loop is not known; undefined when as many pumps run as it needs. */
export function standstill(
  loop: LoopFacts,
  { workingUnits, neededUnits, running }: PumpsAtWork,
  unpowered: ReadonlySet<string>,
): string | undefined {
  if (running.length >= neededUnits) return undefined;
  const pumps = loopPumps(loop);
  const dark = pumps.filter((pump) => unpowered.has(pump));
  const flow =
    workingUnits === 0 ? "its loop does not flow" : `its loop needs ${neededUnits} pumps and has ${workingUnits}: its flow is not known`;
  if (dark.length > 0) return `${dark.join(", ")} has no power, so ${flow}: serve it from a board on both feeds`;
  return `${loop.pump} is lost and none stands by, so ${flow}: add a pump that stands by (pumps)`;
}
