/** Relative margins above 1 count as 1: a limit with a margin as large as its span is ample. */
const ample = 1;
/** Relative margin below which it does not tell where the limit broke [-]: the value jumped, or the limit is near zero. */
const farBroken = -5;
/** Share of a step that is used even if a straight line through the margins allows the whole step, because margins curve. */
const keptForCurve = 0.95;

/**
 * Returns whether the margin of a limit at both of two places is at least what it changed by between them. To break between them and hold again, its margin would have to change by
 * three times that. A margin without a number, such as of a rule that does not apply, is infinite.
 */
export function isRoomy(here: number, there: number): boolean {
  const [one, other] = [Math.min(here, ample), Math.min(there, ample)];
  return one === other || Math.min(one, other) >= Math.abs(one - other);
}

/** Computes the share of the way between two places up to which {@link isRoomy} holds from the place with the larger margin, by the line through both margins. */
export function roomyShare(here: number, there: number): number {
  const [one, other] = [Math.min(here, ample), Math.min(there, ample)];
  const share = (keptForCurve * Math.max(one, other)) / (2 * Math.abs(one - other));
  return one > other ? share : 1 - share;
}

/** Computes the share of the way at which a limit breaks that holds here and not there, by the line through both margins; undefined if the margins do not tell. */
export function breakShare(here: number, there: number): number | undefined {
  const one = Math.min(here, ample);
  return there < 0 && there > farBroken ? one / (one - there) : undefined;
}
