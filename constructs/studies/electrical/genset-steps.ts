import { type LoadBlock, loadSteps } from "../../engineering/energy/stores/load-steps";
import type { CoolingFacts } from "../../facts/cooling/cooling";
import type { ElectricalNode } from "../../facts/power/electrical";
import type { GensetFacts } from "../../facts/power/genset";
import { addUp } from "../../plain/add-up";
import { coolingParts, outdoorUnits } from "../cooling-parts/cooling-parts";
import { deviceOf } from "../network/cords";
import type { Element } from "../network/elements/element";
import { LeafElement } from "../network/elements/leaf-element";
import type { NetworkRun } from "../network/network-run";
import type { GensetState } from "./genset-state";

/** The steps in which gensets take over a node, or the reason why they are unknown. */
type GensetSteps = Pick<GensetState, "steps" | "stepsReason">;

/**
 * Computes which loads come onto the running sets, and when. Loads on the mains come at once. Compressors come after their restart delay with their starting
 * power. Rectifiers and UPS come after their start delay, over their walk-in. Battery inverters come at once, with their charging power. Then each has its
 * steady power. Pumps, fans and other loads of the design start with their power. Cables, boards and transformers have their losses at once.
 */
export function gensetSteps(run: NetworkRun, cooling: CoolingFacts | undefined, genset: GensetFacts, state: GensetState): GensetSteps {
  if (!genset.steps) return {};
  const { running, availableW, loadW, reason } = state;
  if (running === undefined || availableW === undefined || !(running * availableW > 0))
    return { stepsReason: reason ?? `the number of running sets of ${genset.id} is unknown` };
  const compressors = compressorsOf(cooling);
  const blocks = run.state.living
    .filter((element) => isOnMains(run, element, genset))
    .flatMap((element) => blockOf(run, element, compressors));
  const silent = blocks.find(({ startingW }) => startingW === undefined);
  if (silent)
    return {
      stepsReason: `the power of ${silent.name} while it starts is not stated: add startingPower to the trim chiller and the air conditioners`,
    };
  const known = blocks.map((block) => ({ ...block, startingW: block.startingW ?? block.powerW }));
  const lossW = Math.max(0, loadW - addUp(known, ({ powerW }) => powerW));
  const losses: LoadBlock = { name: "distribution", atS: 0, powerW: lossW, startingW: lossW, walkInS: 0 };
  return {
    steps: loadSteps(
      [...known, losses].filter(({ powerW }) => powerW > 0),
      { ...genset.steps, availableW: running * availableW },
    ),
  };
}

type Block = Omit<LoadBlock, "startingW"> & { readonly startingW: number | undefined };

interface Compressor {
  readonly startingW: number | undefined; // [W]
  readonly restartS: number; // [s]
}

function compressorsOf(cooling: CoolingFacts | undefined): ReadonlyMap<string, Compressor> {
  const machines = outdoorUnits(coolingParts(cooling)).filter(({ rejectsBy }) => rejectsBy === "condenser");
  return new Map(
    machines.flatMap(({ facts: { units, startingW, restartS = 0 } }) => units.map((id) => [id, { startingW, restartS }] as const)),
  );
}

function blockOf({ flow }: NetworkRun, { id, index, node, wiring }: Element, compressors: ReadonlyMap<string, Compressor>): Block[] {
  if (node.kind === "ups" || node.kind === "rectifier-plant") {
    const powerW = flow.activePower(flow.inputBus(index), flow.input, index, wiring.conductors);
    return [{ name: id, atS: node.startDelayS ?? 0, powerW, startingW: powerW, walkInS: node.walkInS ?? 0 }];
  }
  if (node.kind === "battery-inverter") {
    const { chargeW, lossW } = flow.converter(index);
    return [{ name: id, atS: 0, powerW: chargeW + lossW, startingW: chargeW + lossW, walkInS: 0 }];
  }
  const powerW = flow.active(index);
  const compressor = compressors.get(deviceOf(node));
  if (powerW === 0 || !compressor) return [{ name: id, atS: 0, powerW, startingW: powerW, walkInS: 0 }];
  const { startingW, restartS } = compressor;
  return [{ name: id, atS: restartS, powerW, startingW: startingW === undefined ? undefined : Math.max(startingW, powerW), walkInS: 0 }];
}

/**
 * Returns whether a load or converter draws from a source of the gensets without another converter in between. An inverter that passes the source on does not
 * count.
 */
function isOnMains({ flow, state }: NetworkRun, element: Element, { feeds }: GensetFacts): boolean {
  const takesLoad = element instanceof LeafElement || isConverter(element.node) || element.kind === "battery-inverter";
  if (!takesLoad || flow.isRoot(element.index)) return false;
  for (let at = state.parent[element.index] ?? -1; at >= 0; at = state.parent[at] ?? -1) {
    const node = state.network.elements[at]?.node;
    if (node?.kind === "source") return feeds.includes(node.feed);
    if (!node || isConverter(node)) return false;
  }
  return false;
}

function isConverter({ kind }: ElectricalNode): boolean {
  return kind === "ups" || kind === "rectifier-plant";
}
