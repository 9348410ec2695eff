import { airClassDeratingK, highestClassElevationM } from "../../engineering/thermal/air/air-class-derating";
import type { RackFacts } from "../../facts/compute/rack";
import { compact } from "../../plain/compact";
import type { Source } from "../../provenance/source";
import { airClasses } from "../../standards/air-classes";

/** Inlet air that a rack's air class allows, at the elevation of the site. */
export interface AirInletLimits {
  /** Warmest inlet air; undefined above the highest elevation of the air classes, with a `reason`. */
  readonly maximumC?: number; // [°C]
  /** Parts that add up to the maximum: the limit of the class, less altitude, less the derating by parts of the rack. */
  readonly parts: readonly AirInletPart[];
  /** Coldest inlet air that the class allows. */
  readonly minimumC: number; // [°C]
  /** Source of the numbers. */
  readonly source: Source;
  /** Reason why a value is unknown or accepted. */
  readonly reason?: string;
}

/** Says why no rack has a warmest inlet air: its class ends below the site, or no class is stated. */
export function whyNoInletLimit(racks: readonly { readonly airInlet?: AirInletLimits }[]): string {
  const ended = racks.find(({ airInlet }) => airInlet?.reason !== undefined)?.airInlet?.reason;
  return ended ?? "no rack states how warm its inlet air may be: add compute.racks[].airClass";
}

/** Part of the warmest inlet temperature. */
export interface AirInletPart {
  /** Name in errors and reports. */
  readonly name: string;
  /** Temperature limit of the class, or the kelvins that are subtracted (negative). */
  readonly value: number; // [°C] of the class, [K] of what comes off
}

/**
 * Computes the limits of a rack's inlet air. If several parts need cooler air, the strictest counts: their deratings do not add up.
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
    const reason = `Site must be at most ${highestClassElevationM} m high for class ${airClass} to be valid but is at ${elevationM} m: ask the rack's maker for its inlet limit there. No prop states it: accept the rule by a waiver with the answer (policy.waivers)`;
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
