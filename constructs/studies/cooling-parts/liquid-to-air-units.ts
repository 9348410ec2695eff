import { rateDryCooler } from "../../engineering/thermal/exchangers/dry-cooler-rating";
import type { LiquidToAirFacts } from "../../facts/cooling/liquid-to-air";
import type { CoolingStates, Counted, Loops, PhysicalCheck } from "./cooling-part";
import { EqualUnits } from "./equal-units";
import { ratedWithAnother, refuseUnbuilt } from "./ratings";

/** Liquid-to-air CDUs between the secondary loop and the air of the room. */
export class LiquidToAirUnits extends EqualUnits<LiquidToAirFacts> {
  override readonly lostAs = "liquid-to-air";
  protected override readonly redundancy = "cdus";
  protected override readonly onlyOneIsSpared = true;
  override readonly hasSolvedPower = true;

  /** Returns the power, at full speed if their state is unknown: they remove the same heat from the coolant. */
  override unitPowerW({ liquidToAir }: CoolingStates): number {
    if (!liquidToAir) return 0;
    return liquidToAir.outcome === "solved" ? liquidToAir.coil.fanPowerPerUnitW : this.facts.rating.fanPowerW;
  }

  override counted(): Counted {
    return { as: "liquid-to-air-cdu", needed: 1 };
  }

  override mismatch({ secondaryLoop }: Loops): string | undefined {
    return ratedWithAnother("Liquid-to-air CDU", "secondary loop", this.facts.rating.coolant, secondaryLoop);
  }

  override checks(): readonly PhysicalCheck[] {
    return [["cooling.liquidToAir.rating", () => refuseUnbuilt(rateDryCooler(this.facts.rating))]];
  }
}
