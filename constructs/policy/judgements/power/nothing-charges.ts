import { bandValue } from "../../../engineering/numeric/curve";
import { inPlace } from "../../../facts/power/place";
import type { BatteryState } from "../../../studies/electrical/battery-state";
import type { NetworkLimit } from "../../../studies/network/limits/network-limit";
import { allowedPower, neededPower } from "../../../units/watts-text";
import { judgeRequirement, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import type { RuleContext } from "../../rule/rule";
import type { BatteryWithEnergy } from "./each-battery";

/** The reason why a battery does not charge, and the change that would help. */
interface Cause {
  readonly reason: string;
  readonly remedy: string;
}

/**
 * Fails a battery that should charge and does not, and says why: its bus is not powered, its UPS has left its input or has no charger, its cells may not be
 * charged at their temperature, or the units of its plant have no power left.
 *
 * @param state undefined if its bus is not powered
 * @param neededW power that would charge it in time [W]
 */
export function nothingCharges(
  { point }: Pick<RuleContext, "point">,
  subject: string,
  battery: BatteryWithEnergy,
  state?: BatteryState,
  neededW = 0,
): PendingJudgement {
  const { converter, chargerW } = battery;
  const { limits, turned } = point.electrical;
  const limitOf = (kind: NetworkLimit["kind"]) => limits.find((limit) => limit.node === converter && limit.kind === kind);
  const isUps = chargerW !== undefined;
  const units = limitOf("rectifier-plant");
  const fails = ({ reason, remedy }: Cause) => judgeRequirement(subject, false, { reason: `battery is not charged: ${reason}`, remedy });
  if (!state || !(isUps || units)) return fails(darkInput(converter));
  if (isUps && turned.includes(converter)) return fails(leftInput(converter, limitOf("voltage-lowest")));
  if (chargerW === 0) return fails({ reason: `${converter} has no charger`, remedy: `add a charger to ${converter} (ups[].charger)` });
  if (bandValue(battery.energy.chargeRate, state.cellC) === 0) return fails(coldOrHot(battery, state.cellC));
  if (units && units.limit === undefined) return judgeUnknown(subject, units.reason ?? `the spare power of ${converter} is unknown`);
  return fails(nothingSpare(converter, units?.value ?? 0, units?.limit ?? 0, neededW));
}

function darkInput(converter: string): Cause {
  return {
    reason: `the input of ${converter} is not powered`,
    remedy: `feed ${converter} from a board that has power when the grid is back, also at the lowest grid voltage`,
  };
}

function leftInput(converter: string, input: NetworkLimit | undefined): Cause {
  const volts = input ? ` at ${input.value.toFixed(1)} V, below its lowest input voltage of ${input.limit?.toFixed(1)} V,` : "";
  return {
    reason: `${converter} has disconnected from its input${volts} and discharges its battery`,
    remedy: `choose a UPS for ${converter} that runs down to ${input ? `${input.value.toFixed(1)} V` : "that voltage"}, or raise the voltage at its input`,
  };
}

function coldOrHot({ id, energy, place }: BatteryWithEnergy, cellC: number): Cause {
  const bands = energy.chargeRate.filter(([, , rate]) => rate > 0);
  const at = `${cellC.toFixed(1)} °C${inPlace(place)}`;
  if (bands.length === 0)
    return { reason: "its chargeRate is 0 at every temperature", remedy: `state the chargeRate of ${id} from its data sheet` };
  const [coldestC, warmestC] = [Math.min(...bands.map(([from]) => from)), Math.max(...bands.map(([, to]) => to))];
  return {
    reason: `its cells are at ${at}, where its chargeRate is 0: they charge only from ${coldestC} to ${warmestC} °C`,
    remedy: `keep ${id} between ${coldestC} and ${warmestC} °C, or choose cells that charge at ${at}`,
  };
}

function nothingSpare(converter: string, loadW: number, mostW: number, neededW: number): Cause {
  return {
    reason: `the units of ${converter} deliver at most ${allowedPower(mostW)} in this scenario, and the load takes ${neededPower(loadW)}`,
    remedy:
      mostW > 0
        ? `let the units of ${converter} deliver ${neededPower(loadW + neededW)} in this scenario, with more or larger units, or reduce the load on its bus`
        : `choose rectifiers for ${converter} that run at that voltage and temperature`,
  };
}
