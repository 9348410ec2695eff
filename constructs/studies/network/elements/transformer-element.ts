import {
  transformerRatedCurrent,
  transformerReactance,
  transformerResistance,
} from "../../../engineering/electrical/transformer-impedance";
import { transformerLoss } from "../../../engineering/electrical/transformer-loss";
import type { TransformerNode } from "../../../facts/power/electrical";
import { type CurrentPair, Element, type ElementBase } from "./element";
import type { Flow } from "./flow";
import type { Leg } from "./legs";
import type { PhasorArray } from "./phasor-array";
import { moveVoltage } from "./voltage-drop";

/** Primary conductors of the windings 0, 1 and 2 of the secondary star. */
const primaryLegs: Readonly<Record<TransformerNode["vectorGroup"], readonly Leg[]>> = {
  Dyn11: [0, 1, 2].map((k) => ({ plus: k, minus: (k + 1) % 3 })),
  Dyn1: [0, 1, 2].map((k) => ({ plus: k, minus: (k + 2) % 3 })),
};

/** A delta-star transformer. With u_k, its load loss is the power of the voltage drop in R. Without u_k, the primary draws the load loss as power. */
export class TransformerElement extends Element {
  readonly kind = "transformer";
  private readonly legs: readonly Leg[];
  private readonly ratedA: number; // [A]
  private readonly turnsRatio: number; // [-]
  private readonly resistance: number; // [Ω]
  private readonly reactance: number; // [Ω]
  /** Load loss that the primary draws as power. */
  private readonly drawnLoadLossW: number; // [W]

  constructor(
    base: ElementBase,
    readonly node: TransformerNode,
  ) {
    super(base, { hasBus: true, outputWiring: { ...base.wiring, neutral: true } });
    const { shortCircuitVoltage, loadLossW, secondaryLineToLineV } = node;
    const drops = shortCircuitVoltage !== undefined;
    this.legs = primaryLegs[node.vectorGroup];
    this.ratedA = transformerRatedCurrent(node.ratedVA, secondaryLineToLineV);
    this.turnsRatio = (Math.sqrt(3) * node.primaryLineToLineV) / secondaryLineToLineV;
    this.resistance = drops ? transformerResistance(loadLossW, this.ratedA) : 0;
    this.reactance = drops ? transformerReactance(shortCircuitVoltage, secondaryLineToLineV, this.ratedA, this.resistance) : 0;
    this.drawnLoadLossW = drops ? 0 : loadLossW;
  }

  override backward(flow: Flow): void {
    this.refer(flow.output, flow.input);
    for (const [k, leg] of this.legs.entries()) {
      const winding = this.node.noLoadLossW / 3 + (this.drawnLoadLossW / 3) * this.squaredRatio(flow.output, k);
      if (winding > 0) this.draw(flow, leg, winding, 0);
    }
  }

  /**
   * @equation V_out,k = (V_plus − V_minus)/n − (R + jX)·I_k, n = U_1/(U_2/√3)
   * @validity Dyn11 and Dyn1, windings alike
   * @source IEC 60076-1:2011, vector groups and short-circuit impedance
   */
  override forward(flow: Flow): number {
    const { index, turnsRatio, resistance, reactance } = this;
    const { voltage, output } = flow;
    const bus = 3 * flow.inputBus(index);
    let moved = 0;
    for (const [k, { plus, minus }] of this.legs.entries()) {
      const re = output.re(3 * index + k);
      const im = output.im(3 * index + k);
      const toRe = (voltage.re(bus + plus) - voltage.re(bus + minus)) / turnsRatio - resistance * re + reactance * im;
      const toIm = (voltage.im(bus + plus) - voltage.im(bus + minus)) / turnsRatio - resistance * im - reactance * re;
      moved = Math.max(moved, moveVoltage(flow, 3 * index + k, toRe, toIm));
    }
    return moved;
  }

  override lossW({ output }: Flow): number {
    const squares = this.squaredRatio(output, 0) + this.squaredRatio(output, 1) + this.squaredRatio(output, 2);
    return transformerLoss(this.node.noLoadLossW, this.node.loadLossW, squares);
  }

  override referNonContinuous(_flow: Flow, { input, output }: CurrentPair): void {
    this.refer(output, input);
  }

  /** Adds the current of each winding to the primary: it enters on one conductor and leaves on another. */
  private refer(from: PhasorArray, to: PhasorArray): void {
    const { index, turnsRatio } = this;
    for (let k = 3 * index; k < 3 * index + 3; k++) to.set(k, 0, 0);
    for (const [k, { plus, minus }] of this.legs.entries()) {
      const re = from.re(3 * index + k) / turnsRatio;
      const im = from.im(3 * index + k) / turnsRatio;
      to.add(3 * index + plus, re, im);
      to.add(3 * index + minus, -re, -im);
    }
  }

  /** Returns the squared load ratio of one winding [-]. */
  private squaredRatio(currents: PhasorArray, k: number): number {
    return (currents.re(3 * this.index + k) ** 2 + currents.im(3 * this.index + k) ** 2) / this.ratedA ** 2;
  }
}
