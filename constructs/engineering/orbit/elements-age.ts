const msPerDay = 86_400_000;

/**
 * Computes the age of an element set within a window: the time from its epoch to the farther end. Elements lose accuracy before and after their epoch.
 *
 * @equation max(|from − epoch|, |to − epoch|)
 * @validity any finite instants
 * @source the errors of SGP4 grow with the time from the epoch, Vallado et al., AIAA 2006-6753
 * @param epochMs of the elements [ms]
 * @param fromMs [ms]
 * @param toMs [ms]
 * @returns [d]
 */
export function elementsAgeDays(epochMs: number, fromMs: number, toMs: number): number {
  for (const instantMs of [epochMs, fromMs, toMs]) {
    if (!Number.isFinite(instantMs)) throw new RangeError(`Instant must be a finite number but is ${instantMs} ms: give ms since 1970 UTC`);
  }
  return Math.max(Math.abs(fromMs - epochMs), Math.abs(toMs - epochMs)) / msPerDay;
}
