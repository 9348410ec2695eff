import { ratio, temperatureDifference } from "../../props/quantities";
import { parameter } from "./parameter";

const source = "No standard requires it: set it if the site must be able to grow";

/** The parameter `headroom` of a rule: the share of the limit that must stay unused. It suits limits with a true zero. */
export const headroom = parameter({
  schema: ratio({ min: 0, max: 0.9 }),
  default: "0",
  description: "Share of the limit that must stay unused",
  source,
});

/** The parameter `reserve` of a rule on temperatures: the kelvins that must stay unused. */
export const temperatureReserve = parameter({
  schema: temperatureDifference({ min: 0, max: 30 }),
  default: "0 K",
  description: "Kelvins before the limit that must stay unused",
  source,
}); /**
 * The span with which a margin in K is compared with margins in W or A [K]: the rise of coolant at the usual 1.5 L/min/kW is 10 K, OCP guidance as quoted by
 * STULZ, cdu-specifications-for-liquid-cooling. It orders margins and decides no outcome.
 */
export const usualRiseK = 10;
