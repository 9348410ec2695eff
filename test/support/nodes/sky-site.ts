import { type DownlinkProps, declareSource, type EdgeNodeStackProps } from "cdktf-edge-node";
import { firstSite } from "../../../examples/first-site";
import orbits from "../../constructs/engineering/orbit/vectors-orbit.json";

/** Elements of Landsat 9 of September 2026. */
export const landsat9 = orbits.elementSets["landsat-9"].omm;

/** A satellite that decays 50 minutes after the epoch of its elements, 27886.0201 of 1900. */
export const decaying = orbits.elementSets["decayed-28872"].tle.join("\n");

/** Two days of September 2026. */
export const twoDays = { from: "2026-09-20T00:00:00Z", to: "2026-09-22T00:00:00Z" } as const;

/** The downlink of the site first-site with Landsat 9, and with more or less of it. */
export function skyDownlink(change: Partial<DownlinkProps> = {}): DownlinkProps {
  const { downlink } = firstSite;
  if (!downlink) throw new Error("the site has a downlink");
  return {
    ...downlink,
    antennas: downlink.antennas.map((antenna) => ({ ...antenna, satellites: [49260] })),
    satellites: [{ number: 49260, name: "landsat-9" }],
    elements: { data: [landsat9], source: declareSource("CelesTrak GP, 19 September 2026", "downlink@example.org") },
    window: twoDays,
    ...change,
  };
}

/** The site first-site with that downlink. */
export function skySite(change: Partial<DownlinkProps> = {}): EdgeNodeStackProps {
  return { ...firstSite, downlink: skyDownlink(change) };
}

/** The same with the one satellite that an antenna follows. */
export function skySiteOf(number: number, data: string | object, window: DownlinkProps["window"] = twoDays): EdgeNodeStackProps {
  const { antennas } = skyDownlink();
  return skySite({
    antennas: antennas.map((antenna) => ({ ...antenna, satellites: [number] })),
    satellites: [{ number, name: "satellite" }],
    elements: { data, source: declareSource("Elements of the test", "downlink@example.org") },
    ...(window && { window }),
  });
}
