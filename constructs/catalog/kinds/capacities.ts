import { ApparentPower, Current, Energy, Power } from "../../units";
import type { Part } from "../makers/part";
import { atLargest } from "./shares";

/** A capacity in SI units. */
export interface Capacity {
  readonly quantity: keyof typeof quantities;
  readonly value: number;
}

const joulesPerKilowattHour = 3_600_000;

const quantities = {
  power: { parse: (text: string) => Power.parse(text).watts, shown: (si: number) => Power.watts(fourDigits(si)) },
  "apparent power": {
    parse: (text: string) => ApparentPower.parse(text).voltAmperes,
    shown: (si: number) => ApparentPower.voltAmperes(fourDigits(si)),
  },
  current: { parse: (text: string) => Current.parse(text).amperes, shown: (si: number) => Current.amperes(fourDigits(si)) },
  energy: {
    parse: (text: string) => Energy.parse(text).joules,
    shown: (si: number) => `${fourDigits(si / joulesPerKilowattHour)} kWh`,
  },
} as const;

/** The quantities of capacities. */
export const capacityQuantities = Object.keys(quantities) as Capacity["quantity"][];

/**
 * Reads a capacity: the quantity of its unit.
 *
 * @returns undefined for a text that is none
 */
export function tryCapacity(text: string): Capacity | undefined {
  for (const quantity of capacityQuantities) {
    try {
      return { quantity, value: quantities[quantity].parse(text) };
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    }
  }
  return undefined;
}

/** A capacity as a text, to four digits. */
export function capacityText({ quantity, value }: Capacity): string {
  return `${quantities[quantity].shown(value)}`;
}

function fourDigits(value: number): number {
  return Number(value.toPrecision(4));
}

/** The capacity of a part by its document, undefined where it gives none. */
export type CapacityOf = (part: { readonly id: string } & Part) => number | undefined;

/** By a prop that the document gives; of a series at its largest rating. */
export function capacityByProp(quantity: Capacity["quantity"], prop: string): CapacityOf {
  return ({ id, published }) => {
    const text = { ...published, ...atLargest(id) }[prop];
    return typeof text === "string" ? quantities[quantity].parse(text) : undefined;
  };
}

/** One Btu of the International Table an hour [W]. ISO 31-4:1992, annex B. */
const wattsPerBtuPerHour = 0.293_071_07;

/** By what the document gives beside the props, in kW or in Btu/h. */
export const capacityBeside: CapacityOf = ({ beside: { capacity = "" } = {} }) => {
  const [, btuPerHour] = /^(\d+) Btu\/h$/.exec(capacity) ?? [];
  if (btuPerHour !== undefined) return Number(btuPerHour) * wattsPerBtuPerHour;
  return capacity === "" ? undefined : Power.parse(capacity).watts;
};
