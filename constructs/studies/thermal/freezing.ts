import type { PublishedFreezing } from "../../engineering/thermal/coolant/published-freezing-points";
import type { CoolantChain } from "../cooling-parts/states/coolant-chain-state";
import type { LiquidToAir } from "../cooling-parts/states/liquid-to-air";
import type { LoopState } from "../cooling-parts/states/loop-state";
import { type RoomState, solvedRoom } from "../cooling-parts/states/room-state";

/** One of the places that a loop passes, and how cold it is there. */
export interface ColdPlace {
  readonly name: "outdoor air" | "room air" | "coolant";
  readonly celsius: number; // [°C]
}

/** How cold one loop gets, beside the freezing point of its coolant. */
export interface LoopFreezing {
  readonly loop: "facilityLoop" | "secondaryLoop";
  /** Places whose temperature is known, the coldest first. */
  readonly places: readonly ColdPlace[];
  readonly freezingPointC: number; // [°C]
  /** The warmest that other publications say; undefined for water, and beyond their rows. */
  readonly publishedFreezing?: PublishedFreezing;
  /** The coldest place less the freezing point. */
  readonly marginK: number; // [K]
  /** Why it is not known how cold the room is. */
  readonly reason?: string;
}

/** The air around the loops. */
export interface ColdAir {
  readonly dryBulbC: number; // [°C]
  readonly room: RoomState | undefined;
  /** Of the envelope. */
  readonly conductanceWPerK: number; // [W/K]
  /** Nothing warms the room: nothing has started yet, or its heater has no power. */
  readonly heaterIsDark: boolean;
  readonly isColdStart: boolean;
}

/**
 * How cold each loop of a solved node gets. The facility loop runs outdoors, and indoors at the CDUs; the rack loop runs indoors.
 *
 * @equation margin = min(coldest coolant, outlet of a bypassed coil, T_db where it runs outdoors, T_room where indoors) − freezing point
 * @equation T_room less deficit/ΣUA; T_db at a cold start, and with heat missing and the heater dark
 * @validity steady state; a drained loop and trace heating are not described
 * @source docs/physics.md, Freezing
 */
export function freezingStates(supply: CoolantChain | LiquidToAir | undefined, air: ColdAir): readonly LoopFreezing[] {
  if (supply?.outcome !== "solved") return [];
  const inRoom = roomAir(air);
  const rackLoop = loopFreezing("secondaryLoop", supply.secondaryLoop, supply.itSupplyC, [], inRoom);
  if (supply.heatTo === "room") return [rackLoop];
  const { facilityLoop, dryCooler } = supply;
  const outdoors: ColdPlace = { name: "outdoor air", celsius: air.dryBulbC };
  return [loopFreezing("facilityLoop", facilityLoop, Math.min(facilityLoop.supplyC, dryCooler.coilOutC), [outdoors], inRoom), rackLoop];
}

type RoomAir = { readonly celsius: number } | { readonly reason: string };

function roomAir({ dryBulbC, room, conductanceWPerK, heaterIsDark, isColdStart }: ColdAir): RoomAir {
  if (isColdStart) return { celsius: dryBulbC };
  const air = solvedRoom(room);
  if (!air) return { reason: room?.outcome === "unknown" ? room.reason : "the room is not known" };
  if (air.heatMissingW > 0 && heaterIsDark) return { celsius: dryBulbC };
  return { celsius: air.roomC - (air.heatDeficitW > 0 ? air.heatDeficitW / conductanceWPerK : 0) };
}

function loopFreezing(
  loop: LoopFreezing["loop"],
  { freezingPointC, publishedFreezing }: LoopState,
  coolantC: number,
  outdoors: readonly ColdPlace[],
  room: RoomAir,
): LoopFreezing {
  const indoors: readonly ColdPlace[] = "celsius" in room ? [{ name: "room air", celsius: room.celsius }] : [];
  const coolant: ColdPlace = { name: "coolant", celsius: coolantC };
  const places = [...outdoors, ...indoors, coolant].sort((one, other) => one.celsius - other.celsius);
  const coldestC = Math.min(...places.map(({ celsius }) => celsius));
  return {
    loop,
    places,
    freezingPointC,
    ...(publishedFreezing && { publishedFreezing }),
    marginK: coldestC - freezingPointC,
    ...("reason" in room && { reason: room.reason }),
  };
}
