import type { NetworkLimit } from "../../studies/network/limits/network-limit";

const breaker = ["rating", "temperatureFactor", "groupFactor", "altitudeFactor", "enclosureRise", "referenceTemperature"];
const ups = ["ratedPower", "ratedApparentPower", "ambient"];

/** Props of a part that give its limits, where not all of them do: those decide whether a limit is its document's or the design's. */
export const limitProps: Partial<Readonly<Record<NetworkLimit["kind"], readonly string[]>>> = {
  "breaker-iec": breaker,
  "breaker-nec": breaker,
  "breaker-nec-rating": breaker,
  pdu: ["rating"],
  "pdu-bank": ["banks"],
  "pdu-bank-nec": ["banks"],
  neutral: ["neutralRating"],
  "breaking-capacity": ["breakingCapacity"],
  selectivity: ["selectiveUpTo"],
  ups,
  "ups-phase": ups,
  "ups-restart": ["input"],
  "rectifier-plant": ["ratedPower", "voltageDerating", "runningRange", "fullPowerUpTo", "temperatureDerating"],
  "rectifier-restart": ["restart"],
};
