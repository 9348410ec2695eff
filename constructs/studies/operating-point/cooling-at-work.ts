import type { CoolingFacts } from "../../facts/cooling/cooling";
import type { LoopFacts } from "../../facts/cooling/loop";
import { loopPumps, type PumpsAtWork, pumpsAtWork } from "../cooling-parts/pumps-at-work";
import type { ElectricalRun } from "../electrical/electrical-state";
import type { Scenario } from "../scenarios/scenarios";
import type { CoolantChain } from "../thermal/coolant-chain-state";
import type { OperatingPoint } from "./operating-point";
import type { ChainState } from "./prepared-node";

/** Units of the cooling that work in a scenario, and its loops. */
export interface CoolingAtWork {
  readonly dryCoolers: readonly string[];
  readonly trimChillers: readonly string[];
  readonly cdus: readonly string[];
  readonly liquidToAir: readonly string[];
  readonly airConditioners: readonly string[];
  /** Undefined without cooling; facility loop first. */
  readonly pumps: readonly PumpsAtWork[] | undefined;
}

/** What works: not lost in the scenario, and with power. */
export function coolingAtWork(cooling: CoolingFacts | undefined, scenario: Scenario, run: ElectricalRun): CoolingAtWork {
  const { dryCoolers, trimChiller, cdus, liquidToAir, airConditioners } = cooling ?? {};
  return {
    dryCoolers: working(dryCoolers?.units ?? [], scenario, run),
    trimChillers: working(trimChiller?.units ?? [], scenario, run),
    cdus: working(cdus?.units ?? [], scenario, run),
    liquidToAir: working(liquidToAir?.units ?? [], scenario, run),
    airConditioners: working(airConditioners?.units ?? [], scenario, run),
    pumps: cooling && loopsAtWork(cooling, scenario, run),
  };
}

/** Sets what the pumps of all loops draw. */
export function drivePumps(run: ElectricalRun, pumps: readonly PumpsAtWork[]): void {
  for (const atWork of pumps)
    for (const pump of loopPumps(atWork.loop)) run.setPower(pump, atWork.running.includes(pump) ? pumpDrawsW(atWork) : 0);
}

/** Sets what fans and trim chillers outdoors draw, nothing where the chain is not solved. */
export function driveRejection(
  run: ElectricalRun,
  cooling: CoolingFacts | undefined,
  { dryCoolers, trimChillers }: CoolingAtWork,
  coolant: CoolantChain | undefined,
): void {
  for (const unit of cooling?.dryCoolers?.units ?? [])
    run.setPower(unit, dryCoolers.includes(unit) && coolant?.outcome === "solved" ? coolant.dryCooler.fanPowerPerUnitW : 0);
  for (const unit of cooling?.trimChiller?.units ?? [])
    run.setPower(unit, trimChillers.includes(unit) && coolant?.outcome === "solved" ? (coolant.trimChiller?.powerPerUnitW ?? 0) : 0);
}

/** What each running pump draws. */
export function pumpDrawsW({ loop, running, flow }: PumpsAtWork): number {
  return flow.outcome === "known" ? flow.pumpW / running.length : loop.pumpW / (loop.pumps?.duty ?? 1);
}

/** The coolant chain of a node whose loops flow; otherwise why one does not. Undefined without coolant. */
export function flowing(
  [facility, secondary]: readonly PumpsAtWork[],
  solveWith: (flows: Pick<ChainState, "facility" | "secondary">) => CoolantChain | undefined,
): CoolantChain | undefined {
  if (!facility || !secondary) return undefined;
  if (facility.flow.outcome === "unknown") return facility.flow;
  if (secondary.flow.outcome === "unknown") return secondary.flow;
  return solveWith({ facility: facility.flow, secondary: secondary.flow });
}

/** What pumps with a curve move in loops whose chain is not solved: theirs does not depend on it. */
export function flowsWithoutChain(
  cooling: CoolingFacts | undefined,
  pumps: readonly PumpsAtWork[],
): Pick<OperatingPoint, "flowsWithoutChain"> {
  const flows = (["facilityLoop", "secondaryLoop"] as const).flatMap((key) => {
    const flow = pumps.find(({ loop }) => loop === cooling?.[key] && loop.hydraulics)?.flow;
    return flow?.outcome === "known" ? [[key, flow.flowM3PerS] as const] : [];
  });
  return flows.length > 0 ? { flowsWithoutChain: Object.fromEntries(flows) } : {};
}

function working(units: readonly string[], { state }: Scenario, run: ElectricalRun): string[] {
  const lost = "unit" in state ? state.unit : undefined;
  return units.filter((unit) => unit !== lost && !run.dead.has(unit));
}

function loopsAtWork({ facilityLoop, secondaryLoop }: CoolingFacts, scenario: Scenario, run: ElectricalRun): readonly PumpsAtWork[] {
  const loops: readonly LoopFacts[] = [facilityLoop, secondaryLoop].filter((loop) => loop !== undefined);
  return loops.map((loop) => pumpsAtWork(loop, working(loopPumps(loop), scenario, run), run.dead));
}
