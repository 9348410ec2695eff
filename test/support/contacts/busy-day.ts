import { mulberry32 } from "../../../constructs/engineering/numeric/mulberry32";
import type { ContactCandidate } from "../../../constructs/engineering/scheduling/contact-candidates";
import { candidatesAt, type StationAntenna, terms } from "./stations";

const antennas: readonly StationAntenna[] = [
  { bands: ["X", "S"], polarisations: ["RHCP", "LHCP"], gapMs: 90_000 },
  { bands: ["Ka", "X"], polarisations: ["RHCP"], gapMs: 150_000 },
  { bands: ["S", "X"], polarisations: ["RHCP", "LHCP"], gapMs: 60_000 },
  { bands: ["Ka", "X"], polarisations: ["RHCP", "LHCP"], gapMs: 60_000 },
];

const dayMs = 86_400_000;

/** The first so many candidates of a busy day of 40 satellites over four antennas, the same for a seed. */
export function busyDay(seed: number, passes: number, days = 1): ContactCandidate[] {
  const random = mulberry32(seed);
  const oneOf = (names: readonly string[]) => names[Math.floor(random() * names.length)] as string;
  const all = Array.from({ length: passes }, () => {
    const aosMs = Math.floor(random() * dayMs * days);
    const catalogueNumber = 40_000 + Math.floor(random() * 40);
    return {
      catalogueNumber,
      aosMs,
      losMs: aosMs + Math.floor(1000 * (180 + random() * 660)),
      band: oneOf(["X", "X", "S", "Ka"]),
      polarisation: oneOf(["RHCP", "RHCP", "LHCP"]),
      bytes: Math.floor(1e9 * (5 + 60 * random())),
      weight: 1 + (catalogueNumber % 5),
    };
  });
  return candidatesAt({ passes: all, antennas }, { ...terms, measure: "bytes" });
}
