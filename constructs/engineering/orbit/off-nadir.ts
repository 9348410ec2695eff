import type { SiteFrame } from "./geodetic-site";

/**
 * Computes the off-nadir angle of a site as seen from a satellite, on which the gain of its antenna depends.
 *
 * @equation angle between −r and site − r, as atan2(|r × d|, r·d) with d = r − site
 * @validity satellite and site apart
 * @source definition of the angle
 * @param fixed state of the satellite in the frame of the earth [km]
 * @returns 0 straight below [°]
 */
export function offNadirDegrees(fixed: Float64Array, { xKm, yKm, zKm }: SiteFrame): number {
  const [x = 0, y = 0, z = 0] = fixed;
  const dx = x - xKm;
  const dy = y - yKm;
  const dz = z - zKm;
  const across = Math.sqrt((y * dz - z * dy) ** 2 + (z * dx - x * dz) ** 2 + (x * dy - y * dx) ** 2);
  return (Math.atan2(across, x * dx + y * dy + z * dz) * 180) / Math.PI;
}
