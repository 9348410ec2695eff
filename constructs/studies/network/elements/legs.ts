import type { Connection } from "../../../facts/power/electrical";
import type { Flow } from "./flow";
import type { PhasorArray } from "./phasor-array";

/** Two conductors of a single-phase part of a load. Conductors are numbered 0, 1, 2; `minus` −1 is the neutral or the return. */
export interface Leg {
  readonly plus: number;
  readonly minus: number;
}

const toNeutral = (plus: number): Leg => ({ plus, minus: -1 });
const ring: readonly Leg[] = [
  { plus: 0, minus: 1 },
  { plus: 1, minus: 2 },
  { plus: 2, minus: 0 },
];
const star: readonly Leg[] = [toNeutral(0), toNeutral(1), toNeutral(2)];

const legsByConnection: Readonly<Record<Connection, readonly Leg[]>> = {
  "1N": star.slice(0, 1),
  "2N": star.slice(1, 2),
  "3N": star.slice(2, 3),
  "12": ring.slice(0, 1),
  "23": ring.slice(1, 2),
  "31": ring.slice(2, 3),
  "123": ring,
  "123N": star,
  DC: star.slice(0, 1),
};

/** Returns the legs of a connection; a load spreads evenly over them. */
export function legsOf(connection: Connection): readonly Leg[] {
  return legsByConnection[connection];
}

/** Returns one leg for each conductor, to neutral. */
export function phaseLegs(conductors: number): readonly Leg[] {
  return star.slice(0, conductors);
}

/** Returns the voltage across a leg at the input of an element [V]. */
export function legVoltage(flow: Flow, index: number, { plus, minus }: Leg): number {
  const bus = 3 * flow.inputBus(index);
  const { voltage } = flow;
  if (minus < 0) return voltage.magnitude(bus + plus);
  return Math.hypot(voltage.re(bus + plus) - voltage.re(bus + minus), voltage.im(bus + plus) - voltage.im(bus + minus));
}

/** Returns the voltage phasor across a leg at the output of an element [V]. */
export function acrossLeg(voltage: PhasorArray, bus: number, { plus, minus }: Leg): readonly [re: number, im: number] {
  const re = voltage.re(3 * bus + plus);
  const im = voltage.im(3 * bus + plus);
  return minus < 0 ? [re, im] : [re - voltage.re(3 * bus + minus), im - voltage.im(3 * bus + minus)];
}

/**
 * Adds the current of a constant-power load on one leg to the currents of an element.
 *
 * @equation I = (S/(V_plus − V_minus))*, + on plus, − on minus
 * @validity voltage above zero; harmonics are not modelled
 * @source definition of complex power, S = V·I*
 * @param bus the element whose output feeds the load
 * @param currents to which the current is added, at the places of the element `to`
 * @param activeW [W]
 * @param reactiveVar positive is lagging [var]
 */
export function drawPower(
  { voltage }: Flow,
  bus: number,
  { plus, minus }: Leg,
  activeW: number,
  reactiveVar: number,
  currents: PhasorArray,
  to: number,
): void {
  let re = voltage.re(3 * bus + plus);
  let im = voltage.im(3 * bus + plus);
  if (minus >= 0) {
    re -= voltage.re(3 * bus + minus);
    im -= voltage.im(3 * bus + minus);
  }
  const square = re * re + im * im;
  const currentRe = (activeW * re + reactiveVar * im) / square;
  const currentIm = (activeW * im - reactiveVar * re) / square;
  currents.add(3 * to + plus, currentRe, currentIm);
  if (minus >= 0) currents.add(3 * to + minus, -currentRe, -currentIm);
}
