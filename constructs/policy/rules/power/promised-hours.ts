import type { NodeSnapshot } from "../../../solve/snapshot";

/** Hours without the grid that the site promises: its autonomy, else the longest outage of its grid [h]. */
export function promisedHours({ site }: NodeSnapshot): number | undefined {
  const seconds = site.promises.autonomyS ?? site.grid.outages?.longestS;
  return seconds === undefined ? undefined : seconds / 3600;
}
