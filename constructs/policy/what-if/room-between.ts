/** A relative margin above it counts as it: what has double of what it needs may lose half, and has enough. */
const ample = 1;
/** A relative margin below it says nothing of where its limit broke: it went there by a jump, or the limit came near zero. */
const farBroken = -5;
/** What is kept of a way that a straight line would allow: margins curve. */
const keptForCurve = 0.95;

/**
 * Has a limit at least as much room at both of two places as it lost between them? To break between them and hold again, its margin would have to move by
 * three times that. Margins without a number, as of what does not apply, stand at infinity.
 */
export function isRoomy(here: number, there: number): boolean {
  const [one, other] = [Math.min(here, ample), Math.min(there, ample)];
  return one === other || Math.min(one, other) >= Math.abs(one - other);
}

/** Share of the way between two places, not roomy, up to where the limit is roomy from the one with more room on, by the line through both margins. */
export function roomyShare(here: number, there: number): number {
  const [one, other] = [Math.min(here, ample), Math.min(there, ample)];
  const share = (keptForCurve * Math.max(one, other)) / (2 * Math.abs(one - other));
  return one > other ? share : 1 - share;
}

/** Share of the way at which a limit breaks that holds here and not there, by the line through both margins; undefined where that says nothing. */
export function breakShare(here: number, there: number): number | undefined {
  const one = Math.min(here, ample);
  return there < 0 && there > farBroken ? one / (one - there) : undefined;
}
