import { type DeratingTable, deratedShare, monotoneTable } from "../../engineering/energy/stores/derating-table";
import { fuelLine, fuelLPerH, tankHours } from "../../engineering/energy/stores/genset-fuel";
import { constantLoadLimit } from "../../engineering/energy/stores/genset-rating";
import { gensetOutputW, runningSets } from "../../engineering/energy/stores/genset-sets";
import type { LoadStep } from "../../engineering/energy/stores/load-steps";
import { type GensetFacts, gensetStandsAfterS } from "../../facts/power/genset";

/** A plant of gensets that stands in for the grid. */
export interface GensetState {
  /** Id of the device or part. */
  readonly id: string;
  /** Sets that can run, one lost left out. */
  readonly sets: number;
  /** The fewest that carry the load; all of them when they do not. Undefined when nobody knows what one gives. */
  readonly running: number | undefined;
  /** Active power of the load. */
  readonly loadW: number; // [W]
  /** Apparent power of the load. */
  readonly loadVA: number; // [VA]
  /** Of one set at the site's elevation and the temperature of its intake; undefined when nobody knows it: `reason` says why. */
  readonly availableW: number | undefined; // [W]
  /** Apparent power that the sets can give here. */
  readonly availableVA: number | undefined; // [VA]
  /** Air that the engines take in. */
  readonly intakeC: number; // [°C]
  /** From the loss of the grid, all attempts to start and the transfer included. */
  readonly standsAfterS: number; // [s]
  /** Most that all sets give to a load that never changes, by the rating on their plate; undefined like what one gives. */
  readonly constantLoadW: number | undefined; // [W]
  /** Of all running sets, at their minimum load where the load is less. */
  readonly outputW: number | undefined; // [W]
  /** Fuel that is burnt in an hour. */
  readonly fuelLPerH: number | undefined; // [L/h]
  /** What a full tank lasts. */
  readonly tankH: number | undefined; // [h]
  /** Why, where nothing is known or something is accepted. */
  readonly reason: string | undefined;
  /** In which the load comes onto them; undefined where the design gives no steps of the sets, or nobody knows: `stepsReason` says why. */
  readonly steps?: readonly LoadStep[];
  /** Why the steps of load are not known. */
  readonly stepsReason?: string;
}

/** Where gensets stand and what they carry. */
interface GensetConditions {
  readonly elevationM: number; // [m]
  readonly outsideC: number; // [°C]
  readonly loadW: number; // [W]
  readonly loadVA: number; // [VA]
  readonly lostSets: number;
  readonly transferS: number; // [s]
}

/** Gensets under a load: the fewest that carry it run, equally loaded, and never below their minimum load. */
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

/** The table of its power, made monotone. */
export function deratingTable({ derating }: GensetFacts): DeratingTable {
  return monotoneTable({ ...derating, shares: derating.shares.map((row) => row.map((share) => share ?? undefined)) });
}

function unpublished({ id }: GensetFacts, elevationM: number, intakeC: number): string {
  return `power of ${id} is not published at ${Math.round(elevationM)} m and ${intakeC.toFixed(1)} °C: give a table that reaches there`;
}
