import type { TrimChillerFacts } from "../../facts/cooling/capacity-over-ambient";
import { coolingPath } from "../../facts/cooling/cooling";
import type { CoolingStates, Counted } from "./cooling-part";
import { OutdoorUnits, type UnitsState } from "./outdoor-units";
import { type SolvedCoolantChain, solvedChain } from "./states/coolant-chain-state";

/** The remedy for heat that trim chillers leave in the coolant. */
export const addTrimChillers = `add heat rejection (${coolingPath("trim-chiller")})`;

/** Names the remedies that add dry coolers, if more of them help, and trim chillers, each with a comma behind it. */
export function moreUnitsRemedy({ rejectionCapacityW = 0, trimChiller }: SolvedCoolantChain): string {
  // Air that is warmer than the warmest allowed coolant removes no heat, with any number of coils.
  const coolers = rejectionCapacityW > (trimChiller?.capacityW ?? 0) ? "add dry coolers, " : "";
  if (!trimChiller) return `${coolers}add a trim chiller (${coolingPath("trim-chiller")}), `;
  return `${coolers}${trimChiller.eer === undefined ? `choose trim chillers that run there (${trimChiller.offReason})` : "add trim chillers"}, `;
}

/** Trim chillers behind the dry coolers in the facility loop. */
export class TrimChillers extends OutdoorUnits<TrimChillerFacts> {
  readonly name = "trim chillers";
  readonly subject = "cooling/trim-chillers";
  readonly cools = "coolant";
  readonly rejectsBy = "condenser";
  override readonly lostAs = "trim-chiller";
  protected override readonly redundancy = "rejection";

  override state({ coolant }: CoolingStates): UnitsState | undefined {
    const trim = solvedChain(coolant)?.trimChiller;
    return trim && { workingUnits: trim.workingUnits, heatW: trim.heatW, powerW: trim.powerW };
  }

  /** Returns 0 if the chain is not solved. */
  override unitPowerW({ coolant }: CoolingStates): number {
    return solvedChain(coolant)?.trimChiller?.powerPerUnitW ?? 0;
  }

  /** The greatest power in its table, for any air. */
  override get fullPowerW(): number {
    return Math.max(...this.facts.table.map(({ capacityW, eer }) => capacityW / eer));
  }

  /** Counts them with the dry coolers: any one of them removes heat. */
  override counted(): Counted {
    return { as: "dry-cooler", needed: 1 };
  }

  override regime({ coolant }: CoolingStates): string | undefined {
    return solvedChain(coolant)?.trimChiller?.offReason;
  }
}
