import type { Curve } from "../../../constructs/engineering/numeric/curve";
import type {
  BatteryInverterNode,
  CableNode,
  Connection,
  RectifierPlantNode,
  TransformerNode,
  UpsNode,
} from "../../../constructs/facts/power/electrical";
import { Complex } from "./naive-complex";

/** What stands at the input of a node: three conductors of alternating, one of direct current. */
export interface NaiveNode {
  voltage: readonly Complex[]; // [V]
  current: readonly Complex[]; // [A]
  lossW: number; // [W]
}

const minusDegrees = [0, -120, 120];
export const zero = new Complex(0);
export const balanced = (volts: number) => minusDegrees.map((degrees) => Complex.polar(volts, degrees));
export const power = (watts: number, powerFactor: number, leading = false) =>
  new Complex(watts, (leading ? -1 : 1) * watts * Math.tan(Math.acos(powerFactor)));

/** Straight lines between the points, held at both ends. */
export function held(curve: Curve, x: number): number {
  const above = curve.findIndex(([at]) => at >= x);
  if (above < 0) return curve.at(-1)?.[1] ?? Number.NaN;
  const [x1, y1] = curve[above] ?? [0, 0];
  const [x0, y0] = curve[above - 1] ?? [x1, y1];
  return x1 === x0 ? y1 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}

/** Loss of a supply or rectifier unit; below the first point of its curve the loss in watts stays. */
export function unitLoss(outputW: number, ratedW: number, efficiency: Curve): number {
  const output = Math.max(outputW, (efficiency[0]?.[0] ?? 0) * ratedW);
  return output === 0 ? 0 : output / held(efficiency, output / ratedW) - output;
}

/** The two conductors of each part of a load, −1 for the neutral. */
const legs: Readonly<Record<Connection, readonly (readonly [number, number])[]>> = {
  "1N": [[0, -1]],
  "2N": [[1, -1]],
  "3N": [[2, -1]],
  "12": [[0, 1]],
  "23": [[1, 2]],
  "31": [[2, 0]],
  "123": [
    [0, 1],
    [1, 2],
    [2, 0],
  ],
  "123N": [
    [0, -1],
    [1, -1],
    [2, -1],
  ],
  DC: [[0, -1]],
};

/** I = (S/(V_k − V_m))*, + on k, − on m; a load spreads evenly over its parts. */
export function drawn(voltage: readonly Complex[], connection: Connection, whole: Complex): readonly Complex[] {
  const parts = legs[connection];
  const result = [zero, zero, zero];
  for (const [plus, minus] of parts) onLeg(result, voltage, plus, minus, whole.times(new Complex(1 / parts.length)));
  return result;
}

function onLeg(result: Complex[], voltage: readonly Complex[], plus: number, minus: number, part: Complex): void {
  const amperes = part.over(across(voltage, plus, minus)).conjugate;
  result[plus] = (result[plus] ?? zero).plus(amperes);
  if (minus >= 0) result[minus] = (result[minus] ?? zero).minus(amperes);
}

const across = (voltage: readonly Complex[], plus: number, minus: number) => (voltage[plus] ?? zero).minus(voltage[minus] ?? zero);

function resistanceOf({ material, lengthM }: CableNode, sectionMm2: number): number {
  return ((material === "Cu" ? 0.0225 : 0.036) / sectionMm2) * lengthM;
}

export function behindCable(cable: CableNode, { voltage, current }: NaiveNode, frequencyHz: number): readonly Complex[] {
  const reactance = (0.08e-3 * frequencyHz * cable.lengthM) / 50;
  const phase = resistanceOf(cable, cable.sectionMm2);
  if (voltage.length === 1) return voltage.map((volts, k) => volts.minus(new Complex(2 * phase).times(current[k] ?? zero)));
  const neutral = cable.neutralSectionMm2 === null ? zero : new Complex(resistanceOf(cable, cable.neutralSectionMm2), reactance);
  const back = neutral.times(Complex.sum(current));
  return voltage.map((volts, k) => volts.minus(new Complex(phase, reactance).times(current[k] ?? zero)).minus(back));
}

export function cableLoss(cable: CableNode, current: readonly Complex[], direct: boolean): number {
  const phase = resistanceOf(cable, cable.sectionMm2);
  const squares = current.reduce((sum, { size }) => sum + size ** 2, 0);
  if (direct) return 2 * phase * squares;
  const neutral = cable.neutralSectionMm2 === null ? 0 : resistanceOf(cable, cable.neutralSectionMm2);
  return phase * squares + neutral * Complex.sum(current).size ** 2;
}

/** Primary conductors of winding k: Dyn11 k and k+1, Dyn1 k and k+2. */
const windings = ({ vectorGroup }: TransformerNode) => [0, 1, 2].map((k) => [k, (k + (vectorGroup === "Dyn11" ? 1 : 2)) % 3] as const);
const ratioOf = ({ primaryLineToLineV, secondaryLineToLineV }: TransformerNode) =>
  primaryLineToLineV / (secondaryLineToLineV / Math.sqrt(3));
const ratedAmperes = ({ ratedVA, secondaryLineToLineV }: TransformerNode) => ratedVA / (Math.sqrt(3) * secondaryLineToLineV);

