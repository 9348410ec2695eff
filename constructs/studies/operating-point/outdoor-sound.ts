import { totalLevelDb } from "../../engineering/acoustic/total-level";
import { listNames } from "../../plain/list-ids";
import type { CoolingPart, CoolingStates } from "../cooling-parts/cooling-part";
import { outdoorUnits } from "../cooling-parts/cooling-parts";
import type { OutdoorUnits } from "../cooling-parts/outdoor-units";
import type { GensetState } from "../electrical/genset-state";
import type { NodeSnapshot } from "../snapshot/snapshot";

/** Sound power of all units that run outdoors, where the site limits it. */
export interface OutdoorSound {
  /** Sound power level; undefined if nothing runs outdoors, or where it is unknown, with a `reason`. */
  readonly levelDb?: number; // [dB(A)]
  /** Share of each kind of unit in the sound power, times the level. They add up to the level. */
  readonly parts: readonly {
    /** Name in errors and reports. */
    readonly name: string;
    /** Its share of the sum, in the unit of the sum. */
    readonly value: number;
  }[];
  /** Reason why a value is unknown or accepted. */
  readonly reason?: string;
}

interface RunningUnits {
  readonly name: string;
  /** Path of the prop that states their level. */
  readonly prop: string;
  readonly units: number | undefined;
  readonly levelDb: number | undefined;
}

/**
 * Adds up the sound power of the units that draw power in the scenario, each at its maker's level for full speed.
 *
 * @equation L = 10·log10 Σ n·10^(L_i/10)
 * @validity an upper bound while fans run slower; a level at a place is not computed: distance, walls and tones are left out
 * @source energetic sum of levels, Städtebauliche Lärmfibel (Baden-Württemberg), 2.4.2
 */
export function outdoorSound(
  { site, gensets: plants }: NodeSnapshot,
  parts: readonly CoolingPart[],
  states: CoolingStates,
  gensets: readonly GensetState[],
): { readonly sound?: OutdoorSound } {
  if (!site.environment?.soundPower) return {};
  const all = [
    ...outdoorUnits(parts).map((units) => runningUnits(units, states)),
    ...gensets.map(({ id, running }) => ({
      name: id,
      prop: "power.gensets.soundPower",
      units: running,
      levelDb: plants.find((plant) => plant.id === id)?.soundPowerDb,
    })),
  ];
  const running = all.filter(({ units }) => units !== 0);
  const unsettled = running.filter(({ units }) => units === undefined);
  if (unsettled.length > 0) return unknown(`the number of running units of ${names(unsettled)} is unknown`);
  const silent = running.filter(({ levelDb }) => levelDb === undefined);
  if (silent.length > 0) return unknown(`sound power of ${names(silent)} is not stated: add ${silent.map(({ prop }) => prop).join(", ")}`);
  const total = totalLevelDb(running.map(({ name, units = 0, levelDb = 0 }) => ({ name, units, levelDb })));
  return { sound: total ?? { parts: [] } };
}

function runningUnits(units: OutdoorUnits, states: CoolingStates): RunningUnits {
  const state = units.state(states);
  const { name, prop, facts } = units;
  return { name, prop: `${prop}.soundPower`, units: state && (state.powerW > 0 ? state.workingUnits : 0), levelDb: facts.soundPowerDb };
}

function names(units: readonly RunningUnits[]): string {
  return listNames(units).join(", ");
}

function unknown(reason: string): { readonly sound: OutdoorSound } {
  return { sound: { parts: [], reason } };
}
