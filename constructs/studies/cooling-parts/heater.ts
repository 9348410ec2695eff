import { CoolingPart } from "./cooling-part";

/** The heater of the room. */
export class Heater extends CoolingPart {
  override readonly hasSolvedPower = true;

  constructor(private readonly id: string) {
    super();
  }

  get units(): readonly string[] {
    return [this.id];
  }
}
