import { bandValue } from "../../../engineering/numeric/curve";
import { inPlace } from "../../../facts/power/place";
import type { BatteryState } from "../../../studies/electrical/battery-state";
import type { NetworkLimit } from "../../../studies/network/limits/network-limit";
import { judgeRequirement, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import type { RuleContext } from "../../rule/rule";
import type { BatteryWithEnergy } from "./each-battery";

/** Why nothing goes into a battery, and what would let some in. */
interface Cause {
  readonly reason: string;
  readonly remedy: string;
}

/**
 * A battery that should be charged and is not, with what keeps the power out: its bus is dark, its UPS has left its input or has no charger, its cells take
 * none at their temperature, or the units of its plant spare none.
 *
 * @param state undefined where its bus is dark
 * @param neededW what would charge it in time [W]
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
  const fails = ({ reason, remedy }: Cause) => judgeRequirement(subject, false, { reason: `nothing charges it: ${reason}`, remedy });
  if (!state || !(isUps || units)) return fails(darkInput(converter));
  if (isUps && turned.includes(converter)) return fails(leftInput(converter, limitOf("voltage-lowest")));
  if (chargerW === 0) return fails({ reason: `${converter} has no charger`, remedy: `give ${converter} a charger (power.ups.charger)` });
  if (bandValue(battery.energy.chargeRate, state.cellC) === 0) return fails(coldOrHot(battery, state.cellC));
  if (units && units.limit === undefined) return judgeUnknown(subject, units.reason ?? `what the units of ${converter} spare is not known`);
  return fails(nothingSpare(converter, units?.value ?? 0, units?.limit ?? 0, neededW));
}

function darkInput(converter: string): Cause {
  return {
    reason: `the input of ${converter} is dark`,
    remedy: `feed ${converter} from a board that lives when the grid is back, at its minimum voltage too`,
  };
}

function leftInput(converter: string, input: NetworkLimit | undefined): Cause {
  const volts = input ? ` of ${input.value.toFixed(1)} V, which is below its window from ${input.limit?.toFixed(1)} V,` : "";
  return {
    reason: `${converter} has left its input${volts} and draws on its battery`,
    remedy: `choose a UPS for ${converter} that runs down to ${input ? `${input.value.toFixed(1)} V` : "that voltage"}, or raise the voltage at its input`,
  };
}

function coldOrHot({ id, energy, place }: BatteryWithEnergy, cellC: number): Cause {
  const bands = energy.chargeRate.filter(([, , rate]) => rate > 0);
  const at = `${cellC.toFixed(1)} °C${inPlace(place)}`;
  if (bands.length === 0)
    return { reason: "its chargeRate is 0 at every temperature", remedy: `give ${id} the charge rates from its data sheet (chargeRate)` };
  const [coldestC, warmestC] = [Math.min(...bands.map(([from]) => from)), Math.max(...bands.map(([, to]) => to))];
  return {
    reason: `its cells are at ${at}, and its chargeRate is 0 there: it is above 0 within ${coldestC} to ${warmestC} °C`,
    remedy: `keep ${id} between ${coldestC} and ${warmestC} °C, or choose cells that charge at ${at}`,
  };
}

function nothingSpare(converter: string, loadW: number, mostW: number, neededW: number): Cause {
  return {
    reason: `the units of ${converter} give at most ${Math.floor(mostW)} W there, and its load takes ${Math.ceil(loadW)} W`,
    remedy:
      mostW > 0
        ? `let the units of ${converter} give ${Math.ceil(loadW + neededW)} W there, with more or larger ones, or take load off its bus`
        : `choose rectifiers for ${converter} that run at that voltage and temperature`,
  };
}
