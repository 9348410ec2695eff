import { interpolateHeld } from "../../../engineering/numeric/curve";
import { circuitResistance, workingFlowM3PerS } from "../../../engineering/thermal/coolant/working-flow";
import type { LoopFacts } from "../../../facts/cooling/loop";
import type { Unknown } from "../../../plain/unknown";

export interface PumpsAtWork {
  readonly loop: LoopFacts;
  /** Pumps that could run: they have power and are not lost. */
  readonly workingUnits: number;
  readonly neededUnits: number;
  /** Ids of the running pumps; the other working ones are on standby. */
  readonly running: readonly string[];
  readonly flow: LoopFlow | Unknown;
}

export interface LoopFlow {
  readonly outcome: "known";
  readonly flowM3PerS: number; // [m³/s]
  readonly pumpW: number; // [W]
}

/** The parts without power in a scenario, and the supplies that could feed them. */
interface Unpowered {
  readonly dead: ReadonlySet<string>;
  readonly servedFrom: string;
}

export function loopPumps({ pump, pumps }: LoopFacts): readonly string[] {
  return pumps?.units ?? [pump];
}

/**
 * Computes the flow of the pumps of a loop. It needs all duty pumps, but with a curve the flow of fewer pumps is known too.
 *
 * @param running the working pumps that run
 */
export function pumpsAtWork(
  loop: LoopFacts,
  { working, running }: { readonly working: readonly string[]; readonly running: readonly string[] },
  unpowered: Unpowered,
): PumpsAtWork {
  const neededUnits = loop.hydraulics ? 1 : (loop.pumps?.duty ?? 1);
  const counts = { loop, workingUnits: working.length, neededUnits, running };
  if (running.length < neededUnits) return { flow: { outcome: "unknown", reason: standstill(loop, counts, unpowered) }, ...counts };
  return { flow: flowOf(loop, running.length), ...counts };
}

function flowOf({ hydraulics, flowM3PerS, pumpW, pumps }: LoopFacts, running: number): PumpsAtWork["flow"] {
  if (!hydraulics) return { outcome: "known", flowM3PerS, pumpW };
  const { pressureOfFlow, powerOfFlow, parts } = hydraulics;
  try {
    const flow = workingFlowM3PerS(pressureOfFlow, running, circuitResistance(parts));
    const statedW = (pumpW * running) / (pumps?.duty ?? 1);
    return { outcome: "known", flowM3PerS: flow, pumpW: powerOfFlow ? running * interpolateHeld(powerOfFlow, flow / running) : statedW };
  } catch (error) {
    if (error instanceof RangeError) return { outcome: "unknown", reason: error.message };
    throw error;
  }
}

function standstill(
  loop: LoopFacts,
  { workingUnits, neededUnits }: Pick<PumpsAtWork, "workingUnits" | "neededUnits">,
  { dead, servedFrom }: Unpowered,
): string {
  const dark = loopPumps(loop).filter((pump) => dead.has(pump));
  const flow =
    workingUnits === 0
      ? "its loop has no flow"
      : `its loop needs ${neededUnits} pumps but only ${workingUnits} of them can run, and its flow is unknown`;
  if (dark.length > 0) return `${dark.join(", ")} is not powered, so ${flow}: supply it ${servedFrom}`;
  return `${loop.pump} is lost and there is no standby pump, so ${flow}: add one (pumps)`;
}
