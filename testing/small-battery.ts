import type { BatteryFacts } from "../constructs/facts/power/battery";
import { type Changes, changed } from "./changes";
import { smallSource } from "./small-source";

/** Makes a battery on the small rectifier plant, with changes. It is disconnected at a charge of 30 %; its maker allows 20 %. */
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
