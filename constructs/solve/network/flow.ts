import { PhasorArray } from "./phasor-array";

/** What a rectifier plant does in the present sweep. */
export interface PlantFlow {
  outputW: number; // [W] asked by its bus
  lossW: number; // [W]
  missingW: number; // [W] asked beyond the capacity
  /** Undefined when a share of the rating is not published for where the units stand. */
  capacityW: number | undefined; // [W]
  /** Lowest voltage at the terminals of a unit. */
  terminalV: number; // [V]
}

/** What a flow needs of its network state, everything by element. */
export interface FlowState {
  /** The element at whose output the input of this one stands. */
  readonly inputBus: Int32Array;
  /** Voltage of a source over its nominal voltage [-]. */
  readonly sourceFactor: Float64Array;
  /** Power of loads and supplies as the design gives it [W], [var]. */
  readonly activeW: Float64Array;
  readonly reactiveVar: Float64Array;
  /** Loss of supplies [W]. */
  readonly supplyLossW: Float64Array;
  /** Which elements are rectifier plants. */
  readonly isPlant: readonly boolean[];
}

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
  /** By element index. */
  readonly plants: readonly (PlantFlow | undefined)[];
  insideC = 25; // [°C]
  outsideC = 25; // [°C]

  constructor(private readonly state: FlowState) {
    const places = 3 * state.inputBus.length;
    this.voltage = new PhasorArray(places);
    this.input = new PhasorArray(places);
    this.output = new PhasorArray(places);
    this.activeW = state.activeW.slice();
    this.reactiveVar = state.reactiveVar.slice();
    this.plants = state.isPlant.map((plant) => (plant ? { outputW: 0, lossW: 0, missingW: 0, capacityW: 0, terminalV: 0 } : undefined));
  }

  /** Element at whose output the input of this one stands. */
  inputBus(index: number): number {
    return this.state.inputBus[index] as number;
  }

  sourceFactor(index: number): number {
    return this.state.sourceFactor[index] as number;
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

  plant(index: number): PlantFlow {
    const plant = this.plants[index];
    if (!plant) throw new Error(`Element ${index} must be a rectifier plant but is another kind: ask only for plants`);
    return plant;
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
