import type { BatteryFacts } from "../constructs/facts/power/battery";
import { type Changes, changed } from "./changes";
import { smallSource } from "./small-source";

/** A battery on the small rectifier plant, disconnected at 30 % where its maker allows 20 %, with changes. */
export function smallBattery(changes: Changes<BatteryFacts> = {}): BatteryFacts {
  return changed<BatteryFacts>(
    {
      id: "battery-1",
      converter: "dc-48",
      chargerEfficiency: 1,
      formsGrid: false,
      place: "inside",
      allowedStateOfCharge: 0.2,
      minimumStateOfCharge: 0.3,
      source: smallSource,
    },
    changes,
  );
}
