import type { z } from "zod";
import type { TrimChillerFacts } from "../facts/cooling/capacity-over-ambient";
import { defined } from "../plain/defined";
import type { trimChillerSchema } from "./trim-chillers.props";

/** Returns the facts that air conditioners and trim chillers share. */
export function capacityFacts(machine: z.output<typeof trimChillerSchema>): Omit<TrimChillerFacts, "units"> {
  return defined({
    table: machine.table.map((row) => ({ ambientC: row.ambient.celsius, capacityW: row.capacity.watts, eer: row.eer })),
    minimumAmbientC: machine.minimumAmbient.celsius,
    maximumAmbientC: machine.maximumAmbient?.celsius,
    altitudeFactor: machine.altitudeFactor.map((row) => [row.elevation.metres, row.factor.value] as const),
    restartS: machine.restartDelay?.seconds,
    startingW: machine.startingPower?.watts,
    restartIntervalS: machine.restartInterval?.seconds,
    corrosionClass: machine.corrosionClass,
    soundPowerDb: machine.soundPower?.decibels,
    source: machine.source,
  });
}
