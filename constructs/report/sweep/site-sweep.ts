import { compact } from "../../plain/compact";
import { defined } from "../../plain/defined";
import { unique } from "../../plain/unique";
import { evaluate } from "../../policy/evaluate/evaluate";
import { leastBy } from "../../policy/rule/is-worse";
import { tightness } from "../../policy/rule/tightness";
import { elevationM } from "../../props/elevation-range";
import { siteAir } from "../../site/climate-point";
import { NodeStudy } from "../../studies/node-study";
import { snapshot } from "../../studies/snapshot/snapshot";
import { describedPolicy, describedSite, type SiteDescription } from "../description";
import { type TightestMargin, tightestByRule } from "../tightest-margins";

interface SweptQuantity {
  /** Name within a sentence. */
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly accepts: (value: number) => boolean;
  /** Range, in the words of an error. */
  readonly range: string;
}

/** Axes of a sweep, each with its name, title, unit, and the values that the props of a site allow. */
export const sweepAxes = {
  ambient: {
    name: "outdoor temperature",
    title: "Outdoor dry bulb at the hottest climate point",
    unit: "°C",
    accepts: (value) => value >= siteAir.min.celsius && value <= siteAir.max.celsius,
    range: `from ${siteAir.min.celsius} to ${siteAir.max.celsius} °C`,
  },
  load: {
    name: "IT load",
    title: "IT load as a share of that of the design",
    unit: "%",
    accepts: (value) => value >= 0,
    range: "at least 0 %",
  },
  altitude: {
    name: "elevation",
    title: "Elevation of the site",
    unit: "m",
    accepts: (value) => value >= elevationM.min && value <= elevationM.max,
    range: `from ${elevationM.min} to ${elevationM.max} m`,
  },
  voltage: {
    name: "grid voltage",
    title: "Lowest grid voltage as a share of the nominal one",
    unit: "%",
    accepts: (value) => value > 0 && value <= 100,
    range: "above 0 and at most 100 %",
  },
} as const satisfies Readonly<Record<string, SweptQuantity>>;

/** One of {@link sweepAxes}. */
export type SweepAxis = keyof typeof sweepAxes;

export interface SweepPoint {
  readonly value: number;
  readonly verdict: "pass" | "fail";
  /** Rules that block the site there: they fail or are unknown. */
  readonly stoppedBy: readonly string[];
  /** Reasons why they are unknown, if none of them fails. @default one fails, or nothing blocks */
  readonly unknown?: readonly string[];
  /** Tightest margin of one rule, the same rule at every value. Missing where it has no margin. */
  readonly thermal?: TightestMargin;
  readonly power?: TightestMargin;
}

/** The verdict at one value, with the tightest margin of each rule. */
interface JudgedPoint extends Pick<SweepPoint, "value" | "verdict" | "stoppedBy" | "unknown"> {
  readonly byRule: Readonly<Record<"thermal" | "power", ReadonlyMap<string, TightestMargin>>>;
}

/**
 * Judges a site at each value. The margins are those of one rule of heat and one of power, which
 * are tightest at any value: a curve needs one quantity. The humidity ratio stays the same with
 * another dry bulb. The pressure is that of the standard atmosphere with another elevation.
 *
 * @param values in the unit of the axis
 * @throws RangeError or PropsError for a value at which the site cannot be described, and RangeError for a description without its policy
 */
export function siteSweep(name: string, description: SiteDescription, axis: SweepAxis, values: readonly number[]): SweepPoint[] {
  const { title, unit, accepts, range } = sweepAxes[axis];
  const outside = values.find((value) => !accepts(value));
  if (outside !== undefined) throw new RangeError(`${title} must be ${range} but is ${outside} ${unit}: give values that a site can have`);
  const policy = describedPolicy(description);
  const points = values.map((value): JudgedPoint => {
    const { verdict, findings } = evaluate(changed(name, description, axis, value), { policy });
    const blocking = findings.filter(({ blocks }) => blocks);
    const stoppedBy = unique(blocking.map(({ rule }) => rule));
    const isUnknown = blocking.length > 0 && blocking.every(({ outcome }) => outcome === "unknown");
    const unknown = isUnknown ? unique(compact(blocking.map(({ reason }) => reason))) : undefined;
    const byRule = { thermal: tightestByRule(findings, "cooling"), power: tightestByRule(findings, "power") };
    return { value, verdict, stoppedBy, ...defined({ unknown }), byRule };
  });
  const [thermalRule, powerRule] = [tightestRule(points, "thermal"), tightestRule(points, "power")];
  return points.map(({ byRule, ...point }) => {
    const [thermal, power] = [byRule.thermal.get(thermalRule), byRule.power.get(powerRule)];
    return { ...point, ...defined({ thermal, power }) };
  });
}

/** Returns the rule with the least relative margin at any value. Empty without margins. */
function tightestRule(points: readonly JudgedPoint[], kind: "thermal" | "power"): string {
  const all = points.flatMap(({ byRule }) => [...byRule[kind].values()]);
  return leastBy(all, (one) => tightness(one) ?? Number.POSITIVE_INFINITY)?.rule ?? "";
}

function changed(name: string, description: SiteDescription, axis: SweepAxis, value: number): NodeStudy {
  const site = describedSite(description);
  const { design } = description;
  switch (axis) {
    case "ambient":
      return new NodeStudy(snapshot(name, site, design)).whatIf({ climate: "hottest", dryBulbC: value });
    case "load":
      return new NodeStudy(snapshot(name, site, design)).whatIf({ itLoadFactor: value / 100 });
    case "altitude": {
      const { pressurePa: _, ...own } = site;
      return new NodeStudy(snapshot(name, { ...own, position: { ...site.position, elevationM: value } }, design));
    }
    case "voltage":
      return new NodeStudy(snapshot(name, { ...site, grid: { ...site.grid, minimumShare: value / 100 } }, design));
  }
}
