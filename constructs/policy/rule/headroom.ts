import { ratio, temperatureDifference } from "../../props/quantities";
import { parameter } from "./parameter";

const source = "No standard asks for it: a team that wants room to grow sets it";

/** The usual parameter of a rule whose limit has a true zero: a share of it that must stay free. */
export const headroom = parameter({
  schema: ratio({ min: 0, max: 0.9 }),
  default: "0",
  description: "Share of the limit that must stay free",
  source,
});

/** The usual parameter of a rule that judges temperatures: kelvins that must stay free. */
export const temperatureReserve = parameter({
  schema: temperatureDifference({ min: 0, max: 30 }),
  default: "0 K",
  description: "Kelvins that must stay free",
  source,
}); /**
 * Rise of a coolant loop that counts as the whole when a margin in K is compared with one in W or A [K]: the 10 K of the usual 1.5 L/min/kW, OCP
 * guidance as quoted by STULZ, cdu-specifications-for-liquid-cooling. It orders margins and decides no outcome.
 */
export const usualRiseK = 10;
