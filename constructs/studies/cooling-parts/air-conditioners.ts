import type { CoolingStates, Counted } from "./cooling-part";
import { OutdoorUnits, type ReturningUnits, type UnitsState } from "./outdoor-units";
import { solvedRoom } from "./states/room-state";

export class AirConditioners extends OutdoorUnits {
  readonly name = "air conditioners";
  readonly subject = "cooling/air-conditioners";
  readonly cools = "room";
  readonly rejectsBy = "condenser";
  override readonly lostAs = "air-conditioner";
  protected override readonly redundancy = "airConditioning";

  override state({ room }: CoolingStates): UnitsState | undefined {
    const air = solvedRoom(room);
    return air && { workingUnits: air.workingAirConditioners, heatW: air.acHeatW, powerW: air.acPowerW };
  }

  /** Returns their full capacity, because the room has warmed meanwhile. */
  override returning({ room }: CoolingStates): ReturningUnits | undefined {
    const air = solvedRoom(room);
    return air && { units: air.workingAirConditioners, heatW: air.acCapacityW };
  }

  /** Counts the needed units; a room without heat to remove needs none. */
  override counted({ room }: CoolingStates): Counted {
    const air = solvedRoom(room);
    return { as: "air-conditioner", needed: !air || air.heatToRemoveW > 0 ? 1 : 0 };
  }

  override regime({ room }: CoolingStates): string | undefined {
    const air = solvedRoom(room);
    return air && (air.acOffReason ?? "running");
  }
}
