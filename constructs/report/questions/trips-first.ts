import type { Finding } from "../../policy/finding";
import { type LimitAnswer, leastRoom, type NoAnswer } from "./answer";

/** Rules on what opens a circuit by itself. */
const breakerRules: readonly string[] = ["power/breaker-loading", "power/pdu-bank-within-rating"];

/** What trips first: of all breakers, those of PDU banks included, the one with the least room in the scenarios that the site promises. */
export function tripsFirst(findings: readonly Finding[]): LimitAnswer | NoAnswer {
  return leastRoom(
    findings.filter(({ rule }) => breakerRules.includes(rule)),
    "no breaker was judged",
  );
}
