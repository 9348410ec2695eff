import type { Site } from "cdktf-edge-node";

/** The site with no sun on any surface, whatever the envelope of its design calls them: tests whose numbers are of other things are worked without. */
export function inTheShade(site: Site): Site {
  const { hottest, mostHumid, coldest } = site.climate;
  const shaded = { otherIrradianceWPerM2: 0 };
  return {
    ...site,
    climate: {
      hottest: { ...hottest, ...shaded },
      coldest: { ...coldest, ...shaded },
      ...(mostHumid && { mostHumid: { ...mostHumid, ...shaded } }),
    },
  };
}
