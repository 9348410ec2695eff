import type { PumpsAtWork } from "../cooling-parts/pumps-at-work";
import type { RoomState } from "../thermal/room-state";

/** Units of one kind in a scenario. */
export interface UnitsAtWork {
  /** As `facility-pump`. Trim chillers count with the dry coolers. */
  readonly kind: string;
  /** Those with power that are not lost, standby ones included. */
  readonly workingUnits: number;
  readonly neededUnits: number;
}

/** What works in a scenario. */
interface WorkingCooling {
  /** Dry coolers and CDUs are needed. */
  readonly withCoolant: boolean;
  readonly pumps: readonly PumpsAtWork[];
  readonly dryCoolers: readonly string[];
  readonly trimChillers: readonly string[];
  readonly cdus: readonly string[];
  /** Undefined in a node without them. */
  readonly liquidToAir: readonly string[] | undefined;
  readonly airConditioners: readonly string[];
  readonly room: RoomState | undefined;
}

/** Units of every kind that work, beside those without which the kind does nothing. Whether they are strong enough is for other rules to say. */
export function unitsAtWork(working: WorkingCooling): UnitsAtWork[] {
  const { withCoolant, pumps, dryCoolers, trimChillers, cdus, liquidToAir, airConditioners, room } = working;
  const removesHeat = room?.outcome !== "solved" || room.heatToRemoveW > 0;
  return [
    ...pumps.map(({ loop, workingUnits, neededUnits }) => ({ kind: loop.pump, workingUnits, neededUnits })),
    ...(withCoolant
      ? [
          { kind: "dry-cooler", workingUnits: dryCoolers.length + trimChillers.length, neededUnits: 1 },
          { kind: "cdu", workingUnits: cdus.length, neededUnits: 1 },
        ]
      : []),
    ...(liquidToAir ? [{ kind: "liquid-to-air-cdu", workingUnits: liquidToAir.length, neededUnits: 1 }] : []),
    { kind: "air-conditioner", workingUnits: airConditioners.length, neededUnits: removesHeat ? 1 : 0 },
  ];
}
