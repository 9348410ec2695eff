import { z } from "zod";
import { parseProps } from "../props/parse-props";
import { propsOfSite, type Site } from "./site";

const sun = z.union([z.number(), z.literal("clear-sky")]);
const climatePoint = z.object({
  dryBulbC: z.number(),
  humidity: z.object({ kind: z.string() }),
  irradianceWPerM2: z.record(z.string(), sun),
  otherIrradianceWPerM2: sun.optional(),
});

/** The parts of a {@link Site} without which a verdict would be empty. */
const shape = z.object({
  country: z.string(),
  position: z.object({ elevationM: z.number() }),
  climate: z.object({ hottest: climatePoint, mostHumid: climatePoint.optional(), coldest: climatePoint }),
  grid: z.object({ lineToLineV: z.number().positive(), frequencyHz: z.number().positive(), minimumShare: z.number().gt(0).max(1) }),
  promises: z.object({
    redundancy: z.object({ rejection: z.enum(["N", "N+1"]), airConditioning: z.enum(["N", "N+1"]), feeds: z.enum(["N", "2N"]) }),
    downlink: z
      .object({
        servedShare: z.number().gt(0).max(1).optional(),
        longestGapS: z.number().positive().optional(),
        latencyS: z.number().positive().optional(),
      })
      .optional(),
  }),
});

const named = z.object({ site: shape });

/**
 * Refuses sites that are not from `defineSite()`: raw props from JSON or JavaScript, or a site with a part removed.
 *
 * @throws PropsError with every part that is missing
 */
export function checkSite(name: string, site: Site): void {
  const isDefined = typeof site === "object" && site !== null && propsOfSite(site) !== undefined;
  if (!isDefined) parseProps(named, name, { site }); // its result is frozen, and a year of weather takes long to parse
}
