import { PhasorArray } from "./phasor-array";
import type { PlaceTemperatures } from "./place-numbers";

/** The values of a rectifier plant, UPS or battery inverter in the present sweep. */
interface ConverterFlow {
  outputW: number; // [W] needed by its bus
  lossW: number; // [W] including that of its charger
  /** Power that its bus needs from its battery, beyond the power through its input. */
  missingW: number; // [W]
  /** Power into its battery, at the battery's terminals. */
  chargeW: number; // [W]
  /** Undefined if a share of the rating is not published for the place of the units. */
  capacityW: number | undefined; // [W]
  /** Lowest voltage at the terminals of a plant's unit. */
  terminalV: number; // [V]
}

export interface BatteryOnBus {
  readonly id: string;
  readonly converter: string;
  /** Nominal voltage, on a rectifier plant. The bus has this voltage while the battery supplies any part. */
  readonly nominalV?: number; // [V]
  /** Voltage at which its disconnect opens. */
  readonly endV?: number; // [V]
  readonly placeNumber: number;
  /** Terminal power over power from the cells, for cells and battery management. */
  readonly dischargeEfficiency: number; // [-]
  /** Power into the cells over terminal power. */
  readonly chargeEfficiency: number; // [-]
  /** Efficiency of a UPS's charger, or of an inverter. The units of a rectifier plant charge without another stage. */
  readonly chargerEfficiency: number; // [-]
  /**
   * Returns the greatest charging power at its terminals over the temperature of its place [W over °C]; 0 when it is full. The spare power of a plant's units
   * limits it too.
   */
  readonly chargeLimitW: (celsius: number) => number;
}

/** The data of a network state that a flow needs, by element. */
export interface FlowState {
  readonly placeCount: number;
  readonly inputBus: readonly number[];
  /** Voltage of the sources of a feed over their nominal voltage [-]. */
  readonly voltageFactor: (feed: string) => number;
  /** Power of loads and supplies in the design [W], [var]. */
  readonly activeW: readonly number[];
  readonly reactiveVar: readonly number[];
  readonly supplyLossW: readonly number[];
  /** Indices of the live rectifier plants, UPS and battery inverters. */
  readonly converters: readonly number[];
  readonly batteries: ReadonlyMap<number, BatteryOnBus>;
  readonly lostUnits: ReadonlyMap<number, number>;
  /** Voltage of the buses that have the voltage of their battery, by rectifier plant [V]. */
  readonly busVoltages: ReadonlyMap<number, number>;
  /** UPS on bypass and battery inverters with a supply, by index. They pass their input through. */
  readonly bypassed: ReadonlySet<number>;
}

/** Numbers per element: re and im of three voltages, active and reactive power, re and im of three currents at each end. */
const numbersPerElement = 20;

/**
 * Voltages and currents of one network state. Each element has three places: L1, L2, L3; direct current and single phase use the first. Currents are positive
 * from source to load, powers positive when consumed, reactive power positive when lagging.
 */
export class Flow {
  /** Voltage at the output of elements that set or drop a voltage [V]. The others are on the bus of such an element. */
  readonly voltage: PhasorArray;
  /** Current that each element draws [A]. */
  readonly input: PhasorArray;
  /** Current drawn from each element [A]. */
  readonly output: PhasorArray;
  /** Active and reactive power of each load and supply [W], [var]. */
  readonly activeW: Float64Array;
  readonly reactiveVar: Float64Array;
  /** 25 °C by default. */
  placeC: PlaceTemperatures; // [°C]
  private readonly converters = new Map<number, ConverterFlow>();

  constructor(private readonly state: FlowState) {
    this.placeC = new Array<number>(state.placeCount).fill(25);
    const elements = state.inputBus.length;
    // One block of memory: separate typed arrays cost more time than all writes to them.
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

  /** Returns the element whose output is the input of this one. */
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

  /** Returns whether it draws from nothing: a source, or a converter whose battery holds its bus. */
  isRoot(index: number): boolean {
    return this.inputBus(index) === index;
  }

  /** Returns the greatest charging power of the battery on a converter's bus, 0 without one [W]. */
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

  /** Returns the voltage of a plant's bus while its battery supplies any part [V]. */
  batteryBusV(index: number): number | undefined {
    return this.state.busVoltages.get(index);
  }

  /** Returns whether a UPS or battery inverter passes its input through. */
  isBypassed(index: number): boolean {
    return this.state.bypassed.has(index);
  }

  converter(index: number): ConverterFlow {
    const converter = this.converters.get(index);
    if (!converter) throw new Error(`Element ${index} must be a converter but is another kind: ask only for those`);
    return converter;
  }

  /** Returns the active power through conductors of a bus: Σ Re(V·I*) [W]. */
  activePower(bus: number, currents: PhasorArray, index: number, conductors: number): number {
    let watts = 0;
    for (let k = 0; k < conductors; k++) {
      watts += this.voltage.re(3 * bus + k) * currents.re(3 * index + k) + this.voltage.im(3 * bus + k) * currents.im(3 * index + k);
    }
    return watts;
  }

  /** Returns the reactive power through conductors of a bus: Σ Im(V·I*) [var]. */
  reactivePower(bus: number, currents: PhasorArray, index: number, conductors: number): number {
    let reactive = 0;
    for (let k = 0; k < conductors; k++) {
      reactive += this.voltage.im(3 * bus + k) * currents.re(3 * index + k) - this.voltage.re(3 * bus + k) * currents.im(3 * index + k);
    }
    return reactive;
  }
}
