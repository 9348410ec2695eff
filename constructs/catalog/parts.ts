import { airConditioners } from "./air-conditioners";
import { airCooledRacks } from "./air-cooled-racks";
import { antennaControllers } from "./antenna-controllers";
import { batteries } from "./batteries";
import { breakers } from "./breakers";
import { cdus } from "./cdus";
import { dryCoolers } from "./dry-coolers";
import { gensets } from "./gensets";
import { liquidCooledRacks } from "./liquid-cooled-racks";
import type { Part } from "./part";
import { pdus } from "./pdus";
import { powerSupplies } from "./power-supplies";
import { rectifiers } from "./rectifiers";
import { ups } from "./ups";

/** Every part of the catalogue by its id, each with the type of what its document publishes and leaves out. */
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

/** Id of a part, as `kelvion-121`. */
export type PartId = keyof typeof partById;

/** A part of the catalogue with its id. */
export interface ListedPart extends Part {
  readonly id: PartId;
}

/** All parts, by kind and id. */
export const parts: readonly ListedPart[] = Object.entries<Part>(partById)
  .map(([id, part]) => ({ id: id as PartId, ...part }))
  .sort((one, other) => order(one.kind, other.kind) || order(one.id, other.id));

/** The part of an id, undefined when the catalogue has none. */
export function tryFindPart(id: string): ListedPart | undefined {
  return parts.find((part) => part.id === id);
}

function order(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
