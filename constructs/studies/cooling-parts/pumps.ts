import { coolantModel } from "../../engineering/thermal/coolant/coolant-model";
import type { LoopFacts } from "../../facts/cooling/loop";
import { CoolingPart, type PhysicalCheck } from "./cooling-part";
import { loopPumps } from "./states/pumps-at-work";

/** The pumps of one loop. */
export class Pumps extends CoolingPart {
  override readonly lostAs = "pump";
  protected override readonly redundancy = "pumps";
  protected override readonly onlyOneIsSpared = true;

  constructor(
    private readonly key: "facilityLoop" | "secondaryLoop",
    readonly loop: LoopFacts,
  ) {
    super();
  }

  get units(): readonly string[] {
    return loopPumps(this.loop);
  }

  override get duty(): number {
    return this.loop.pumps?.duty ?? 1;
  }

  /** Coolant was filled in at a temperature at which its density is known. */
  override checks(): readonly PhysicalCheck[] {
    const { coolant, expansion } = this.loop;
    if (!expansion) return [];
    return [[`cooling.${this.key}.expansion.fillTemperature`, () => coolantModel(coolant).densityKgPerM3(expansion.fillC)]];
  }
}
