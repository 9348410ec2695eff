import { breakerAltitudeFactor, breakerTemperatureFactor } from "../../../engineering/electrical/breaker-factors";
import type { BreakerNode } from "../../../facts/power/electrical";
import { inPlace } from "../../../facts/power/place";
import type { CurrentPair, Element } from "../elements/element";
import type { Flow } from "../elements/flow";
import { isLargerCurrent, poleNames } from "../worst-pole";
import type { BreakerFactors, LimitConditions, NetworkLimit } from "./network-limit";

/** Weight of continuous load on a breaker that is not listed for 100 % [-]. Source: NFPA 70 (NEC) 2020, 210.20(A) and 215.3. */
const continuousWeight = 1.25;

export function necWeight(node: BreakerNode): number {
  return node.listedFor100Percent ? 1 : continuousWeight;
}

/**
 * Computes the current of each pole with weighted continuous load.
 *
 * @equation |Σ I_nc + w·Σ I_c| = |w·I − (w − 1)·I_nc|, as phasors
 * @validity w = 1.25, or 1 for a breaker listed for 100 %
 * @source NFPA 70 (NEC) 2020, 210.20(A) and 215.3
 */
function weightedCurrents({ input }: Flow, { index, wiring }: Element, weight: number, nonContinuous: CurrentPair | undefined): number[] {
  const currents: number[] = [];
  const part = weight - 1;
  for (let k = 3 * index; k < 3 * index + wiring.conductors; k++) {
    const re = weight * input.re(k) - part * (nonContinuous?.input.re(k) ?? 0);
    const im = weight * input.im(k) - part * (nonContinuous?.input.im(k) ?? 0);
    currents.push(Math.sqrt(re * re + im * im));
  }
  return currents;
}

interface BreakerInPlace {
  readonly element: Element;
  readonly node: BreakerNode;
  readonly feed: string;
}

/**
 * Computes the limits of one breaker at its worst pole: its current, and under the NEC at nominal voltage its current with weighted continuous load.
 *
 * @equation IEC: I_n·k_T·k_group·k_altitude; NEC: I_n·k_T·k_altitude
 * @validity factors as in breaker-factors.ts; undefined when one of them is
 * @source IEC 60364-4-43; NFPA 70 (NEC) 2020, 210.20(A) and 215.3; the maker's tables
 */
export function breakerLimits(
  flow: Flow,
  breaker: BreakerInPlace,
  { placeC, elevationM }: LimitConditions,
  nec: { readonly atNominal: boolean; readonly nonContinuous: CurrentPair | undefined },
): readonly NetworkLimit[] {
  const { node, element } = breaker;
  const celsius = (placeC[element.placeNumber] as number) + node.enclosureRiseK;
  const { factors, reason } = factorsAt(node, celsius, elevationM);
  const plain = weightedCurrents(flow, element, 1, undefined);
  const isNec = node.standard === "NEC";
  const kind = node.isBank ? "pdu-bank" : isNec ? "breaker-nec-rating" : "breaker-iec";
  const rating = breakerLimit(kind, breaker, plain, factors, reason);
  if (!isNec || !nec.atNominal) return [rating];
  const weighted = weightedCurrents(flow, element, necWeight(node), nec.nonContinuous);
  return [rating, breakerLimit(node.isBank ? "pdu-bank-nec" : "breaker-nec", breaker, weighted, factors, reason)];
}

/** Factors of a breaker in one place, or the reason why one is unknown. */
interface FactorsAt {
  readonly celsius: number; // [°C]
  readonly elevationM: number; // [m]
  readonly factors: BreakerFactors;
  readonly reason: string | undefined;
}

/** The last factors. A room at its setpoint has the same temperature in nearly every scenario. */
const lastFactors = new WeakMap<BreakerNode, FactorsAt>();

function factorsAt(node: BreakerNode, celsius: number, elevationM: number): FactorsAt {
  const last = lastFactors.get(node);
  if (last?.celsius === celsius && last.elevationM === elevationM) return last;
  const factors: BreakerFactors = Object.freeze({
    temperature: breakerTemperatureFactor(node.temperatureFactor, node.referenceTemperatureC, celsius),
    group: node.standard === "IEC" ? node.groupFactor : 1,
    altitude: breakerAltitudeFactor(node.altitudeFactor, elevationM),
  });
  const found = { celsius, elevationM, factors, reason: missingFactor(node, factors, celsius, elevationM) };
  lastFactors.set(node, found);
  return found;
}

function breakerLimit(
  kind: NetworkLimit["kind"],
  { node, element, feed }: BreakerInPlace,
  perPoleA: readonly number[],
  factors: BreakerFactors,
  reason: string | undefined,
): NetworkLimit {
  const { temperature, group, altitude } = factors;
  let worst = 0;
  for (let k = 1; k < perPoleA.length; k++) if (isLargerCurrent(perPoleA[k] ?? 0, perPoleA[worst] ?? 0)) worst = k;
  return {
    kind,
    node: node.id,
    feed,
    value: perPoleA[worst] ?? 0,
    limit: temperature === undefined || altitude === undefined ? undefined : node.ratedA * temperature * group * altitude,
    reason,
    unit: "A",
    bound: "at-most",
    source: node.source,
    pole: poleNames(element.wiring)[worst],
    perPoleA,
    factors,
  };
}

/** Says which factor is unknown. It names no breaker, so that breakers with one cause are one finding with one remedy. */
function missingFactor(
  node: BreakerNode,
  { temperature, altitude }: BreakerFactors,
  celsius: number,
  elevationM: number,
): string | undefined {
  const example = node.isBank ? "power.boards[].circuits[].pdu.banks[]" : "power.feeds[].main";
  const unpublished = (factor: string, at: string, prop: string) =>
    `${factor} is not published at ${at}: state ${prop} up to there beside each rating, such as ${example}.${prop}`;
  if (temperature === undefined) {
    // Only a bank may leave it to its kind.
    const holds = node.isBank && !node.temperatureFactor ? ", or the referenceTemperature at which its rating holds" : "";
    return unpublished("k_T", `${celsius.toFixed(1)} °C${inPlace(node.place)}`, "temperatureFactor") + holds;
  }
  if (altitude === undefined) return unpublished("k_altitude", `${elevationM.toFixed(0)} m`, "altitudeFactor");
  return undefined;
}
