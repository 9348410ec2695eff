import {
  batteryRateFactor,
  batteryTemperatureFactor,
  cRate,
  drawnEnergyWh,
  usableEnergyWh,
} from "../../engineering/energy/stores/battery-energy";
import { batteryAutonomyH, batteryPowerLimitW, batteryRechargeH } from "../../engineering/energy/stores/battery-power";
import type { BatteryEnergyFacts, BatteryFacts } from "../../facts/power/battery";
import { inPlace } from "../../facts/power/place";

/** A battery with its energy in one scenario. */
export interface BatteryState {
  /** Id of the device or part. */
  readonly id: string;
  /** Of its place, which its cells are taken to have. */
  readonly cellC: number; // [°C]
  /** Out of its terminals. */
  readonly dischargeW: number; // [W]
  /** Into its terminals. */
  readonly chargeW: number; // [W]
  /** Most that the temperature of its cells allows. */
  readonly dischargeLimitW: number; // [W]
  /** Most that the battery takes. */
  readonly chargeLimitW: number; // [W]
  /** Out of the cells in a discharge at this rate; undefined when nobody knows it: `reason` says why. */
  readonly drawnWh: number | undefined; // [Wh]
  /** The same at the terminals. */
  readonly usableWh: number | undefined; // [Wh]
  /** How long it carries what it gives now; undefined when it gives nothing. */
  readonly autonomyH: number | undefined; // [h]
  /** From empty to full at what it is charged with now; undefined when nothing charges it. */
  readonly rechargeH: number | undefined; // [h]
  /** Why, where nothing is known or something is accepted. */
  readonly reason: string | undefined;
}

/** What a battery's bus does with it. */
interface BatteryFlow {
  readonly dischargeW: number; // [W]
  readonly chargeW: number; // [W]
}

/** A battery with its energy at the temperature of its place. */
export function batteryState(
  battery: BatteryFacts,
  energy: BatteryEnergyFacts,
  { dischargeW, chargeW }: BatteryFlow,
  cellC: number,
): BatteryState {
  const { nominalWh } = energy;
  const dischargeLimitW = batteryPowerLimitW(energy.dischargeRate, cellC, nominalWh, energy.maximumDischargeW ?? Number.POSITIVE_INFINITY);
  const chargeLimitW = batteryPowerLimitW(energy.chargeRate, cellC, nominalWh, mostChargeW(battery));
  const { drawnWh, reason } = drawn(battery, energy, dischargeW, cellC);
  const usableWh = drawnWh === undefined ? undefined : usableEnergyWh(drawnWh, energy.dischargeEfficiency);
  return {
    id: battery.id,
    cellC,
    dischargeW,
    chargeW,
    dischargeLimitW,
    chargeLimitW,
    drawnWh,
    usableWh,
    autonomyH: usableWh === undefined || dischargeW === 0 ? undefined : batteryAutonomyH(usableWh, dischargeW, dischargeLimitW),
    rechargeH: drawnWh === undefined || chargeW === 0 ? undefined : batteryRechargeH(drawnWh, chargeW, energy.chargeEfficiency),
    reason,
  };
}

/** Most that charges a battery whatever the temperature, its charger's power included [W]. */
export function mostChargeW({ energy, chargerW }: BatteryFacts): number {
  return Math.min(energy?.maximumChargeW ?? Number.POSITIVE_INFINITY, chargerW ?? Number.POSITIVE_INFINITY);
}

function drawn(
  { id, minimumStateOfCharge, place }: BatteryFacts,
  { nominalWh, cells, stateOfHealth, capacityOverTemperature, capacityOverRate }: BatteryEnergyFacts,
  dischargeW: number,
  cellC: number,
): Pick<BatteryState, "drawnWh" | "reason"> {
  const temperatureFactor = batteryTemperatureFactor(capacityOverTemperature, cellC);
  if (temperatureFactor === undefined)
    return {
      drawnWh: undefined,
      reason: `energy of ${id} is not published at ${cellC.toFixed(1)} °C${inPlace(place)}: give more points of capacityOverTemperature`,
    };
  // A battery that gives nothing is recharged from the deepest discharge that any rate allows.
  const rateFactor =
    dischargeW === 0 && capacityOverRate
      ? Math.min(1, Math.max(...capacityOverRate.map(([, , share]) => share)))
      : batteryRateFactor(cells, capacityOverRate, cRate(dischargeW, nominalWh));
  if (rateFactor === undefined)
    return { drawnWh: undefined, reason: `energy of ${id} over the rate of discharge is not known for its cells: give capacityOverRate` };
  return {
    drawnWh: drawnEnergyWh({
      nominalWh,
      ...(stateOfHealth !== undefined && { stateOfHealth }),
      temperatureFactor,
      depth: 1 - minimumStateOfCharge,
      rateFactor,
    }),
    reason: undefined,
  };
}
