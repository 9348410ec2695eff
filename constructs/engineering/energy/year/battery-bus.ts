import { checkNotNegative, checkPositive, checkShare } from "../../numeric/checked-number";

export interface YearBattery {
  /** Energy of the full cells: nominal × state of health × f(T) × f(rate). */
  readonly capacityWh: number; // [Wh]
  /** Share of the capacity that may be drawn. */
  readonly depth: number; // [-]
  /** Greatest power into its terminals, whatever charges it. */
  readonly chargeLimitW: number; // [W]
  /** Greatest power out of its terminals. */
  readonly dischargeLimitW: number; // [W]
  readonly chargeEfficiency: number; // [-] of the cells
  readonly dischargeEfficiency: number; // [-] of the cells
}

/** The converter between the alternating current and the load of a bus. */
export interface BusConverter {
  /** Returns its input for an output, without charging. It rises with the output. */
  inputW(outputW: number): number; // [W]
  /** Returns the output for an input: the inverse. */
  outputW(inputW: number): number; // [W]
}

interface AnyBus {
  readonly id: string;
  readonly battery: YearBattery;
  /** Whether photovoltaics may run on its output while its battery is above its floor. */
  readonly formsGrid: boolean;
}

/** The output of a UPS. */
export interface UpsBus extends AnyBus {
  readonly kind: "ups";
  /** Its converter. The charger is parallel to it, so the output for an input is not needed. */
  readonly converter: Pick<BusConverter, "inputW">;
  readonly chargerEfficiency: number; // [-]
}

/** The bus of a rectifier plant, whose units supply the load and charge. */
export interface DirectCurrentBus extends AnyBus {
  readonly kind: "dc";
  readonly converter: BusConverter;
  /** Greatest output of all units together. */
  readonly unitsW: number; // [W]
}

/** The alternating current itself, behind a battery inverter. */
interface InverterBus extends AnyBus {
  readonly kind: "inverter";
  /** Efficiency from alternating current to the battery's terminals. */
  readonly rectifyingEfficiency: number; // [-]
  /** Efficiency from the battery's terminals to alternating current. */
  readonly invertingEfficiency: number; // [-]
  /** Greatest output or input as alternating current. */
  readonly ratedW: number; // [W]
}

/** A bus with a battery, which supplies only that bus. */
export type BatteryBus = UpsBus | DirectCurrentBus | InverterBus;

/** @throws RangeError for numbers without meaning */
export function checkBus(bus: BatteryBus): void {
  const { id, battery } = bus;
  checkNotNegative(`Capacity of the battery on ${id}`, battery.capacityWh, "Wh");
  checkShare(`Depth of discharge of the battery on ${id}`, battery.depth);
  checkNotNegative(`Charge limit of the battery on ${id}`, battery.chargeLimitW, "W");
  checkNotNegative(`Discharge limit of the battery on ${id}`, battery.dischargeLimitW, "W");
  const efficiencies = [battery.chargeEfficiency, battery.dischargeEfficiency];
  if (bus.kind === "ups") efficiencies.push(bus.chargerEfficiency);
  if (bus.kind === "dc") checkNotNegative(`Power of the units of ${id}`, bus.unitsW, "W");
  if (bus.kind === "inverter") {
    efficiencies.push(bus.rectifyingEfficiency, bus.invertingEfficiency);
    checkNotNegative(`Rated power of ${id}`, bus.ratedW, "W");
  }
  for (const efficiency of efficiencies) {
    checkPositive(`Efficiency on ${id}`, efficiency, "");
    checkShare(`Efficiency on ${id}`, efficiency);
  }
}
