import { addUp } from "../../plain/add-up";
import type { Element } from "./elements/element";
import type { Flow } from "./elements/flow";
import { firstOfDesign, insideNumber, outsideNumber } from "./elements/place-numbers";
import type { NetworkState } from "./network-state";

/** Sums over a network after a sweep. `sourceTotalW + fromCellsW = loadW + lossInsideW + lossOutsideW + intoCellsW`. */
export interface NetworkTotals {
  readonly sourceW: readonly number[];
  readonly sourceVar: readonly number[];
  readonly sourceTotalW: number; // [W]
  /** Loss of every electrical device inside, including power supplies and batteries [W]. */
  readonly lossInsideW: number;
  /** Loss of every electrical device elsewhere: outdoors, and at places of the design. */
  readonly lossOutsideW: number; // [W]
  /** Part of both losses in power supplies, which counts as IT energy in PUE [W]. */
  readonly supplyLossW: number;
  /** Part of `lossInsideW` in power supplies [W]. */
  readonly supplyLossInsideW: number;
  /** Power at the terminals of loads and behind the supplies of IT devices [W]. */
  readonly loadW: number;
  /** Power at the inlets of IT devices and of loads that count as IT [W]. */
  readonly itW: number;
  /** Power of loads and IT devices without a live feed [W]. */
  readonly unservedW: number;
  /** Power that the buses of rectifier plants and UPS need beyond the power through their inputs [W]. It comes from a battery's terminals, or is unserved. */
  readonly missingW: number;
  /** Power into the terminals of batteries [W]. */
  readonly chargeW: number;
  /** Missing power plus the discharge loss of its batteries [W]. */
  readonly fromCellsW: number;
  /** Charged power minus the charge loss of its batteries [W]. */
  readonly intoCellsW: number;
}

/** Adds a network up after a sweep. The losses of IT power supplies are constant in a network state, so they are added up once. */
export class NetworkSums {
  /** Lossy elements by number of their place. */
  private readonly lossy: readonly (readonly Element[])[];
  private readonly supplies: Pick<NetworkTotals, "supplyLossW" | "supplyLossInsideW" | "loadW" | "itW">;

  constructor(private readonly state: NetworkState) {
    const lossy = state.network.places.map((): Element[] => []);
    const supplies = { supplyLossW: 0, supplyLossInsideW: 0, loadW: 0, itW: 0 };
    for (const element of state.living) {
      const { kind, passesThrough, placeNumber, index } = element;
      if (kind === "supply") {
        const lossW = state.supplyLossW[index] as number;
        supplies.supplyLossW += lossW;
        if (placeNumber === insideNumber) supplies.supplyLossInsideW += lossW;
        supplies.loadW += state.supplyOutputW[index] as number;
        supplies.itW += state.activeW[index] as number;
      } else if (!passesThrough && kind !== "source" && kind !== "load") lossy[placeNumber]?.push(element);
    }
    this.lossy = lossy;
    this.supplies = supplies;
  }

  /** Returns the losses inside [W], separately because the loop of heat and electricity needs them in every pass. */
  lossInsideW(flow: Flow): number {
    return this.lossOfElementsW(flow, insideNumber, this.supplies.supplyLossInsideW) + this.batteryLossW(flow, insideNumber);
  }

  /** Returns the losses at every place of the design, in their order [W]. */
  lossAtPlacesW(flow: Flow): number[] {
    const watts: number[] = [];
    for (let place = firstOfDesign; place < this.lossy.length; place++) {
      watts.push(this.lossOfElementsW(flow, place, this.batteryLossW(flow, place)));
    }
    return watts;
  }

  /** Returns the losses everywhere but inside [W]. */
  private lossOutsideW(flow: Flow): number {
    const { supplyLossW, supplyLossInsideW } = this.supplies;
    let watts = this.lossOfElementsW(flow, outsideNumber, supplyLossW - supplyLossInsideW + this.batteryLossW(flow, outsideNumber));
    for (const atPlaceW of this.lossAtPlacesW(flow)) watts += atPlaceW;
    return watts;
  }

  /** Adds the losses of the elements at a place to a known loss [W]. */
  private lossOfElementsW(flow: Flow, place: number, knownW: number): number {
    let watts = knownW;
    for (const element of this.lossy[place] as readonly Element[]) watts += element.lossW(flow);
    return watts;
  }

  /** Returns the losses in the cells of batteries at a place [W]. */
  private batteryLossW(flow: Flow, place: number): number {
    if (this.state.batteries.size === 0) return 0;
    let watts = 0;
    for (const index of this.state.converters) {
      const battery = flow.battery(index);
      if (battery?.placeNumber !== place) continue;
      const { missingW, chargeW } = flow.converter(index);
      watts += missingW / battery.dischargeEfficiency - missingW + chargeW * (1 - battery.chargeEfficiency);
    }
    return watts;
  }

  totals(flow: Flow): NetworkTotals {
    const { supplyLossW, supplyLossInsideW } = this.supplies;
    let { loadW, itW } = this.supplies;
    let unservedW = this.state.unservedItW;
    for (const { index, node } of this.state.network.loadElements) {
      const watts = flow.active(index);
      if (!this.lives(index)) unservedW += watts;
      else {
        loadW += watts;
        if (node.kind === "load" && node.it) itW += watts;
      }
    }
    const battery = { missingW: 0, chargeW: 0, fromCellsW: 0, intoCellsW: 0 };
    for (const index of this.state.converters) {
      const { missingW, chargeW } = flow.converter(index);
      const { dischargeEfficiency = 1, chargeEfficiency = 1 } = flow.battery(index) ?? {};
      battery.missingW += missingW;
      battery.chargeW += chargeW;
      battery.fromCellsW += missingW / dischargeEfficiency;
      battery.intoCellsW += chargeW * chargeEfficiency;
    }
    const sourceW = this.state.network.roots.map(({ index, wiring }) =>
      this.lives(index) ? flow.activePower(index, flow.input, index, wiring.conductors) : 0,
    );
    const sourceVar = this.state.network.roots.map(({ index, wiring }) =>
      this.lives(index) ? flow.reactivePower(index, flow.input, index, wiring.conductors) : 0,
    );
    return {
      sourceW,
      sourceVar,
      sourceTotalW: addUp(sourceW),
      lossInsideW: this.lossInsideW(flow),
      lossOutsideW: this.lossOutsideW(flow),
      supplyLossW,
      supplyLossInsideW,
      loadW,
      itW,
      unservedW,
      ...battery,
    };
  }

  private lives(index: number): boolean {
    return (this.state.parent[index] as number) >= 0;
  }
}
