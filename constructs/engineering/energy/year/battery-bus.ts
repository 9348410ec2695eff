import { checkNotNegative, checkPositive, checkShare } from "../../numeric/checked-number";

/** A battery as the year sees it. */
export interface YearBattery {
  /** What the full cells hold: nominal × state of health × f(T) × f(rate). */
  readonly capacityWh: number; // [Wh]
  /** Share of the capacity that may be drawn. */
  readonly depth: number; // [-]
  /** Most into its terminals, whatever charges it. */
  readonly chargeLimitW: number; // [W]
  /** Most out of its terminals. */
  readonly dischargeLimitW: number; // [W]
  readonly chargeEfficiency: number; // [-] of the cells
  readonly dischargeEfficiency: number; // [-] of the cells
}

/** What stands between the alternating current and the load of a bus. */
export interface BusConverter {
  /** What it draws for an output, charging left out. It rises with the output. */
  inputW(outputW: number): number; // [W]
  /** The output for which it draws that: the inverse. */
  outputW(inputW: number): number; // [W]
}

/** What every battery bus has. */
interface AnyBus {
  readonly id: string;
  readonly battery: YearBattery;
  /** Photovoltaics may run on what it gives while its battery is above its floor. */
  readonly formsGrid: boolean;
}

/** The output of a UPS. */
export interface UpsBus extends AnyBus {
  readonly kind: "ups";
  /** Its charger stands beside it, so nobody asks what it gives for an input. */
  readonly converter: Pick<BusConverter, "inputW">;
  /** Of its charger. */
  readonly chargerEfficiency: number; // [-]
}

/** The bus of a rectifier plant, whose units carry and charge. */
export interface DirectCurrentBus extends AnyBus {
  readonly kind: "dc";
  readonly converter: BusConverter;
  /** Most that all units give together. */
  readonly unitsW: number; // [W]
}

/** The alternating current itself, behind a battery inverter. */
export interface InverterBus extends AnyBus {
  readonly kind: "inverter";
  /** From alternating current to the battery's terminals. */
  readonly rectifyingEfficiency: number; // [-]
  /** From the battery's terminals to alternating current. */
  readonly invertingEfficiency: number; // [-]
  /** Most that it gives or takes as alternating current. */
  readonly ratedW: number; // [W]
}

/** A bus with a battery, which serves that bus alone. */
export type BatteryBus = UpsBus | DirectCurrentBus | InverterBus;

/** @throws RangeError for numbers that have no meaning */
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
