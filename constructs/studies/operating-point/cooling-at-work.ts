import type { CoolingFacts } from "../../facts/cooling/cooling";
import type { CoolingPart, CoolingStates, CoolingUnitKind } from "../cooling-parts/cooling-part";
import { Pumps } from "../cooling-parts/pumps";
import type { CoolantChain } from "../cooling-parts/states/coolant-chain-state";
import { type LoopFlow, type PumpsAtWork, pumpsAtWork } from "../cooling-parts/states/pumps-at-work";
import type { ElectricalRun } from "../electrical/electrical-state";

/** Cooling units of one kind in a scenario. */
export interface UnitsAtWork {
  /** Kind, such as `facility-pump`. Trim chillers count with the dry coolers. */
  readonly kind: string;
  /** Number of units that have power and are not lost, including standby units. */
  readonly workingUnits: number;
  /** Number of units that the load needs. */
  readonly neededUnits: number;
}

/** The cooling while some devices have no power and a unit is lost: its working units and their powers. It holds for every climate point and IT load. */
export class CoolingAtWork {
  /** Undefined without cooling. The facility loop is first. */
  readonly pumps: readonly PumpsAtWork[] | undefined;
  /** Working units, in the order of the node's parts. */
  private readonly working: readonly (readonly string[])[];
  private readonly running: readonly (readonly string[])[];

  /**
   * @param parts none without cooling
   * @param without.servedFrom the supplies from which the devices without power could be fed
   */
  constructor(
    private readonly parts: readonly CoolingPart[],
    without: { readonly dead: ReadonlySet<string>; readonly lost: string | undefined; readonly servedFrom: string },
  ) {
    const { dead, lost } = without;
    this.working = parts.map(({ units }) => units.filter((unit) => unit !== lost && !dead.has(unit)));
    this.running = parts.map((part, i) => part.runningOf(this.workingOf(i)));
    if (parts.length > 0)
      this.pumps = parts.flatMap((part, i) =>
        part instanceof Pumps ? pumpsAtWork(part.loop, { working: this.workingOf(i), running: this.runningOf(i) }, without) : [],
      );
  }

  /** Returns the running units of a kind: the first that have power and are not lost, as many as run at once. */
  unitsOf(kind: CoolingUnitKind): readonly string[] {
    return this.runningOf(this.parts.findIndex(({ lostAs }) => lostAs === kind));
  }

  /** Sets the power of the pumps of all loops. */
  drivePumps(run: ElectricalRun): void {
    for (const part of this.parts) {
      const atWork = part instanceof Pumps && this.pumps?.find(({ loop }) => loop === part.loop);
      if (atWork) for (const pump of part.units) run.setPower(pump, atWork.running.includes(pump) ? pumpDrawsW(atWork) : 0);
    }
  }

  /** Sets the powers of fans and trim chillers from the coolant. If it is unknown, they run at full speed, because their losses heat the room. */
  drive(run: ElectricalRun, states: CoolingStates): void {
    const isKnown = this.unknownPower(states) === undefined;
    for (const [i, part] of this.parts.entries()) {
      const powerW = isKnown ? part.unitPowerW(states) : (part.fullPowerW ?? part.unitPowerW(states));
      if (powerW === undefined) continue;
      const running = this.runningOf(i);
      for (const unit of part.units) run.setPower(unit, running.includes(unit) ? powerW : 0);
    }
  }

  /**
   * Returns the reason why the power of fans and trim chillers is unknown: their coolant flows, and its state is unknown. Undefined if it is known; without
   * flow they draw nothing.
   */
  unknownPower({ coolant }: CoolingStates): string | undefined {
    if (coolant?.outcome !== "unknown" || this.pumps?.some(({ running }) => running.length === 0)) return undefined;
    const drawsUnknown = this.parts.some(({ fullPowerW = 0 }, i) => fullPowerW > 0 && this.runningOf(i).length > 0);
    return drawsUnknown ? `the power of the coolers outdoors is unknown: ${coolant.reason}` : undefined;
  }

  /** Counts the working units of every kind, those of the room last, with the number that the kind needs. Other rules judge their capacity. */
  counted(states: CoolingStates): UnitsAtWork[] {
    const units: UnitsAtWork[] = [];
    const ofRoom: UnitsAtWork[] = [];
    for (const [i, part] of this.parts.entries()) {
      const counted = part.counted(states);
      if (!counted) continue;
      const of = part.lostAs === "air-conditioner" ? ofRoom : units;
      const at = of.findIndex(({ kind }) => kind === counted.as);
      const workingUnits = (of[at]?.workingUnits ?? 0) + this.workingOf(i).length;
      of.splice(at < 0 ? of.length : at, 1, { kind: counted.as, workingUnits, neededUnits: counted.needed });
    }
    const pumps = (this.pumps ?? []).map(({ loop, workingUnits, neededUnits }) => ({ kind: loop.pump, workingUnits, neededUnits }));
    return [...pumps, ...units, ...ofRoom];
  }

  private workingOf(part: number): readonly string[] {
    return this.working[part] ?? [];
  }

  private runningOf(part: number): readonly string[] {
    return this.running[part] ?? [];
  }
}

export function pumpDrawsW({ loop, running, flow }: PumpsAtWork): number {
  return flow.outcome === "known" ? flow.pumpW / running.length : loop.pumpW / (loop.pumps?.duty ?? 1);
}

/** Returns the coolant chain of a node with flow in its loops, otherwise the reason why a loop has none. Undefined without coolant. */
export function flowing(
  [facility, secondary]: readonly PumpsAtWork[],
  solveWith: (flows: { readonly facility: LoopFlow; readonly secondary: LoopFlow }) => CoolantChain | undefined,
): CoolantChain | undefined {
  if (!facility || !secondary) return undefined;
  if (facility.flow.outcome === "unknown") return facility.flow;
  if (secondary.flow.outcome === "unknown") return secondary.flow;
  return solveWith({ facility: facility.flow, secondary: secondary.flow });
}

/** Returns the flow of pumps with a curve in loops whose chain is not solved, because it does not depend on the chain. */
export function flowsWithoutChain(
  cooling: CoolingFacts | undefined,
  pumps: readonly PumpsAtWork[],
): { readonly flowsWithoutChain?: Partial<Readonly<Record<"facilityLoop" | "secondaryLoop", number>>> } {
  const flows = (["facilityLoop", "secondaryLoop"] as const).flatMap((key) => {
    const flow = pumps.find(({ loop }) => loop === cooling?.[key] && loop.hydraulics)?.flow;
    return flow?.outcome === "known" ? [[key, flow.flowM3PerS] as const] : [];
  });
  return flows.length > 0 ? { flowsWithoutChain: Object.fromEntries(flows) } : {};
}
