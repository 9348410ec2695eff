import { conductorReactance, conductorResistance } from "../../../engineering/electrical/cable-impedance";
import type { CableNode } from "../../../facts/electrical";
import type { Flow } from "../flow";
import { type Element, type ElementBase, passCurrents } from "./element";
import { moveVoltage } from "./voltage-drop";

/** A cable: each conductor and the neutral drop voltage. Direct current goes out and back: twice the resistance. */
export function cableElement(base: ElementBase, node: CableNode): Element {
  const { index, wiring } = base;
  const { conductors } = wiring;
  const one = conductorResistance(node.material, node.lengthM, node.sectionMm2);
  const direct = wiring.current === "DC";
  const resistance = direct ? 2 * one : one;
  const reactance = direct ? 0 : conductorReactance(node.lengthM, wiring.frequencyHz);
  const hasNeutral = !direct && node.neutralSectionMm2 !== null;
  const neutralResistance = hasNeutral ? conductorResistance(node.material, node.lengthM, node.neutralSectionMm2 ?? node.sectionMm2) : 0;
  const neutralReactance = hasNeutral ? reactance : 0;

  /**
   * @equation V_out,k = V_in,k − Z·I_k − Z_n·ΣI
   * @validity conductors alike, mutual coupling in λ; a three-wire cable has no return to drop anything
   * @source Kirchhoff's voltage law; Z as in cable-impedance.ts
   */
  function forward(flow: Flow): number {
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

  function lossW({ input }: Flow): number {
    let squares = 0;
    let sumRe = 0;
    let sumIm = 0;
    for (let k = 3 * index; k < 3 * index + conductors; k++) {
      squares += input.re(k) ** 2 + input.im(k) ** 2;
      sumRe += input.re(k);
      sumIm += input.im(k);
    }
    return resistance * squares + neutralResistance * (sumRe * sumRe + sumIm * sumIm);
  }

  return {
    ...base,
    kind: "cable",
    node,
    outputWiring: { ...wiring, neutral: wiring.neutral && node.neutralSectionMm2 !== null },
    hasBus: true,
    passesThrough: false,
    backward: (flow) => passCurrents(base, flow.output, flow.input),
    forward,
    lossW,
    referNonContinuous: (_, { input, output }) => passCurrents(base, output, input),
  };
}
