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

/** Battery with its energy in one scenario. */
export interface BatteryState {
  /** Id of the device or part. */
  readonly id: string;
  /** Temperature of its place, which its cells are assumed to have. */
  readonly cellC: number; // [°C]
  /** Power out of its terminals. */
  readonly dischargeW: number; // [W]
  /** Power into its terminals. */
  readonly chargeW: number; // [W]
  /** Largest discharge power that the temperature of its cells allows. */
  readonly dischargeLimitW: number; // [W]
  /** Largest charge power. */
  readonly chargeLimitW: number; // [W]
  /** Usable energy of the cells at this rate of discharge; undefined if it is unknown, with a `reason`. */
  readonly drawnWh: number | undefined; // [Wh]
  /** Usable energy at the terminals. */
  readonly usableWh: number | undefined; // [Wh]
  /** Time for which it can supply its present power; undefined when it supplies none. */
  readonly autonomyH: number | undefined; // [h]
  /** Time from empty to full at its present charge power; undefined when it is not charged. */
  readonly rechargeH: number | undefined; // [h]
  /** Reason why a value is unknown or accepted. */
  readonly reason: string | undefined;
}

/** The power that a bus takes from its battery and charges into it. */
interface BatteryFlow {
  readonly dischargeW: number; // [W]
  readonly chargeW: number; // [W]
}

/** Computes a battery with its energy at the temperature of its place. */
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

/** Returns the greatest power that charges a battery at any temperature, including the power of its charger [W]. */
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
      reason: `energy of ${id} is not published at ${cellC.toFixed(1)} °C${inPlace(place)}: add points to capacityOverTemperature`,
    };
  // An idle battery is recharged from the deepest discharge that any rate allows.
  const rateFactor =
    dischargeW === 0 && capacityOverRate
      ? Math.min(1, Math.max(...capacityOverRate.map(([, , share]) => share)))
      : batteryRateFactor(cells, capacityOverRate, cRate(dischargeW, nominalWh));
  if (rateFactor === undefined)
    return { drawnWh: undefined, reason: `energy of ${id} at its rate of discharge is unknown: add capacityOverRate` };
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
