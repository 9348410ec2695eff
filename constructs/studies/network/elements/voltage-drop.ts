import type { Flow } from "./flow";

/**
 * Sets one output voltage and says how far it moved.
 *
 * @returns squared relative change [-]
 */
export function moveVoltage({ voltage }: Flow, place: number, re: number, im: number): number {
  const stepRe = re - voltage.re(place);
  const stepIm = im - voltage.im(place);
  voltage.set(place, re, im);
  return (stepRe * stepRe + stepIm * stepIm) / (re * re + im * im);
}
