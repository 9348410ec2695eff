import type { UnitsFacts } from "../../facts/cooling/units";
import { CoolingPart } from "./cooling-part";

/** A part of equal units in parallel. */
export abstract class EqualUnits extends CoolingPart {
  constructor(readonly facts: UnitsFacts) {
    super();
  }

  get units(): readonly string[] {
    return this.facts.units;
  }

  override get duty(): number {
    return this.facts.duty ?? this.units.length;
  }
}
