import { totalLevelDb } from "../../engineering/acoustic/total-level";
import type { GensetState } from "../electrical/genset-state";
import type { NodeSnapshot } from "../snapshot/snapshot";
import type { CoolantChain } from "../thermal/coolant-chain-state";
import type { RoomState } from "../thermal/room-state";

/** Sound power of all that runs outdoors, where the site limits it. */
export interface OutdoorSound {
  /** Undefined where nothing runs, or where nobody knows it: `reason` says so. */
  readonly levelDb?: number; // [dB(A)]
  /** Shares of the sound power times the level; they add up to it. */
  readonly parts: readonly { readonly name: string; readonly value: number }[];
  readonly reason?: string;
}

interface RunningUnits {
  readonly name: string;
  /** Where their level is given. */
  readonly prop: string;
  readonly units: number | undefined;
  readonly levelDb: number | undefined;
}

/**
 * Units that draw power in the scenario, each at the level that its maker states, as at full speed.
 *
 * @equation L = 10·log10 Σ n·10^(L_i/10)
 * @validity an upper bound while fans run slower; a level at a place is not computed: distance, walls and tones are left out
 * @source energetic sum of levels, Städtebauliche Lärmfibel (Baden-Württemberg), 2.4.2
 */
export function outdoorSound(
  node: NodeSnapshot,
  point: { readonly coolant: CoolantChain | undefined; readonly room: RoomState | undefined; readonly gensets: readonly GensetState[] },
): { readonly sound?: OutdoorSound } {
  if (!node.site.environment?.soundPower) return {};
  const running = runningUnits(node, point).filter(({ units }) => units !== 0);
  const unsettled = running.filter(({ units }) => units === undefined);
  if (unsettled.length > 0) return unknown(`how many of ${names(unsettled)} run is not known`);
  const silent = running.filter(({ levelDb }) => levelDb === undefined);
  if (silent.length > 0)
    return unknown(`sound power of ${names(silent)} is not known: give it (${silent.map(({ prop }) => prop).join(", ")})`);
  const total = totalLevelDb(running.map(({ name, units = 0, levelDb = 0 }) => ({ name, units, levelDb })));
  return { sound: total ?? { parts: [] } };
}

function runningUnits(
  { cooling, gensets: plants }: NodeSnapshot,
  { coolant, room, gensets }: Parameters<typeof outdoorSound>[1],
): readonly RunningUnits[] {
  const chain = coolant?.outcome === "solved" ? coolant : undefined;
  const air = room?.outcome === "solved" ? room : undefined;
  const drawing = (powerW: number, units: number) => (powerW > 0 ? units : 0);
  const { dryCoolers, trimChiller, airConditioners } = cooling ?? {};
  const cooler = chain && drawing(chain.dryCooler.fanPowerW, chain.dryCooler.workingUnits);
  const trim = chain && (chain.trimChiller ? drawing(chain.trimChiller.powerW, chain.trimChiller.workingUnits) : 0);
  const conditioner = air && drawing(air.acPowerW, air.workingAirConditioners);
  return [
    ...(dryCoolers
      ? [{ name: "dry coolers", prop: "cooling.dryCoolers.soundPower", units: cooler, levelDb: dryCoolers.soundPowerDb }]
      : []),
    ...(trimChiller
      ? [{ name: "trim chillers", prop: "cooling.trimChiller.soundPower", units: trim, levelDb: trimChiller.soundPowerDb }]
      : []),
    ...(airConditioners
      ? [
          {
            name: "air conditioners",
            prop: "cooling.airConditioners.soundPower",
            units: conditioner,
            levelDb: airConditioners.soundPowerDb,
          },
        ]
      : []),
    ...gensets.map(({ id, running }) => ({
      name: id,
      prop: "power.gensets.soundPower",
      units: running,
      levelDb: plants.find((plant) => plant.id === id)?.soundPowerDb,
    })),
  ];
}

function names(units: readonly RunningUnits[]): string {
  return units.map(({ name }) => name).join(", ");
}

function unknown(reason: string): { readonly sound: OutdoorSound } {
  return { sound: { parts: [], reason } };
}
