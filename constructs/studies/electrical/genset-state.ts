import { type DeratingTable, deratedShare, monotoneTable } from "../../engineering/energy/stores/derating-table";
import { fuelLine, fuelLPerH, tankHours } from "../../engineering/energy/stores/genset-fuel";
import { constantLoadLimit } from "../../engineering/energy/stores/genset-rating";
import { gensetOutputW, runningSets } from "../../engineering/energy/stores/genset-sets";
import type { LoadStep } from "../../engineering/energy/stores/load-steps";
import { type GensetFacts, gensetStandsAfterS } from "../../facts/power/genset";

/** Gensets that replace the grid, in one scenario. */
export interface GensetState {
  /** Id of the device or part. */
  readonly id: string;
  /** Number of sets that can run, without a lost one. */
  readonly sets: number;
  /** Number of running sets: the fewest that carry the load, or all of them when they cannot. Undefined if the power of one is unknown. */
  readonly running: number | undefined;
  /** Active power of the load. */
  readonly loadW: number; // [W]
  /** Apparent power of the load. */
  readonly loadVA: number; // [VA]
  /** Power of one set at the site's elevation and its intake temperature; undefined if it is unknown, with a `reason`. */
  readonly availableW: number | undefined; // [W]
  /** Apparent power that the sets can supply here. */
  readonly availableVA: number | undefined; // [VA]
  /** Temperature of the intake air. */
  readonly intakeC: number; // [°C]
  /** Time from the loss of the grid until the sets carry the node, including all attempts to start and the transfer. */
  readonly standsAfterS: number; // [s]
  /** Power that all sets can supply to a constant load by the rating on their plate; undefined if the power of one is. */
  readonly constantLoadW: number | undefined; // [W]
  /** Output of all running sets. It is their minimum load where the load is less. */
  readonly outputW: number | undefined; // [W]
  /** Fuel that is burnt in an hour. */
  readonly fuelLPerH: number | undefined; // [L/h]
  /** Time that a full tank lasts. */
  readonly tankH: number | undefined; // [h]
  /** Reason why a value is unknown or accepted. */
  readonly reason: string | undefined;
  /** Steps in which the load is connected; undefined if the design states no steps of the sets, and where they are unknown, with a `stepsReason`. */
  readonly steps?: readonly LoadStep[];
  /** Reason why the load steps are unknown. */
  readonly stepsReason?: string;
}

interface GensetConditions {
  readonly elevationM: number; // [m]
  readonly outsideC: number; // [°C]
  readonly loadW: number; // [W]
  readonly loadVA: number; // [VA]
  readonly lostSets: number;
  readonly transferS: number; // [s]
}

/** Computes gensets under a load: as few as carry it run, equally loaded, and never below their minimum load. */
export function gensetState(genset: GensetFacts, conditions: GensetConditions): GensetState {
  const { ratedW, ratedVA, minimumLoad } = genset;
  const { elevationM, outsideC, loadW, loadVA } = conditions;
  const sets = genset.units.length - conditions.lostSets;
  const intakeC = outsideC + genset.intakeRiseK;
  const share = deratedShare(deratingTable(genset), elevationM, intakeC);
  const standsAfterS = gensetStandsAfterS(genset, conditions.transferS);
  const { id } = genset;
  const known = { sets, loadW, loadVA, intakeC, standsAfterS };
  if (share === undefined || sets === 0) {
    const reason = sets === 0 ? `${genset.id} has no set left` : unpublished(genset, elevationM, intakeC);
    const available = sets === 0 ? 0 : undefined;
    const idle = { running: available, outputW: available, fuelLPerH: available, tankH: undefined, constantLoadW: available };
    return { id, ...known, ...idle, availableW: available, availableVA: available, reason };
  }
  const availableW = share * ratedW;
  const availableVA = share * ratedVA;
  const byPower = runningSets(loadW, availableW, sets) ?? sets;
  const byApparentPower = runningSets(loadVA, availableVA, sets) ?? sets;
  const running = Math.max(byPower, byApparentPower);
  const outputW = gensetOutputW(loadW, running, availableW, minimumLoad * ratedW);
  const consumption = fuelLPerH(fuelLine(genset.fuel, ratedW / 1000), ratedW, running, outputW);
  return {
    id,
    ...known,
    running,
    constantLoadW: constantLoadLimit(genset.rating).share * sets * availableW,
    availableW,
    availableVA,
    outputW,
    fuelLPerH: consumption,
    tankH: tankHours(genset.tankL, consumption),
    reason: undefined,
  };
}

/** Returns the table of its power, made monotone. */
export function deratingTable({ derating }: GensetFacts): DeratingTable {
  return monotoneTable({ ...derating, shares: derating.shares.map((row) => row.map((share) => share ?? undefined)) });
}

function unpublished({ id }: GensetFacts, elevationM: number, intakeC: number): string {
  return `power of ${id} is not published at ${Math.round(elevationM)} m and ${intakeC.toFixed(1)} °C: extend its table to there (power.gensets[].derating)`;
}
