import type { z } from "zod";
import type { TrimChillerFacts } from "../facts/cooling/capacity-over-ambient";
import type { trimChillerSchema } from "./trim-chillers.props";

/** What air conditioners and trim chillers have in common. */
export function capacityFacts(machine: z.output<typeof trimChillerSchema>): Omit<TrimChillerFacts, "units"> {
  return {
    table: machine.table.map((row) => ({ ambientC: row.ambient.celsius, capacityW: row.capacity.watts, eer: row.eer })),
    minimumAmbientC: machine.minimumAmbient.celsius,
    ...(machine.maximumAmbient && { maximumAmbientC: machine.maximumAmbient.celsius }),
    altitudeFactor: machine.altitudeFactor.map((row) => [row.elevation.metres, row.factor.value] as const),
    ...(machine.restartDelay && { restartS: machine.restartDelay.seconds }),
    ...(machine.startingPower && { startingW: machine.startingPower.watts }),
    ...(machine.restartInterval && { restartIntervalS: machine.restartInterval.seconds }),
    ...(machine.corrosionClass && { corrosionClass: machine.corrosionClass }),
    ...(machine.soundPower && { soundPowerDb: machine.soundPower.decibels }),
    source: machine.source,
  };
}
