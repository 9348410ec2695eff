import type { Element } from "./element";
import type { Flow } from "./flow";

/**
 * Sets one output voltage and returns its change.
 *
 * @returns squared relative change [-]
 */
export function moveVoltage({ voltage }: Flow, place: number, re: number, im: number): number {
  const stepRe = re - voltage.re(place);
  const stepIm = im - voltage.im(place);
  voltage.set(place, re, im);
  return (stepRe * stepRe + stepIm * stepIm) / (re * re + im * im);
}

/** Sets the output of an element to the voltage at its input. Returns the largest squared relative change. */
export function passVoltages(flow: Flow, { index, wiring }: Pick<Element, "index" | "wiring">): number {
  const bus = 3 * flow.inputBus(index);
  let moved = 0;
  for (let k = 0; k < wiring.conductors; k++)
    moved = Math.max(moved, moveVoltage(flow, 3 * index + k, flow.voltage.re(bus + k), flow.voltage.im(bus + k)));
  return moved;
}
