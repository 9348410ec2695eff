import { addUp } from "../../../plain/add-up";
import { compact } from "../../../plain/compact";
import { rememberedOf } from "../../../props/remembered";
import type { CurrentPair, Element } from "../elements/element";
import type { PhasorArray } from "../elements/phasor-array";
import type { NetworkRun } from "../network-run";
import { necWeight } from "./breaker-limits";
import { breakerBefore } from "./cable-limits";
import type { NetworkLimit } from "./network-limit";
import { nonContinuousCurrents } from "./non-continuous-current";
import { type NetworkContributor, voltageContributors } from "./voltage-contributors";

/**
 * Lists the parts that add up to the value of a limit, while the run still holds the point. For a current, each load or converter below adds its current on the
 * worst pole, in the direction of the sum. For a power, loads and losses in between add up. For a voltage, it is the supply's voltage less the drop of each
 * cable.
 */
export function contributorsOf(run: NetworkRun, limit: NetworkLimit): readonly NetworkContributor[] {
  const { network } = run.state;
  const element = network.elements[network.indexById.get(limit.node) ?? -1];
  if (!element) throw new Error(`Node "${limit.node}" must be in the network: ask with a limit of this run`);
  run.settleThrough();
  switch (limit.kind) {
    case "psu":
      return [{ id: element.node.id, value: limit.value }];
    case "rectifier-restart":
    case "ups-restart":
    case "voltage-lowest":
    case "voltage-highest":
      // The voltage that a UPS has left is not in the network any more.
      return element.kind === "ups" && run.state.turned.has(element.id)
        ? [{ id: element.id, value: limit.value }]
        : voltageContributors(run, element, limit.kind);
    case "breaking-capacity":
    case "selectivity":
      return [{ id: element.id, value: limit.value }];
    case "cable-protection":
      return [{ id: breakerBefore(run.state, element.index)?.id ?? element.id, value: limit.value }];
    case "ups":
    case "rectifier-plant":
      return powerContributors(run, element);
    default:
      return currentContributors(run, element, limit);
  }
}

function childrenOf({ state }: NetworkRun, { index }: Element): readonly Element[] {
  return childrenIn(state)[index] ?? [];
}

/** Returns the elements by the element that they draw from, each list in the order of the live elements. */
const childrenIn = rememberedOf(({ living, parent }: NetworkRun["state"]): readonly (readonly Element[] | undefined)[] => {
  const children: Element[][] = [];
  for (const child of living) {
    const from = parent[child.index] as number;
    if (from === child.index) continue;
    children[from] ??= [];
    children[from].push(child);
  }
  return children;
});

/** Lists the watts through an element's output: loads, converters, losses and charging in between. */
function powerContributors(run: NetworkRun, element: Element): NetworkContributor[] {
  const { flow } = run;
  return childrenOf(run, element).flatMap((child) => {
    if (!passesCurrent(child)) {
      const bus = flow.inputBus(child.index);
      return [{ id: child.id, value: flow.activePower(bus, flow.input, child.index, child.wiring.conductors) }];
    }
    const lossW = child.lossW(flow) + (child.kind === "battery-inverter" ? flow.converter(child.index).chargeW : 0);
    return compact([lossW > 0 && { id: child.id, value: lossW }, ...powerContributors(run, child)]);
  });
}

/** Returns whether its output current is part of its input current. */
function passesCurrent({ kind }: Element): boolean {
  return (
    kind === "breaker" ||
    kind === "pdu" ||
    kind === "panel" ||
    kind === "transfer-switch" ||
    kind === "battery-inverter" ||
    kind === "cable"
  );
}

/** Lists amperes on the worst pole; volt-amperes for a UPS or inverter, because all loads share its output voltage. */
function currentContributors(run: NetworkRun, element: Element, { kind, pole }: NetworkLimit): NetworkContributor[] {
  const { flow } = run;
  const isWeighted = kind === "breaker-nec" || kind === "pdu-bank-nec";
  const weight = isWeighted && element.node.kind === "breaker" ? necWeight(element.node) : 1;
  const pair = weight === 1 ? undefined : nonContinuousCurrents(run.settleThrough());
  const weighted = weigh(flow, weight, pair);
  const places = kind === "neutral" ? [0, 1, 2] : [Math.max(0, ["L1", "L2", "L3"].indexOf(pole ?? "L1"))];
  const part = (currents: Currents, of: "re" | "im", { index }: Element) => addUp(places, (place) => currents[of](3 * index + place));
  const ofOutput = kind === "transformer" || kind === "ups-phase";
  const total = ofOutput ? weighted.output : weighted.input;
  const re = part(total, "re", element);
  const im = part(total, "im", element);
  const size = Math.sqrt(re * re + im * im);
  if (size === 0) return [];
  const scale = kind === "ups-phase" ? flow.voltage.magnitude(3 * element.index + (places[0] ?? 0)) : 1;
  const along = (currents: Currents, of: Element) => (scale * (part(currents, "re", of) * re + part(currents, "im", of) * im)) / size;

  const collect = (parent: Element): NetworkContributor[] =>
    childrenOf(run, parent).flatMap((child) => {
      const whole = along(weighted.input, child);
      if (!passesCurrent(child)) return whole === 0 ? [] : [{ id: child.id, value: whole }];
      const own = child.passesThrough || child.kind === "cable" ? 0 : whole - along(weighted.output, child);
      return compact([own !== 0 && { id: child.id, value: own }, ...collect(child)]);
    });

  const own = ofOutput || element.passesThrough ? 0 : along(weighted.input, element) - along(weighted.output, element);
  return compact([own !== 0 && { id: element.id, value: own }, ...collect(element)]);
}

/** Currents by place: those of the flow, or currents that are weighted when they are read. */
type Currents = Pick<PhasorArray, "re" | "im">;

/** Returns currents with weighted continuous load, by element. */
function weigh(flow: CurrentPair, weight: number, pair: CurrentPair | undefined): { readonly input: Currents; readonly output: Currents } {
  if (weight === 1) return flow;
  return { input: weighOne(flow.input, weight, pair?.input), output: weighOne(flow.output, weight, pair?.output) };
}

function weighOne(whole: Currents, weight: number, nonContinuous: Currents | undefined): Currents {
  return {
    re: (k) => weight * whole.re(k) - (weight - 1) * (nonContinuous?.re(k) ?? 0),
    im: (k) => weight * whole.im(k) - (weight - 1) * (nonContinuous?.im(k) ?? 0),
  };
}
