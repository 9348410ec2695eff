import { DataSize, MassShare, Temperature, VolumeShare } from "../../units";
import { scaledText, twelveDigits } from "./scaled-text";

type Next = (value: unknown, steps: number, holder: Readonly<Record<string, unknown>>) => unknown;

/** A temperature so many kelvins on at each step. */
export function byKelvins(kelvins: number): Next {
  return (value, steps) => {
    const { celsius } = Temperature.parse(String(value));
    return `${twelveDigits(celsius + steps * kelvins)} °C`;
  };
}

/** A share of glycol so many hundredths on at each step, by whatever it is counted. Water has none. */
export function byHundredths(hundredths: number): Next {
  return (value, steps) => {
    if (value === undefined) return undefined;
    const text = String(value);
    const [{ percent }, basis] = text.endsWith("by mass") ? [MassShare.parse(text), "mass"] : [VolumeShare.parse(text), "volume"];
    return `${twelveDigits(percent + steps * hundredths)} % by ${basis}`;
  };
}

/** One more at each step. */
export const oneMore: Next = (value, steps) => (typeof value === "number" ? value + steps : undefined);

/** More or fewer units on duty, one at each step, of as many as there are. */
export function onDuty(sign: 1 | -1): Next {
  return (value, steps, { count }) => {
    const duty = Number(value ?? count) + sign * steps;
    return duty >= 1 && duty <= Number(count) ? duty : undefined;
  };
}

/** More by the same share of what stands at each step. */
export function byShare(share: number): Next {
  return (value, steps) => scaledText(value, 1 + steps * share);
}

/** A quarter of the present, in whole ones. */
function quarterOf(present: number): number {
  return Math.ceil(present / 4);
}

/** Cores, a quarter more at each step, at most as many as are given. */
export function coresUpTo(value: unknown, to: unknown, steps: number): number | undefined {
  if (typeof value !== "number" || typeof to !== "number") return undefined;
  const step = quarterOf(value);
  return value + (steps - 1) * step < to ? Math.min(to, value + steps * step) : undefined;
}

const mebibytesPerGibibyte = 1024;

/** Memory, a quarter more at each step in whole GiB, at most as much as is given. */
export function memoryUpTo(value: unknown, to: unknown, steps: number): string | undefined {
  if (value === undefined || to === undefined) return undefined;
  const [present, most] = [value, to].map((size) => DataSize.parse(String(size)).mebibytes) as [number, number];
  const step = quarterOf(present / mebibytesPerGibibyte) * mebibytesPerGibibyte;
  if (!(present + (steps - 1) * step < most)) return undefined;
  const next = present + steps * step;
  return String(next < most ? DataSize.mebibytes(next) : to);
}
