import type { PublishedFreezing } from "../../engineering/thermal/coolant/published-freezing-points";
import type { CoolantChain } from "../cooling-parts/states/coolant-chain-state";
import type { LiquidToAir } from "../cooling-parts/states/liquid-to-air";
import type { LoopState } from "../cooling-parts/states/loop-state";
import { type RoomState, reasonBeyondRoom, solvedRoom } from "../cooling-parts/states/room-state";

/** Place that a loop passes, and the temperature there. */
export interface ColdestFluid {
  /** Name in errors and reports. */
  readonly name: "outdoor air" | "room air" | "coolant";
  /** Temperature. */
  readonly celsius: number; // [°C]
}

/** Coldest place of one loop, and the freezing point of its coolant. */
export interface LoopFreezing {
  /** Which of the two loops. */
  readonly loop: "facilityLoop" | "secondaryLoop";
  /** Coldest of the places whose temperature is known. */
  readonly coldest: ColdestFluid;
  /** Temperature at which the coolant begins to freeze. */
  readonly freezingPointC: number; // [°C]
  /** Warmest freezing point in other publications; undefined for water, and outside their rows. */
  readonly publishedFreezing?: PublishedFreezing;
  /** Temperature of the coldest place less the freezing point. */
  readonly marginK: number; // [K]
  /** Reason why the temperature of the room is unknown. */
  readonly reason?: string;
}

export interface ColdAir {
  readonly dryBulbC: number; // [°C]
  readonly room: RoomState | undefined;
  readonly conductanceWPerK: number; // [W/K]
  /** Whether nothing warms the room: no device has started yet, or its heater has no power. */
  readonly heaterIsDark: boolean;
  readonly isColdStart: boolean;
}

/**
 * Finds the coldest place of each loop of a solved node. The facility loop runs outdoors, and indoors at the CDUs; the rack loop runs indoors.
 *
 * @equation margin = min(coldest coolant, outlet of a bypassed coil, T_db where it runs outdoors, T_room where indoors) − freezing point
 * @equation T_room less deficit/ΣUA; T_db at a cold start, and with heat missing and the heater dark
 * @validity steady state; a drained loop and trace heating are not described
 * @source docs/physics/coolant.md, Freezing
 */
export function freezingStates(supply: CoolantChain | LiquidToAir | undefined, air: ColdAir): readonly LoopFreezing[] {
  if (supply?.outcome !== "solved") return [];
  const inRoom = roomAir(air);
  const rackLoop = loopFreezing("secondaryLoop", supply.secondaryLoop, supply.itSupplyC, undefined, inRoom);
  if (supply.heatTo === "room") return [rackLoop];
  const { facilityLoop, dryCooler } = supply;
  const coldestC = Math.min(facilityLoop.supplyC, dryCooler.coilOutC);
  return [loopFreezing("facilityLoop", facilityLoop, coldestC, air.dryBulbC, inRoom), rackLoop];
}

type RoomAir = { readonly celsius: number } | { readonly reason: string };

function roomAir({ dryBulbC, room, conductanceWPerK, heaterIsDark, isColdStart }: ColdAir): RoomAir {
  if (isColdStart) return { celsius: dryBulbC };
  const air = solvedRoom(room);
  if (!air) return { reason: room?.outcome === "unknown" ? reasonBeyondRoom(room) : "the temperature of the room is unknown" };
  if (air.heatMissingW > 0 && heaterIsDark) return { celsius: dryBulbC };
  return { celsius: air.roomC - (air.heatDeficitW > 0 ? air.heatDeficitW / conductanceWPerK : 0) };
}

function loopFreezing(
  loop: LoopFreezing["loop"],
  { freezingPointC, publishedFreezing }: LoopState,
  coolantC: number,
  outdoorsC: number | undefined,
  room: RoomAir,
): LoopFreezing {
  let coldest: ColdestFluid = { name: "coolant", celsius: coolantC };
  if ("celsius" in room && room.celsius <= coldest.celsius) coldest = { name: "room air", celsius: room.celsius };
  if (outdoorsC !== undefined && outdoorsC <= coldest.celsius) coldest = { name: "outdoor air", celsius: outdoorsC };
  const state = { loop, coldest, freezingPointC, marginK: coldest.celsius - freezingPointC };
  if (publishedFreezing === undefined && !("reason" in room)) return state;
  return { ...state, ...(publishedFreezing && { publishedFreezing }), ...("reason" in room && { reason: room.reason }) };
}
