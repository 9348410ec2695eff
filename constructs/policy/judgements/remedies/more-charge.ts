import { bandValue } from "../../../engineering/numeric/curve";
import { inPlace } from "../../../facts/power/place";
import type { BatteryState } from "../../../studies/electrical/battery-state";
import { allowedPower, neededPower } from "../../../units/watts-text";
import type { NodeAtPoint, RuleContext } from "../../rule/rule";
import type { BatteryWithEnergy } from "../power/each-battery";

/** A limit on the power into a battery, and the change that would raise it. */
interface Hold {
  readonly mostW: number; // [W] at the battery's terminals
  readonly remedy: string;
}

/**
 * Names the change that lets more power into a battery that is charged too slowly: the remedy for the lowest limit.
 *
 * @param neededW power that would charge it in time [W]
 */
export function moreCharge({ node, point }: NodeAtPoint, battery: BatteryWithEnergy, state: BatteryState, neededW: number): string {
  const { chargeW } = state;
  const holds = [...ofBattery(battery, state), ...ofCharger(node, battery, neededW)];
  const least = holds.reduce((one, other) => (other.mostW < one.mostW ? other : one));
  // Only the units of a plant share their output: a battery that takes less than all other limits allow takes their spare power.
  const { remedy } =
    battery.chargerW === undefined && chargeW < least.mostW * (1 - 1e-9) ? ofUnits(point, battery, chargeW, neededW) : least;
  return `charge ${battery.id} with ${neededPower(neededW)} instead of ${allowedPower(chargeW)}: ${remedy}`;
}

function ofBattery({ id, energy, place }: BatteryWithEnergy, { cellC }: BatteryState): readonly [Hold, ...Hold[]] {
  const at = `${cellC.toFixed(1)} °C${inPlace(place)}`;
  const rate = bandValue(energy.chargeRate, cellC);
  const byRate = {
    mostW: rate * energy.nominalWh,
    remedy: `choose cells for ${id} whose chargeRate is above ${rate} at ${at}, add cells, or keep them at another temperature`,
  };
  const { maximumChargeW } = energy;
  if (maximumChargeW === undefined) return [byRate];
  return [byRate, { mostW: maximumChargeW, remedy: `choose a battery whose maximumCharge is above ${neededPower(maximumChargeW)}` }];
}

/** Returns the limit of a charger. The rated power of an inverter counts before its loss. */
function ofCharger({ network = [] }: RuleContext["node"], battery: BatteryWithEnergy, neededW: number): Hold[] {
  const { converter, chargerW, chargerEfficiency } = battery;
  if (chargerW === undefined) return [];
  const isInverter = network.some(({ id, kind }) => id === converter && kind === "battery-inverter");
  const remedy = isInverter
    ? `choose a ratedPower of ${neededPower(neededW / chargerEfficiency)} for ${converter}, with its losses (power.batteryInverters[].ratedPower)`
    : `choose a charger of ${neededPower(neededW)} for ${converter} (power.ups[].charger.power)`;
  return [{ mostW: chargerW, remedy }];
}

function ofUnits({ electrical }: RuleContext["point"], { converter }: BatteryWithEnergy, chargeW: number, neededW: number): Hold {
  const units = electrical.limits.find(({ node, kind }) => node === converter && kind === "rectifier-plant");
  const together = units ? ` ${neededPower(units.value + neededW)}` : " more";
  return {
    mostW: chargeW,
    remedy: `let the units of ${converter} deliver${together} in this scenario, with more or larger units, or reduce the load on their bus`,
  };
}
