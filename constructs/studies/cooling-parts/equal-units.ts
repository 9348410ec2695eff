import type { UnitsFacts } from "../../facts/cooling/units";
import { CoolingPart } from "./cooling-part";

export abstract class EqualUnits<Facts extends UnitsFacts = UnitsFacts> extends CoolingPart {
  constructor(readonly facts: Facts) {
    super();
  }

  get units(): readonly string[] {
    return this.facts.units;
  }

  override get duty(): number {
    return this.facts.duty ?? this.units.length;
  }
}
