import type { CoolingFacts } from "../../facts/cooling/cooling";
import { compact } from "../../plain/compact";
import { AirConditioners } from "./air-conditioners";
import { Cdus } from "./cdus";
import type { CoolingPart } from "./cooling-part";
import { DryCoolers } from "./dry-coolers";
import { Heater } from "./heater";
import { LiquidToAirUnits } from "./liquid-to-air-units";
import { OutdoorUnits } from "./outdoor-units";
import { Pumps } from "./pumps";
import { RearDoors } from "./rear-doors";
import { TrimChillers } from "./trim-chillers";

/** Returns the parts of a node's cooling, from outdoors inwards; none without cooling. Add a line here for a new part. */
export function coolingParts(cooling: CoolingFacts | undefined): readonly CoolingPart[] {
  if (!cooling) return [];
  const { dryCoolers, trimChiller, airConditioners, facilityLoop, secondaryLoop, cdus, liquidToAir, rearDoors, room } = cooling;
  return compact([
    dryCoolers && new DryCoolers(dryCoolers),
    trimChiller && new TrimChillers(trimChiller),
    new AirConditioners(airConditioners),
    facilityLoop && new Pumps("facilityLoop", facilityLoop),
    secondaryLoop && new Pumps("secondaryLoop", secondaryLoop),
    cdus && new Cdus(cdus),
    liquidToAir && new LiquidToAirUnits(liquidToAir),
    rearDoors && new RearDoors(rearDoors),
    room.heater && new Heater(room.heater.id),
  ]);
}

export function outdoorUnits(parts: readonly CoolingPart[]): readonly OutdoorUnits[] {
  return parts.filter((part) => part instanceof OutdoorUnits);
}

/** Returns the reason why the rating of a part does not hold for the coolants of the site; undefined if all hold. */
export function coolantMismatch(cooling: CoolingFacts): string | undefined {
  return coolingParts(cooling)
    .map((part) => part.mismatch(cooling))
    .find((reason) => reason !== undefined);
}
