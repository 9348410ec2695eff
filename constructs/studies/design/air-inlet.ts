import { airClassDeratingK, highestClassElevationM } from "../../engineering/thermal/air/air-class-derating";
import type { RackFacts } from "../../facts/compute/rack";
import { compact } from "../../plain/compact";
import type { Source } from "../../provenance/source";
import { airClasses } from "../../standards/air-classes";

/** The air that a rack's class allows at its inlet, at the elevation of the site. */
export interface AirInletLimits {
  /** Undefined above the highest elevation of the classes: `reason` says so. */
  readonly maximumC?: number; // [°C]
  /** What the maximum is made of: the class, less altitude, less what parts of the rack take. They add up to it. */
  readonly parts: readonly AirInletPart[];
  /** Coldest air that the equipment takes. */
  readonly minimumC: number; // [°C]
  /** Where the numbers come from. */
  readonly source: Source;
  /** Why, where nothing is known or something is accepted. */
  readonly reason?: string;
}

/** One part of the warmest inlet. */
export interface AirInletPart {
  /** Its name, as errors, reports and other places say it. */
  readonly name: string;
  /** Temperature of the class, or the kelvins that come off it. */
  readonly value: number; // [°C] of the class, [K] of what comes off
}

/**
 * Limits of a rack's inlet air. Of several parts that ask for cooler air the strictest holds, for each limits the whole server: they do not add up.
 *
 * @equation T_max = T_class − max(0, h − 900)/k − max_i takes_i
 * @validity up to 3,050 m
 * @source as airClassDeratingK(); one limit for the server, Lenovo ThinkSystem SR665 V3, thermal rules, p. 59
 */
export function airInletLimits({ airClass, airInletDerating = [] }: RackFacts, elevationM: number): AirInletLimits | undefined {
  if (airClass === undefined) return undefined;
  const { minimumC, maximumC, metresPerKelvin, source, altitudeSource } = airClasses[airClass];
  const altitudeK = airClassDeratingK(elevationM, metresPerKelvin);
  if (altitudeK === undefined) {
    const reason = `Site must lie at most ${highestClassElevationM} m high for class ${airClass} to hold but lies at ${elevationM} m: ask the rack's maker for its inlet there`;
    return { parts: [], minimumC, source, reason };
  }
  const strictest = airInletDerating.reduce<(typeof airInletDerating)[number] | undefined>(
    (most, one) => (most && most.takesK >= one.takesK ? most : one),
    undefined,
  );
  const parts: AirInletPart[] = compact([
    { name: `class ${airClass}`, value: maximumC },
    { name: `altitude of ${elevationM} m`, value: -altitudeK },
    strictest && { name: strictest.name, value: -strictest.takesK },
  ]);
  return {
    maximumC: maximumC - altitudeK - (strictest?.takesK ?? 0),
    parts: parts.filter(({ value }) => value !== 0),
    minimumC,
    source: altitudeK > 0 ? altitudeSource : source,
  };
}
