import { PhasorArray } from "./phasor-array";
import type { PlaceTemperatures } from "./place-numbers";

/** What a rectifier plant, UPS or battery inverter does in the present sweep. */
export interface ConverterFlow {
  outputW: number; // [W] asked by its bus
  lossW: number; // [W] its charger's included
  /** Asked of its bus beyond what comes through its input: from its battery. */
  missingW: number; // [W]
  /** Into its battery, at the battery's terminals. */
  chargeW: number; // [W]
  /** Undefined when a share of the rating is not published for where the units of a plant stand. */
  capacityW: number | undefined; // [W]
  /** Lowest voltage at the terminals of a plant's unit. */
  terminalV: number; // [V]
}

/** What the battery on the bus of a converter does in a state. */
export interface BatteryOnBus {
  readonly id: string;
  readonly converter: string;
  /** Of a battery on a rectifier plant; its bus stands at it while the battery gives any part. */
  readonly nominalV?: number; // [V]
  /** Where its disconnect opens. */
  readonly endV?: number; // [V]
  readonly placeNumber: number;
  /** Of cells and battery management, terminal power over power from the cells. */
  readonly dischargeEfficiency: number; // [-]
  /** Power into the cells over terminal power. */
  readonly chargeEfficiency: number; // [-]
  /** Of a UPS's charger, or of an inverter; the units of a rectifier plant charge without another stage. */
  readonly chargerEfficiency: number; // [-]
  /** Most that it is charged with at its terminals at the temperature of its place [W over °C]; 0 when it is full. A plant gives no more than its units spare. */
  readonly chargeLimitW: (celsius: number) => number;
}

/** What a flow needs of its network state, everything by element. */
export interface FlowState {
  readonly placeCount: number;
  /** The element at whose output the input of this one stands. */
  readonly inputBus: readonly number[];
  /** Voltage of the sources of a feed over their nominal voltage [-]. */
  readonly voltageFactor: (feed: string) => number;
  /** Power of loads and supplies as the design gives it [W], [var]. */
  readonly activeW: readonly number[];
  readonly reactiveVar: readonly number[];
  /** Loss of supplies [W]. */
  readonly supplyLossW: readonly number[];
  /** Indices of the living rectifier plants, UPS and battery inverters. */
  readonly converters: readonly number[];
  /** Batteries by the element on whose bus they are. */
  readonly batteries: ReadonlyMap<number, BatteryOnBus>;
  /** Units of a plant that are out, by element. */
  readonly lostUnits: ReadonlyMap<number, number>;
  /** Voltage of the buses that stand at that of their battery, by rectifier plant [V]. */
  readonly busVoltages: ReadonlyMap<number, number>;
  /** UPS on bypass and battery inverters with a supply, by index: they pass their input through. */
  readonly bypassed: ReadonlySet<number>;
}

/** Numbers of one element: re and im of three voltages, active and reactive power, re and im of three currents at each end. */
const numbersPerElement = 20;

/**
 * Voltages and currents of one network state. Three places for each element: L1, L2, L3; direct current and single phase use the first.
 * Currents count positive from source to load, powers positive when consumed, reactive power positive when lagging.
 */
export class Flow {
  /** Voltage at the output of elements that set one or drop some [V]; the others stand on the bus of such an element. */
  readonly voltage: PhasorArray;
  /** Current that each element draws [A]. */
  readonly input: PhasorArray;
  /** Current drawn from each element [A]. */
  readonly output: PhasorArray;
  /** Active and reactive power of each load and supply [W], [var]. */
  readonly activeW: Float64Array;
  readonly reactiveVar: Float64Array;
  /** 25 °C until it is set. */
  placeC: PlaceTemperatures; // [°C]
  private readonly converters = new Map<number, ConverterFlow>();

  constructor(private readonly state: FlowState) {
    this.placeC = new Array<number>(state.placeCount).fill(25);
    const elements = state.inputBus.length;
    // One block of memory: a typed array of its own costs more than all that is written into it.
    const block = new Float64Array(numbersPerElement * elements);
    const part = (from: number, to: number) => block.subarray(from * elements, to * elements);
    this.voltage = new PhasorArray(part(0, 6));
    this.activeW = part(6, 7);
    this.reactiveVar = part(7, 8);
    this.input = new PhasorArray(part(8, 14));
    this.output = new PhasorArray(part(14, 20));
    this.activeW.set(state.activeW);
    this.reactiveVar.set(state.reactiveVar);
    for (const index of state.converters)
      this.converters.set(index, { outputW: 0, lossW: 0, missingW: 0, chargeW: 0, capacityW: 0, terminalV: 0 });
  }

  /** Element at whose output the input of this one stands. */
  inputBus(index: number): number {
    return this.state.inputBus[index] as number;
  }

  voltageFactor(feed: string): number {
    return this.state.voltageFactor(feed);
  }

  supplyLossW(index: number): number {
    return this.state.supplyLossW[index] as number;
  }

  active(index: number): number {
    return this.activeW[index] as number;
  }

  reactive(index: number): number {
    return this.reactiveVar[index] as number;
  }

  /** It draws from nothing: a source, or a converter whose battery holds its bus. */
  isRoot(index: number): boolean {
    return this.inputBus(index) === index;
  }

  /** Most that the battery on a converter's bus is charged with, 0 without one [W]. */
  chargeLimitW(index: number): number {
    const battery = this.battery(index);
    return battery ? battery.chargeLimitW(this.placeC[battery.placeNumber] as number) : 0;
  }

  battery(index: number): BatteryOnBus | undefined {
    return this.state.batteries.get(index);
  }

  lostUnits(index: number): number {
    return this.state.lostUnits.get(index) ?? 0;
  }

  /** Voltage of a plant's bus while its battery gives any part [V]. */
  batteryBusV(index: number): number | undefined {
    return this.state.busVoltages.get(index);
  }

  /** A UPS or battery inverter passes its input through. */
  isBypassed(index: number): boolean {
    return this.state.bypassed.has(index);
  }

  converter(index: number): ConverterFlow {
    const converter = this.converters.get(index);
    if (!converter) throw new Error(`Element ${index} must be a converter but is another kind: ask only for those`);
    return converter;
  }

  /** Active power through conductors of a bus: Σ Re(V·I*) [W]. */
  activePower(bus: number, currents: PhasorArray, index: number, conductors: number): number {
    let watts = 0;
    for (let k = 0; k < conductors; k++) {
      watts += this.voltage.re(3 * bus + k) * currents.re(3 * index + k) + this.voltage.im(3 * bus + k) * currents.im(3 * index + k);
    }
    return watts;
  }

  /** Reactive power through conductors of a bus: Σ Im(V·I*) [var]. */
  reactivePower(bus: number, currents: PhasorArray, index: number, conductors: number): number {
    let reactive = 0;
    for (let k = 0; k < conductors; k++) {
      reactive += this.voltage.im(3 * bus + k) * currents.re(3 * index + k) - this.voltage.re(3 * bus + k) * currents.im(3 * index + k);
    }
    return reactive;
  }
}
