import { evaluate } from "../../policy/evaluate";
import { withDryBulb } from "../../solve/changed-ambient";
import { withItLoad } from "../../solve/changed-load";
import { type NodeSnapshot, snapshot } from "../../solve/snapshot";
import { describedPolicy, type SiteDescription } from "../description";
import { type TightestMargin, tightestMargins } from "../tightest-margins";

/** What a site is judged over, each with its name within a sentence, its unit and what it means. */
export const sweepAxes = {
  ambient: { name: "outdoor temperature", title: "Outdoor dry bulb at the hottest climate point", unit: "°C" },
  load: { name: "IT load", title: "IT load as a share of that of the design", unit: "%" },
  altitude: { name: "elevation", title: "Elevation of the site", unit: "m" },
  voltage: { name: "grid voltage", title: "Lowest grid voltage as a share of the nominal one", unit: "%" },
} as const;

/** One of {@link sweepAxes}. */
export type SweepAxis = keyof typeof sweepAxes;

/** The verdict at one value. */
export interface SweepPoint {
  readonly value: number;
  readonly verdict: "pass" | "fail";
  /** Rules that stop the site there: they fail, or nobody knows. */
  readonly stoppedBy: readonly string[];
  readonly thermal?: TightestMargin;
  readonly power?: TightestMargin;
}

/**
 * Judges a site at each of these values. Humidity ratio stays with another dry bulb; the pressure becomes that of the standard atmosphere with another elevation.
 *
 * @param values in the unit of the axis
 * @throws RangeError or PropsError for a value at which the site cannot be described, and RangeError for a description without its policy
 */
export function siteSweep(name: string, description: SiteDescription, axis: SweepAxis, values: readonly number[]): SweepPoint[] {
  const policy = describedPolicy(description);
  return values.map((value) => {
    const { verdict, findings } = evaluate(changed(name, description, axis, value), { policy });
    const stoppedBy = [...new Set(findings.flatMap(({ rule, blocks }) => (blocks ? [rule] : [])))];
    return { value, verdict, stoppedBy, ...tightestMargins(findings) };
  });
}

function changed(name: string, { site, design }: SiteDescription, axis: SweepAxis, value: number): NodeSnapshot {
  switch (axis) {
    case "ambient":
      return withDryBulb(snapshot(name, site, design), "hottest", value);
    case "load":
      return withItLoad(snapshot(name, site, design), value / 100);
    case "altitude": {
      const { pressurePa: _, ...own } = site;
      return snapshot(name, { ...own, position: { ...site.position, elevationM: value } }, design);
    }
    case "voltage":
      return snapshot(name, { ...site, grid: { ...site.grid, minimumShare: value / 100 } }, design);
  }
}
