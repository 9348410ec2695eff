import { ApparentPower, Current, Energy, Power } from "../../units";
import { atLargest } from "../makers/breakers";
import type { PartWithId } from "../makers/part";

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

export const capacityQuantities = Object.keys(quantities) as Capacity["quantity"][];

/**
 * Reads a capacity, whose unit determines the quantity.
 *
 * @returns undefined for a text that is no capacity
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

/** Returns a capacity as a text with four digits. */
export function capacityText({ quantity, value }: Capacity): string {
  return `${quantities[quantity].shown(value)}`;
}

function fourDigits(value: number): number {
  return Number(value.toPrecision(4));
}

/** Returns the capacity [SI] in a prop of a part; for a series at its largest rating. Undefined without a published value. */
export function capacityByProp({ id, published }: PartWithId, quantity: Capacity["quantity"], prop: string): number | undefined {
  const text = { ...published, ...atLargest(id) }[prop];
  return typeof text === "string" ? quantities[quantity].parse(text) : undefined;
}
