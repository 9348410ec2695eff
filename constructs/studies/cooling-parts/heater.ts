import { CoolingPart } from "./cooling-part";

export class Heater extends CoolingPart {
  override readonly hasSolvedPower = true;

  constructor(private readonly id: string) {
    super();
  }

  get units(): readonly string[] {
    return [this.id];
  }
}
