import { MassShare, Temperature, VolumeShare } from "../units";
import { rounded, scaledText } from "./scaled-text";

type Next = (value: unknown, steps: number, holder: Readonly<Record<string, unknown>>) => unknown;

/** A temperature so many kelvins on at each step. */
export function byKelvins(kelvins: number): Next {
  return (value, steps) => {
    const { celsius } = Temperature.parse(String(value));
    return `${rounded(celsius + steps * kelvins)} °C`;
  };
}

/** A share of glycol so many hundredths on at each step, by whatever it is counted. Water has none. */
export function byHundredths(hundredths: number): Next {
  return (value, steps) => {
    if (value === undefined) return undefined;
    const text = String(value);
    const [{ percent }, basis] = text.endsWith("by mass") ? [MassShare.parse(text), "mass"] : [VolumeShare.parse(text), "volume"];
    return `${rounded(percent + steps * hundredths)} % by ${basis}`;
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