export function behindTransformer(
  transformer: TransformerNode,
  primary: readonly Complex[],
  secondary: readonly Complex[],
): readonly Complex[] {
  const { shortCircuitVoltage, loadLossW, secondaryLineToLineV } = transformer;
  const rated = ratedAmperes(transformer);
  let impedance = zero;
  if (shortCircuitVoltage !== undefined) {
    const z = (shortCircuitVoltage * secondaryLineToLineV) / Math.sqrt(3) / rated;
    const r = loadLossW / 3 / rated ** 2;
    impedance = new Complex(r, Math.sqrt(z ** 2 - r ** 2));
  }
  return windings(transformer).map(([plus, minus], k) =>
    across(primary, plus, minus)
      .over(new Complex(ratioOf(transformer)))
      .minus(impedance.times(secondary[k] ?? zero)),
  );
}

export function drawnByTransformer(transformer: TransformerNode, own: NaiveNode, secondary: readonly Complex[]): readonly Complex[] {
  const { noLoadLossW, loadLossW, shortCircuitVoltage } = transformer;
  const result = [zero, zero, zero];
  own.lossW = 0;
  for (const [k, [plus, minus]] of windings(transformer).entries()) {
    const amperes = secondary[k] ?? zero;
    const load = (loadLossW / 3) * (amperes.size / ratedAmperes(transformer)) ** 2;
    own.lossW += noLoadLossW / 3 + load;
    const referred = amperes.over(new Complex(ratioOf(transformer)));
    result[plus] = (result[plus] ?? zero).plus(referred);
    result[minus] = (result[minus] ?? zero).minus(referred);
    // Where the impedance drops the voltage, the loss in it is drawn with the current.
    onLeg(result, own.voltage, plus, minus, new Complex(noLoadLossW / 3 + (shortCircuitVoltage === undefined ? load : 0)));
  }
  return result;
}

/** What a UPS gives and what it loses, whatever it draws from. */
export function upsLoss(node: UpsNode, output: readonly Complex[]): { readonly outputW: number; readonly lossW: number } {
  const bus = balanced(node.outputLineToNeutralV);
  const outputW = Complex.sum(output.map((amperes, k) => (bus[k] ?? zero).times(amperes.conjugate))).re;
  const x = outputW / node.ratedW;
  if (node.loss.kind === "efficiency") return { outputW, lossW: unitLoss(outputW, node.ratedW, node.loss.curve) };
  const [a, b, c] = node.loss.coefficients;
  return { outputW, lossW: node.ratedW * (a + b * x + c * x * x) };
}

/** What a battery inverter loses on its battery. */
export function inverterLoss(node: BatteryInverterNode, output: readonly Complex[]): number {
  const bus = balanced(node.outputLineToNeutralV);
  const outputW = Complex.sum(output.map((amperes, k) => (bus[k] ?? zero).times(amperes.conjugate))).re;
  return outputW / node.dischargingEfficiency - outputW;
}

export function drawnByUps(node: UpsNode, own: NaiveNode, output: readonly Complex[]): readonly Complex[] {
  const { outputW, lossW } = upsLoss(node, output);
  own.lossW = lossW;
  return drawn(own.voltage, "123N", power(outputW + own.lossW, held(node.inputPowerFactor, outputW / node.ratedW)));
}

/** What each unit of a plant gives, and what they leave open. Units stand in turn on the legs, share equally, and none gives more than its terminals and the air let it. */
export function givenByPlant(node: RectifierPlantNode, voltage: readonly Complex[], askedW: number) {
  const parts = legs[node.connection];
  const units = Array.from({ length: node.units }, (_, unit) => {
    const [plus, minus] = parts[unit % parts.length] ?? [0, -1];
    const volts = across(voltage, plus, minus).size;
    const [lowest, highest] = node.runningRangeV;
    const runs = volts >= lowest && volts <= highest;
    return { plus, minus, limitW: runs ? node.unitRatedW * held(node.voltageDerating, volts) : 0, givesW: 0 };
  });
  let openW = askedW;
  // Equal parts to all that can still give; those at their limit drop out.
  for (let round = 0; round < units.length; round++) {
    const open = units.filter(({ givesW, limitW }) => givesW < limitW);
    for (const unit of open) {
      const more = Math.min(openW / open.length, unit.limitW - unit.givesW);
      unit.givesW += more;
    }
    openW = askedW - units.reduce((sum, { givesW }) => sum + givesW, 0);
  }
  return { units, openW };
}

export function drawnByPlant(node: RectifierPlantNode, own: NaiveNode, askedW: number): readonly Complex[] {
  const { units } = givenByPlant(node, own.voltage, askedW);
  const result = [zero, zero, zero];
  own.lossW = 0;
  for (const { plus, minus, limitW, givesW } of units) {
    if (limitW === 0) continue;
    const lossW = unitLoss(givesW, node.unitRatedW, node.efficiency);
    own.lossW += lossW;
    onLeg(result, own.voltage, plus, minus, power(givesW + lossW, held(node.powerFactor, givesW / node.unitRatedW)));
  }
  return result;
}
