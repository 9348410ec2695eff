import {
  transformerRatedCurrent,
  transformerReactance,
  transformerResistance,
} from "../../../engineering/electrical/transformer-impedance";
import { transformerLoss } from "../../../engineering/electrical/transformer-loss";
import type { TransformerNode } from "../../../facts/electrical";
import type { Flow } from "../flow";
import { drawPower, type Leg } from "../legs";
import type { PhasorArray } from "../phasor-array";
import type { Element, ElementBase } from "./element";
import { moveVoltage } from "./voltage-drop";

/** Primary conductors that winding 0, 1 and 2 of the secondary star draws between. */
const primaryLegs: Readonly<Record<TransformerNode["vectorGroup"], readonly Leg[]>> = {
  Dyn11: [0, 1, 2].map((k) => ({ plus: k, minus: (k + 1) % 3 })),
  Dyn1: [0, 1, 2].map((k) => ({ plus: k, minus: (k + 2) % 3 })),
};

/** A delta-star transformer. With u_k its load loss is what R takes of the voltage; without, the primary draws it as power. */
export function transformerElement(base: ElementBase, node: TransformerNode): Element {
  const { index } = base;
  const legs = primaryLegs[node.vectorGroup];
  const ratedA = transformerRatedCurrent(node.ratedVA, node.secondaryLineToLineV);
  const turnsRatio = (Math.sqrt(3) * node.primaryLineToLineV) / node.secondaryLineToLineV;
  const drops = node.shortCircuitVoltage !== undefined;
  const resistance = drops ? transformerResistance(node.loadLossW, ratedA) : 0;
  const reactance = drops ? transformerReactance(node.shortCircuitVoltage ?? 0, node.secondaryLineToLineV, ratedA, resistance) : 0;

  /** Each winding's current, referred to the primary, enters on one conductor and leaves on another. */
  function refer(from: PhasorArray, to: PhasorArray): void {
    for (let k = 3 * index; k < 3 * index + 3; k++) to.set(k, 0, 0);
    for (const [k, { plus, minus }] of legs.entries()) {
      const re = from.re(3 * index + k) / turnsRatio;
      const im = from.im(3 * index + k) / turnsRatio;
      to.add(3 * index + plus, re, im);
      to.add(3 * index + minus, -re, -im);
    }
  }

  /** Squared load ratio of one winding [-]. */
  const squaredRatio = (currents: PhasorArray, k: number) =>
    (currents.re(3 * index + k) ** 2 + currents.im(3 * index + k) ** 2) / ratedA ** 2;

  function backward(flow: Flow): void {
    refer(flow.output, flow.input);
    for (const [k, leg] of legs.entries()) {
      const winding = node.noLoadLossW / 3 + (drops ? 0 : (node.loadLossW / 3) * squaredRatio(flow.output, k));
      if (winding > 0) drawPower(flow, index, leg, winding, 0);
    }
  }

  /**
   * @equation V_out,k = (V_plus − V_minus)/n − (R + jX)·I_k, n = U_1/(U_2/√3)
   * @validity Dyn11 and Dyn1, windings alike
   * @source IEC 60076-1:2011, vector groups and short-circuit impedance
   */
  function forward(flow: Flow): number {
    const { voltage, output } = flow;
    const bus = 3 * flow.inputBus(index);
    let moved = 0;
    for (const [k, { plus, minus }] of legs.entries()) {
      const re = output.re(3 * index + k);
      const im = output.im(3 * index + k);
      const toRe = (voltage.re(bus + plus) - voltage.re(bus + minus)) / turnsRatio - resistance * re + reactance * im;
      const toIm = (voltage.im(bus + plus) - voltage.im(bus + minus)) / turnsRatio - resistance * im - reactance * re;
      moved = Math.max(moved, moveVoltage(flow, 3 * index + k, toRe, toIm));
    }
    return moved;
  }

  return {
    ...base,
    kind: "transformer",
    node,
    outputWiring: { ...base.wiring, neutral: true },
    hasBus: true,
    passesThrough: false,
    backward,
    forward,
    lossW: ({ output }) =>
      transformerLoss(node.noLoadLossW, node.loadLossW, squaredRatio(output, 0) + squaredRatio(output, 1) + squaredRatio(output, 2)),
    referNonContinuous: (_, { input, output }) => refer(output, input),
  };
}
