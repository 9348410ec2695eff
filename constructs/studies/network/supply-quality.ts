import type { DropPath } from "./drop-paths";
import type { Element } from "./elements/element";
import type { Flow } from "./elements/flow";
import { type Leg, legVoltage } from "./elements/legs";
import type { PhasorArray } from "./elements/phasor-array";
import type { NetworkRun } from "./network-run";

/** Currents of a three-phase part at its input. */
export interface PhaseCurrents {
  /** Id of the part. */
  readonly node: string;
  /** Kind of the part. */
  readonly kind: "source" | "panel" | "ups" | "transformer";
  /** Currents of the three lines. */
  readonly currentsA: readonly [l1: number, l2: number, l3: number]; // [A]
}

/** Cable, transformer or supply, and its share of a voltage drop. */
export interface DropPart {
  /** Id of the device or part. */
  readonly id: string;
  /** Share of the whole. [-] */
  readonly share: number; // [-]
}

/** Voltage and voltage drop of a device on alternating current, at its worst conductor or pair of conductors. */
export interface VoltageDrop {
  /** Id of the load; for power supplies the id of the supply. */
  readonly node: string;
  /** Voltage of the pole. */
  readonly voltageV: number; // [V]
  /** Voltage there without any load, at the same voltage of the sources. */
  readonly noLoadV: number; // [V]
  /** 1 − voltage ÷ voltage without load. */
  readonly share: number; // [-]
  /** Whether a transformer of the site is between the device and the source that sets its voltage. */
  readonly behindTransformer: boolean;
  /**
   * Present if the drop is unknown, because the design describes no cable on the way and no transformer with an impedance. @default one of them is described
   */
  readonly undescribed?: true;
  /** They add up to the share. */
  readonly parts: readonly DropPart[];
}

/** Quality of the supply: currents by phase and voltage drops. */
export interface SupplyQuality {
  /** One entry for each phase or pole. */
  readonly phases: readonly PhaseCurrents[];
  /** Drop of voltage on the way to each load. */
  readonly drops: readonly VoltageDrop[];
}

/** Freezes the quality of a supply, in the same way as `frozenLimits()`. */
export function frozenQuality({ phases, drops }: SupplyQuality): SupplyQuality {
  for (const phase of phases) {
    Object.freeze(phase.currentsA);
    Object.freeze(phase);
  }
  for (const drop of drops) {
    for (const part of drop.parts) Object.freeze(part);
    Object.freeze(drop.parts);
    Object.freeze(drop);
  }
  return Object.freeze({ phases: Object.freeze(phases), drops: Object.freeze(drops) });
}

/** Computes the currents by phase and the voltage drops of the live nodes, after the last sweep. */
export function supplyQuality(run: NetworkRun): SupplyQuality {
  run.settleThrough();
  const phases: PhaseCurrents[] = [];
  for (const element of run.state.living) addPhaseCurrents(phases, run.flow, element);
  const drops: VoltageDrop[] = [];
  for (const path of run.dropPaths) addVoltageDrop(drops, run, path);
  return { phases, drops };
}

function addPhaseCurrents(phases: PhaseCurrents[], { input, output }: Flow, element: Element): void {
  const { id, index, kind, outputWiring } = element;
  if (outputWiring.conductors !== 3 || !(kind === "source" || kind === "panel" || kind === "ups" || kind === "transformer")) return;
  const currents = kind === "ups" || kind === "transformer" ? output : input;
  const of = (k: number) => currents.magnitude(3 * index + k);
  phases.push({ node: id, kind, currentsA: [of(0), of(1), of(2)] });
}

/**
 * @equation drop = (V_0 − V)/V_0 = Σ_cables Re[(V_above − V_below)·V*]/(V_0·|V|) + rest
 * @validity alternating current; V_0 is the voltage without load, the rest comes from the phase shift of the drop
 * @source IEC 60364-5-52:2009, annex G; Kirchhoff's voltage law
 */
function addVoltageDrop(drops: VoltageDrop[], run: NetworkRun, path: DropPath): void {
  const { flow } = run;
  const { leaf, noLoadV: noLoad, behindTransformer, isUndescribed } = path;
  if (!(flow.active(leaf.index) > 0)) return;
  let worst: { readonly leg: Leg; readonly voltageV: number; readonly noLoadV: number } | undefined;
  for (let i = 0; i < leaf.legs.length; i++) {
    const leg = leaf.legs[i] as Leg;
    const voltageV = legVoltage(flow, leaf.index, leg);
    const noLoadV = noLoad[i] as number;
    if (!worst || voltageV / noLoadV < worst.voltageV / worst.noLoadV) worst = { leg, voltageV, noLoadV };
  }
  if (!worst) return;
  const { leg, voltageV, noLoadV } = worst;
  const parts = dropParts(run, path, leg, voltageV, noLoadV);
  const share = 1 - voltageV / noLoadV;
  drops.push({ node: leaf.id, voltageV, noLoadV, share, behindTransformer, ...(isUndescribed && { undescribed: true }), parts });
}

/** Returns the parts of a drop, without parts that have none. */
function dropParts({ flow, noLoadVoltage }: NetworkRun, path: DropPath, leg: Leg, voltageV: number, noLoadV: number): DropPart[] {
  const { leaf, cables, supply, behindTransformer } = path;
  const parts: DropPart[] = [];
  let bus = flow.inputBus(leaf.index);
  const terminalRe = partAcross(flow.voltage, "re", bus, leg);
  const terminalIm = partAcross(flow.voltage, "im", bus, leg);
  const along = (voltage: PhasorArray, at: number) =>
    (partAcross(voltage, "re", at, leg) * terminalRe + partAcross(voltage, "im", at, leg) * terminalIm) / voltageV;
  let below = along(flow.voltage, bus);
  let known = 0;
  for (const { id, above } of cables) {
    const there = along(flow.voltage, above);
    const share = (there - below) / noLoadV;
    if (share !== 0) parts.push({ id, share });
    known += there - below;
    below = there;
    bus = above;
  }
  // A transformer shifts the phase by its vector group. The drop in it and in everything above it is its own no-load voltage minus the present voltage.
  const taken = behindTransformer ? along(noLoadVoltage, bus) - below : 0;
  const rest = taken / noLoadV + (noLoadV - voltageV - (known + taken)) / noLoadV;
  if (rest !== 0) parts.push({ id: supply?.id ?? "", share: rest });
  return parts;
}

/** Returns one part of the voltage phasor across a leg at the output of an element [V]. */
function partAcross(voltage: PhasorArray, of: "re" | "im", bus: number, { plus, minus }: Leg): number {
  const part = voltage[of](3 * bus + plus);
  return minus < 0 ? part : part - voltage[of](3 * bus + minus);
}
