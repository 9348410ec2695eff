import { airConditioners } from "./makers/air-conditioners";
import { airCooledRacks } from "./makers/air-cooled-racks";
import { antennaControllers } from "./makers/antenna-controllers";
import { batteries } from "./makers/batteries";
import { breakers } from "./makers/breakers";
import { cdus } from "./makers/cdus";
import { dryCoolers } from "./makers/dry-coolers";
import { gensets } from "./makers/gensets";
import { liquidCooledRacks } from "./makers/liquid-cooled-racks";
import type { Part } from "./makers/part";
import { pdus } from "./makers/pdus";
import { powerSupplies } from "./makers/power-supplies";
import { rectifiers } from "./makers/rectifiers";
import { ups } from "./makers/ups";

/** Every part of the catalogue by its id, with the types of its published and open values. */
export const partById = {
  ...dryCoolers,
  ...cdus,
  ...airConditioners,
  ...liquidCooledRacks,
  ...airCooledRacks,
  ...antennaControllers,
  ...breakers,
  ...rectifiers,
  ...powerSupplies,
  ...ups,
  ...batteries,
  ...gensets,
  ...pdus,
} as const;

/** Id of a catalogue part, such as `kelvion-121`. */
export type PartId = keyof typeof partById;

/** A part of the catalogue with its id. */
export interface ListedPart extends Part {
  readonly id: PartId;
}

/** All parts of the catalogue, by kind and id. */
export const parts: readonly ListedPart[] = Object.entries<Part>(partById)
  .map(([id, part]) => ({ id: id as PartId, ...part }))
  .sort((one, other) => order(one.kind, other.kind) || order(one.id, other.id));

/** Returns the part with an id, or undefined. */
export function tryFindPart(id: string): ListedPart | undefined {
  return parts.find((part) => part.id === id);
}

function order(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
