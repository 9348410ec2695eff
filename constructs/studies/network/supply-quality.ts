import type { Element } from "./elements/element";
import type { Flow } from "./elements/flow";
import { LeafElement } from "./elements/leaf-element";
import { acrossLeg, type Leg, legVoltage } from "./elements/legs";
import type { PhasorArray } from "./elements/phasor-array";
import type { NetworkRun } from "./network-run";

/** Currents of a three-phase part, as the supply sees it. */
export interface PhaseCurrents {
  readonly node: string;
  readonly kind: "source" | "panel" | "ups" | "transformer";
  readonly currentsA: readonly [l1: number, l2: number, l3: number]; // [A]
}

/** One cable, transformer or supply and its part of a voltage drop. */
interface DropPart {
  readonly id: string;
  readonly share: number; // [-]
}

/** What a device on alternating current sees of its supply, at its worst conductor or pair of conductors. */
export interface VoltageDrop {
  /** Id of the load, for power supplies of the supply. */
  readonly node: string;
  readonly voltageV: number; // [V]
  /** There without any load, at the same voltage of the sources. */
  readonly noLoadV: number; // [V]
  /** 1 − voltage ÷ voltage without load. */
  readonly share: number; // [-]
  /** A transformer of the site's own stands between the device and what sets its voltage. */
  readonly behindTransformer: boolean;
  /** They add up to the share. */
  readonly parts: readonly DropPart[];
}

/** What a network gives its devices, besides power. */
export interface SupplyQuality {
  readonly phases: readonly PhaseCurrents[];
  readonly drops: readonly VoltageDrop[];
}

/** Currents by phase and voltage drops of the living nodes, after the last sweep. */
export function supplyQuality(run: NetworkRun): SupplyQuality {
  run.settleThrough();
  const { living } = run.state;
  return {
    phases: living.flatMap((element) => phaseCurrents(run.flow, element)),
    drops: living.flatMap((element) => (element instanceof LeafElement ? voltageDrop(run, element) : [])),
  };
}

function phaseCurrents({ input, output }: Flow, element: Element): PhaseCurrents[] {
  const { id, index, kind, outputWiring } = element;
  if (outputWiring.conductors !== 3 || !(kind === "source" || kind === "panel" || kind === "ups" || kind === "transformer")) return [];
  const currents = kind === "ups" || kind === "transformer" ? output : input;
  const of = (k: number) => currents.magnitude(3 * index + k);
  return [{ node: id, kind, currentsA: [of(0), of(1), of(2)] }];
}

/**
 * @equation drop = (V_0 − V)/V_0 = Σ_cables Re[(V_above − V_below)·V*]/(V_0·|V|) + rest
 * @validity alternating current; V_0 is the voltage without load, the rest is how far the drop turns the phase
 * @source IEC 60364-5-52:2009, annex G; Kirchhoff's voltage law
 */
function voltageDrop(run: NetworkRun, leaf: LeafElement): VoltageDrop[] {
  const { flow, noLoadVoltage } = run;
  if (leaf.wiring.current === "DC" || !(flow.active(leaf.index) > 0)) return [];
  let worst: { readonly leg: Leg; readonly voltageV: number; readonly noLoadV: number } | undefined;
  for (const leg of leaf.legs) {
    const voltageV = legVoltage(flow, leaf.index, leg);
    const noLoadV = Math.hypot(...acrossLeg(noLoadVoltage, flow.inputBus(leaf.index), leg));
    if (!worst || voltageV / noLoadV < worst.voltageV / worst.noLoadV) worst = { leg, voltageV, noLoadV };
  }
  if (!worst) return [];
  const { leg, voltageV, noLoadV } = worst;
  const { parts, behindTransformer } = dropParts(run, leaf, leg, voltageV, noLoadV);
  return [{ node: leaf.id, voltageV, noLoadV, share: 1 - voltageV / noLoadV, behindTransformer, parts }];
}

function dropParts(
  { flow, noLoadVoltage, state }: NetworkRun,
  leaf: LeafElement,
  leg: Leg,
  voltageV: number,
  noLoadV: number,
): Pick<VoltageDrop, "parts" | "behindTransformer"> {
  const terminal = acrossLeg(flow.voltage, flow.inputBus(leaf.index), leg);
  const along = (voltage: PhasorArray, bus: number) => {
    const [re, im] = acrossLeg(voltage, bus, leg);
    return (re * terminal[0] + im * terminal[1]) / voltageV;
  };
  const parts: DropPart[] = [];
  let known = 0;
  const add = (id: string, volts: number) => {
    parts.push({ id, share: volts / noLoadV });
    known += volts;
  };
  let bus = flow.inputBus(leaf.index);
  let element = state.network.elements[bus];
  for (; element?.kind === "cable"; element = state.network.elements[bus]) {
    const above = flow.inputBus(bus);
    add(element.id, along(flow.voltage, above) - along(flow.voltage, bus));
    bus = above;
  }
  const behindTransformer = element?.kind === "transformer";
  // A transformer turns the phase by its vector group: what it and all above it take is its own no-load voltage less what is left.
  if (behindTransformer) add(element?.id ?? "", along(noLoadVoltage, bus) - along(flow.voltage, bus));
  parts.push({ id: element?.id ?? "", share: (noLoadV - voltageV - known) / noLoadV });
  return { parts: merged(parts), behindTransformer };
}

/** One part for each id, those that take nothing left out. */
function merged(parts: readonly DropPart[]): DropPart[] {
  const shares = new Map<string, number>();
  for (const { id, share } of parts) shares.set(id, (shares.get(id) ?? 0) + share);
  return [...shares].filter(([, share]) => share !== 0).map(([id, share]) => ({ id, share }));
}
