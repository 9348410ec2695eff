import { z } from "zod";
import { mapValues } from "../../constructs/plain/map-values";
import { PropsError, parseProps } from "../../constructs/props";
import { compareText } from "../../constructs/props/canonical";
import { nameSchema } from "../../constructs/props/name";
import { recordSchema } from "../../constructs/props/record";

const placementLockVersion = 1;

/** The hosts of placed workloads, written by `edge-node place`. Each workload stays there while it fits. */
export interface PlacementLock {
  readonly schemaVersion: typeof placementLockVersion;
  /** Hosts by workload, for each site. */
  readonly sites: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const placementLockSchema = z.strictObject({
  schemaVersion: z.literal(placementLockVersion),
  sites: recordSchema(nameSchema, recordSchema(nameSchema, nameSchema)),
});

/**
 * Parses the text of a lock.
 *
 * @param path of the file, for errors
 * @throws PropsError when it is no lock
 */
export function parsePlacementLock(text: string, path: string): PlacementLock {
  try {
    return parseProps(placementLockSchema, path, JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new PropsError(path, [{ path: "", message: "must be JSON but is not: run edge-node place, which writes it" }]);
  }
}

/** Returns the text of a lock: equal placements have equal bytes. */
export function placementLockText(sites: PlacementLock["sites"]): string {
  const sorted = <Value>(record: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(record).sort(([one], [other]) => compareText(one, other)));
  const all = mapValues(sorted(sites), (hosts) => sorted(hosts));
  return `${JSON.stringify({ schemaVersion: placementLockVersion, sites: all }, undefined, 2)}\n`;
}
