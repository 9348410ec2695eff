import type { AirConditionerFacts, TrimChillerFacts } from "./capacity-over-ambient";
import type { CduFacts } from "./cdus";
import type { DryCoolerFacts } from "./dry-coolers";
import type { LiquidToAirFacts } from "./liquid-to-air";
import type { LoopFacts } from "./loop";
import type { RearDoorFacts } from "./rear-door";
import type { RoomFacts } from "./room";

/** The parts that carry the heat of the racks outdoors by coolant. */
interface CoolantFacts {
  readonly facilityLoop: LoopFacts;
  readonly secondaryLoop: LoopFacts;
  readonly dryCoolers: DryCoolerFacts;
  readonly trimChiller?: TrimChillerFacts;
  readonly cdus: CduFacts;
}

/** The input of the solver from the cooling module. Without coolant, its parts are absent. */
export interface CoolingFacts extends Partial<CoolantFacts> {
  /** Present in the secondary loop instead of facility loop, dry coolers and CDUs. */
  readonly liquidToAir?: LiquidToAirFacts;
  /** Rear doors of racks, in the secondary loop; undefined if there are none. */
  readonly rearDoors?: readonly RearDoorFacts[];
  readonly airConditioners: AirConditionerFacts;
  readonly room: RoomFacts;
}

/** Props of the cooling that make devices of a kind without names of their own. */
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

export type CoolingDevice = keyof typeof coolingProps;

/** Returns the path of the props of a kind of device, such as `cooling.cdus`. */
export function coolingPath(kind: CoolingDevice): string {
  return `cooling.${coolingProps[kind]}`;
}

/** The parts that coolant needs to carry heat outdoors. A design has all of them or none. */
export const coolantParts = ["facilityLoop", "secondaryLoop", "dryCoolers", "cdus"] as const satisfies readonly (keyof CoolantFacts)[];

export type LiquidCoolingFacts = CoolingFacts & CoolantFacts;

/** Cooling of a node whose coolant heats the air of the room. */
export type LiquidToAirCoolingFacts = CoolingFacts & Pick<CoolantFacts, "secondaryLoop"> & { readonly liquidToAir: LiquidToAirFacts };

/** Returns whether the coolant heats the air of the room. */
export function isLiquidToAirCooling(cooling: CoolingFacts | undefined): cooling is LiquidToAirCoolingFacts {
  return cooling?.liquidToAir !== undefined && cooling.secondaryLoop !== undefined;
}

/** Returns whether pads cool the air before the dry coolers. */
export function hasPads(cooling: CoolingFacts | undefined): boolean {
  return cooling?.dryCoolers?.pads !== undefined;
}

/** Returns whether coolant carries heat outdoors. Otherwise air alone cools the racks. */
export function isLiquidCooling(cooling: CoolingFacts | undefined): cooling is LiquidCoolingFacts {
  return coolantParts.every((part) => cooling?.[part] !== undefined);
}
