import { DataSize, MassShare, Temperature, VolumeShare } from "../../units";
import { scaledText, twelveDigits } from "./scaled-text";

type Next = (value: unknown, steps: number, holder: Readonly<Record<string, unknown>>) => unknown;

/** Makes steps of a temperature, each by some kelvins. */
export function byKelvins(kelvins: number): Next {
  return (value, steps) => {
    const { celsius } = Temperature.parse(String(value));
    return `${twelveDigits(celsius + steps * kelvins)} °C`;
  };
}

/** Makes steps of a share of glycol, by mass or by volume, each by some percent. Water has none. */
export function byHundredths(hundredths: number): Next {
  return (value, steps) => {
    if (value === undefined) return undefined;
    const text = String(value);
    const [{ percent }, basis] = text.endsWith("by mass") ? [MassShare.parse(text), "mass"] : [VolumeShare.parse(text), "volume"];
    return `${twelveDigits(percent + steps * hundredths)} % by ${basis}`;
  };
}

/** Adds one at each step. */
export const oneMore: Next = (value, steps) => (typeof value === "number" ? value + steps : undefined);

/** Makes steps of the units on duty, one more or one fewer at each step, up to their count. */
export function onDuty(sign: 1 | -1): Next {
  return (value, steps, { count }) => {
    const duty = Number(value ?? count) + sign * steps;
    return duty >= 1 && duty <= Number(count) ? duty : undefined;
  };
}

/** Makes steps by a share of the present value. */
export function byShare(share: number): Next {
  return (value, steps) => scaledText(value, 1 + steps * share);
}

/** Returns a quarter of the present value, rounded up. */
function quarterOf(present: number): number {
  return Math.ceil(present / 4);
}

/** Raises cores by a quarter at each step, at most to the given number. */
export function coresUpTo(value: unknown, to: unknown, steps: number): number | undefined {
  if (typeof value !== "number" || typeof to !== "number") return undefined;
  const step = quarterOf(value);
  return value + (steps - 1) * step < to ? Math.min(to, value + steps * step) : undefined;
}

const mebibytesPerGibibyte = 1024;

/** Raises memory by a quarter at each step, in whole GiB, at most to the given size. */
export function memoryUpTo(value: unknown, to: unknown, steps: number): string | undefined {
  if (value === undefined || to === undefined) return undefined;
  const [present, most] = [value, to].map((size) => DataSize.parse(String(size)).mebibytes) as [number, number];
  const step = quarterOf(present / mebibytesPerGibibyte) * mebibytesPerGibibyte;
  if (!(present + (steps - 1) * step < most)) return undefined;
  const next = present + steps * step;
  return String(next < most ? DataSize.mebibytes(next) : to);
}
