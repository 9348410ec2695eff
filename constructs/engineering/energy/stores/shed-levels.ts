import { checkPositive, checkShare } from "../../numeric/checked-number";

/** The least rise of charge between the level at which a stage is shed and the level at which it comes back. Our own [-]. */
export const leastReturnRise = 0.05;

/** The states of a battery before and after one stage is shed. */
export interface ShedStep {
  /** State of charge at which the battery counts as empty. */
  readonly floor: number; // [-]
  /** Energy that the battery delivers from full to 0, at the terminals. */
  readonly energyWh: number; // [Wh]
  /** Discharge before the stage is shed. */
  readonly beforeW: number; // [W]
  /** Discharge after the stage is shed. */
  readonly afterW: number; // [W]
}

/**
 * Computes the state of charge at which a stage must be shed: what is left then carries the rest for the promised time.
 *
 * @equation shed = floor + (h·P_after + t_reaction·P_before)/E
 * @validity discharge that is constant before and after; above 1 a full battery is not enough
 * @source energy balance of the battery; our own
 * @param hours time that the rest must still be carried [h]
 * @param reactionS time from the crossing of the level until the stage is off [s]
 * @returns [-]
 */
export function shedLevel({ floor, energyWh, beforeW, afterW }: ShedStep, hours: number, reactionS: number): number {
  checkShare("State of charge when empty", floor);
  checkPositive("Energy of the battery", energyWh, "Wh");
  return floor + (hours * afterW + (reactionS / 3600) * beforeW) / energyWh;
}

/**
 * Computes the state of charge at which a stage comes back. The distance keeps a stage from coming and going while its services start.
 *
 * @equation return = shed + max(0.05, 2·t_restart·(P_before − P_after)/E)
 * @validity as for the level at which it is shed
 * @source our own: twice the energy that the services take while they start
 * @param shed state of charge at which the stage is shed [-]
 * @param restartS time until the slowest service of the stage is healthy again [s]
 * @returns [-]
 */
export function returnLevel(shed: number, { energyWh, beforeW, afterW }: ShedStep, restartS: number): number {
  checkPositive("Energy of the battery", energyWh, "Wh");
  return shed + Math.max(leastReturnRise, (2 * (restartS / 3600) * (beforeW - afterW)) / energyWh);
}
