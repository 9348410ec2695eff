import { conductorReactance, conductorResistance } from "../../../engineering/electrical/cable-impedance";
import type { CableNode } from "../../../facts/power/electrical";
import { Element, type ElementBase } from "./element";
import type { Flow } from "./flow";
import { moveVoltage } from "./voltage-drop";

/** A cable: each conductor and the neutral have a voltage drop. Direct current flows out and back, through twice the resistance. */
export class CableElement extends Element {
  readonly kind = "cable";
  private readonly resistance: number; // [Ω]
  private readonly reactance: number; // [Ω]
  private readonly neutralResistance: number; // [Ω]
  private readonly neutralReactance: number; // [Ω]

  constructor(
    base: ElementBase,
    readonly node: CableNode,
  ) {
    const { wiring } = base;
    const { material, lengthM, sectionMm2, neutralSectionMm2 } = node;
    super(base, { hasBus: true, outputWiring: neutralSectionMm2 === null ? { ...wiring, neutral: false } : wiring });
    const one = conductorResistance(material, lengthM, sectionMm2);
    const direct = wiring.current === "DC";
    const hasNeutral = !direct && neutralSectionMm2 !== null;
    this.resistance = direct ? 2 * one : one;
    this.reactance = direct ? 0 : conductorReactance(lengthM, wiring.frequencyHz);
    this.neutralResistance = hasNeutral ? conductorResistance(material, lengthM, neutralSectionMm2) : 0;
    this.neutralReactance = hasNeutral ? this.reactance : 0;
  }

  /**
   * @equation V_out,k = V_in,k − Z·I_k − Z_n·ΣI
   * @validity conductors alike, mutual coupling in λ; a three-wire cable has no return, and so no drop in it
   * @source Kirchhoff's voltage law; Z as in cable-impedance.ts
   */
  override forward(flow: Flow): number {
    const { index, resistance, reactance, neutralResistance, neutralReactance } = this;
    const { conductors } = this.wiring;
    const { voltage, input } = flow;
    const bus = 3 * flow.inputBus(index);
    const own = 3 * index;
    let sumRe = 0;
    let sumIm = 0;
    for (let k = 0; k < conductors; k++) {
      sumRe += input.re(own + k);
      sumIm += input.im(own + k);
    }
    const neutralRe = neutralResistance * sumRe - neutralReactance * sumIm;
    const neutralIm = neutralResistance * sumIm + neutralReactance * sumRe;
    let moved = 0;
    for (let k = 0; k < conductors; k++) {
      const re = input.re(own + k);
      const im = input.im(own + k);
      const toRe = voltage.re(bus + k) - resistance * re + reactance * im - neutralRe;
      const toIm = voltage.im(bus + k) - resistance * im - reactance * re - neutralIm;
      moved = Math.max(moved, moveVoltage(flow, own + k, toRe, toIm));
    }
    return moved;
  }

  override lossW({ input }: Flow): number {
    const { index, resistance, neutralResistance } = this;
    let squares = 0;
    let sumRe = 0;
    let sumIm = 0;
    for (let k = 3 * index; k < 3 * index + this.wiring.conductors; k++) {
      squares += input.re(k) ** 2 + input.im(k) ** 2;
      sumRe += input.re(k);
      sumIm += input.im(k);
    }
    return resistance * squares + neutralResistance * (sumRe * sumRe + sumIm * sumIm);
  }
}
