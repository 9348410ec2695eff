import type { Part } from "../makers/part";
import { type Capacity, type CapacityOf, capacityBeside, capacityByProp } from "./capacities";
import type { ListedKind } from "./kinds";
import {
  atFrequency,
  batteryInAir,
  breakerInAir,
  dryCoolerInAir,
  gensetInAir,
  notStated,
  rectifierAtVoltage,
  rectifierInAir,
  type ShareAt,
  upsAtVoltage,
  upsInAir,
} from "./shares";

/** What parts are sought by. Of several conditions all must hold, and the capacity is that under all of them. */
export interface Asked {
  /** Least. */
  readonly capacity?: Capacity;
  readonly ambientC?: number; // [°C]
  readonly voltageV?: number; // [V]
  readonly frequencyHz?: number; // [Hz]
}

/** The conditions among what is asked. */
export type Condition = Exclude<keyof Asked, "capacity">;

/** What a document says to what is asked. */
export interface Answer {
  readonly outcome: "meets" | "does-not" | "not-stated";
  /** Under the conditions that are asked, where one is asked for and known. */
  readonly capacity?: Capacity;
}

type Sought = Readonly<Partial<Record<Condition, ShareAt>>> & {
  readonly capacity?: Readonly<Partial<Record<Capacity["quantity"], CapacityOf>>>;
};

const rating = { current: capacityByProp("current", "rating") } as const;
const ratedPower = capacityByProp("power", "ratedPower");
const both = { power: ratedPower, "apparent power": capacityByProp("apparent power", "ratedApparentPower") } as const;

/** Racks, supplies and antennas are loads: a design chooses them for what they do. */
const soughtBy: Readonly<Record<ListedKind, Sought>> = {
  rack: {},
  "power-supply": {},
  "dry-cooler": { capacity: { power: capacityByProp("power", "heat") }, ambientC: dryCoolerInAir },
  cdu: { capacity: { power: capacityByProp("power", "heat") } },
  "air-conditioner": { capacity: { power: capacityBeside }, ambientC: notStated, frequencyHz: atFrequency },
  breaker: { capacity: rating, ambientC: breakerInAir },
  pdu: { capacity: rating },
  rectifier: { capacity: { power: ratedPower }, ambientC: rectifierInAir, voltageV: rectifierAtVoltage, frequencyHz: atFrequency },
  ups: { capacity: both, ambientC: upsInAir, voltageV: upsAtVoltage, frequencyHz: atFrequency },
  battery: { capacity: { energy: capacityByProp("energy", "nominal") }, ambientC: batteryInAir },
  genset: { capacity: both, ambientC: gensetInAir, frequencyHz: atFrequency },
  antenna: {},
};

/** What parts of a kind can be sought by, and the quantities of their capacity. */
export function seekable(kind: ListedKind): {
  readonly by: readonly (keyof Asked)[];
  readonly quantities: readonly Capacity["quantity"][];
} {
  const { capacity = {}, ...conditions } = soughtBy[kind];
  const quantities = Object.keys(capacity) as Capacity["quantity"][];
  return { by: [...(quantities.length > 0 ? (["capacity"] as const) : []), ...(Object.keys(conditions) as Condition[])], quantities };
}

/** The capacity of a part by its document, in the first quantity by which its kind is sought; undefined where it gives none. */
export function capacityOf(part: Part & { readonly id: string }): Capacity | undefined {
  const [[quantity, of] = []] = Object.entries(soughtBy[part.kind as ListedKind].capacity ?? {}) as [Capacity["quantity"], CapacityOf][];
  const value = of?.(part);
  return quantity === undefined || value === undefined ? undefined : { quantity, value };
}

/** Whether a part meets what is asked, as far as its document says. What its kind cannot be sought by is not stated. */
export function answerOf(part: Part & { readonly id: string }, { capacity, ...conditions }: Asked): Answer {
  const sought = soughtBy[part.kind as ListedKind];
  const shares = (Object.entries(conditions) as [Condition, number][]).map(([condition, at]) => sought[condition]?.(part, at));
  const whole = capacity && sought.capacity?.[capacity.quantity]?.(part);
  if (shares.includes(0) || (capacity && whole !== undefined && !(whole >= capacity.value))) return { outcome: "does-not" };
  if (shares.includes(undefined)) return { outcome: "not-stated" };
  if (!capacity) return { outcome: "meets" };
  const known = shares.filter((share) => typeof share === "number");
  if (whole === undefined || known.length < shares.length) return { outcome: "not-stated" };
  const value = known.reduce((left, share) => left * share, whole);
  return { outcome: value >= capacity.value ? "meets" : "does-not", capacity: { quantity: capacity.quantity, value } };
}
