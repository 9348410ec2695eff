import type { AirConditionerFacts, TrimChillerFacts } from "./capacity-over-ambient";
import type { CduFacts } from "./cdus";
import type { DryCoolerFacts } from "./dry-coolers";
import type { LiquidToAirFacts } from "./liquid-to-air";
import type { LoopFacts } from "./loop";
import type { RearDoorFacts } from "./rear-door";
import type { RoomFacts } from "./room";

/** What takes the heat of the racks to outdoor air by coolant. */
interface CoolantFacts {
  readonly facilityLoop: LoopFacts;
  readonly secondaryLoop: LoopFacts;
  readonly dryCoolers: DryCoolerFacts;
  readonly trimChiller?: TrimChillerFacts;
  readonly cdus: CduFacts;
}

/** What the cooling module tells the solver. Without coolant its parts are all left out. */
export interface CoolingFacts extends Partial<CoolantFacts> {
  /** In the secondary loop, in the place of facility loop, dry coolers and CDUs. */
  readonly liquidToAir?: LiquidToAirFacts;
  /** On racks, in the secondary loop. Undefined: none. */
  readonly rearDoors?: readonly RearDoorFacts[];
  readonly airConditioners: AirConditionerFacts;
  readonly room: RoomFacts;
}

/** Props of the cooling that make the devices of a kind, without names of their own. */
export const coolingProps = {
  "dry-cooler": "dryCoolers",
  "trim-chiller": "trimChiller",
  cdu: "cdus",
  "liquid-to-air": "liquidToAir",
  "rear-door": "rearDoors",
  "air-conditioner": "airConditioners",
  "facility-pump": "facilityLoop",
  "secondary-pump": "secondaryLoop",
  heater: "room.heater",
  lights: "room.lights",
  controls: "room.controls",
} as const satisfies Readonly<Record<string, keyof CoolingFacts | `room.${string}`>>;

/** A kind of device that the cooling makes. */
export type CoolingDevice = keyof typeof coolingProps;

/** Where the design gives the devices of a kind, as `cooling.cdus`. */
export function coolingPath(kind: CoolingDevice): string {
  return `cooling.${coolingProps[kind]}`;
}

/** What coolant needs to carry heat outdoors: all of it or nothing. */
export const coolantParts = ["facilityLoop", "secondaryLoop", "dryCoolers", "cdus"] as const satisfies readonly (keyof CoolantFacts)[];

/** Cooling of a node with racks on coolant. */
export type LiquidCoolingFacts = CoolingFacts & CoolantFacts;

/** Cooling of a node whose coolant gives its heat to the air of the room. */
export type LiquidToAirCoolingFacts = CoolingFacts & Pick<CoolantFacts, "secondaryLoop"> & { readonly liquidToAir: LiquidToAirFacts };

/** Does the coolant give its heat to the air of the room? */
export function isLiquidToAirCooling(cooling: CoolingFacts | undefined): cooling is LiquidToAirCoolingFacts {
  return cooling?.liquidToAir !== undefined && cooling.secondaryLoop !== undefined;
}

/** Do pads cool the air before the dry coolers? */
export function hasPads(cooling: CoolingFacts | undefined): boolean {
  return cooling?.dryCoolers?.pads !== undefined;
}

/** Does coolant carry heat outdoors? Otherwise air alone cools the racks. */
export function isLiquidCooling(cooling: CoolingFacts | undefined): cooling is LiquidCoolingFacts {
  return coolantParts.every((part) => cooling?.[part] !== undefined);
}
