import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { placedHosts } from "../../constructs/studies/placement/lost-hosts";
import type { NodeSnapshot } from "../../constructs/studies/snapshot/snapshot";
import { type PlacementLock, parsePlacementLock, placementLockText } from "../../site-files/locks/placement-lock";
import { writeFiles } from "../outputs/write-files";
import type { SourceSite } from "../sources/site-source";
import { InputError } from "../terminal/exit-codes";
import { noRoomError } from "./no-room";

/** A site whose workloads are placed. */
export type HostedSite = Pick<SourceSite, "node" | "placementLock">;

/** A placed workload: its host, and its host before. */
export interface PlacedWorkload {
  readonly site: string;
  readonly workload: string;
  readonly host: string;
  /** Host before; undefined where the lock did not have it. */
  readonly before?: string;
  /** Reason why nothing may be placed on that host: the site does not describe it any more, or it is `leaving`. @default something may */
  readonly closed?: "gone" | "leaving";
}

/**
 * Writes the hosts of placed workloads into the lock. Other sites in the lock stay.
 *
 * @param inputs files that the run reads, which are not replaced
 * @throws InputError for a site without hosts, or a workload that does not fit: an incomplete lock would let it move later
 * @throws PropsError for an existing file that is no lock
 */
export function placeSites(file: string, sites: readonly HostedSite[], inputs: readonly string[]): readonly PlacedWorkload[] {
  const known = existsSync(file) ? parsePlacementLock(readFileSync(file, "utf8"), file).sites : {};
  const placed = sites.flatMap(({ node, placementLock: lock }) => {
    const before = known[node.name] ?? {};
    if (lock !== undefined && !isSame(lock, file) && Object.keys(before).length > 0) throw unread(node.name, file, lock);
    return placedOf(node, before, file);
  });
  const placements: PlacementLock["sites"] = Object.fromEntries(
    sites.map(({ node: { name } }) => [
      name,
      Object.fromEntries(placed.filter(({ site }) => site === name).map(({ workload, host }) => [workload, host])),
    ]),
  );
  writeFiles([{ file, text: placementLockText({ ...known, ...placements }) }], inputs);
  return placed;
}

function isSame(one: string | undefined, other: string): boolean {
  return one !== undefined && resolve(one) === resolve(other);
}

/** Returns the error of a site that does not name the lock: its workloads would be moved without a check of their present host. */
function unread(site: string, file: string, lock: string): InputError {
  const named = lock === "" ? "none" : lock;
  return new InputError(
    `${site} must read the lock ${file}, which has workloads of it, but names ${named}: name ${file} as placementLock in the site, or remove ${file}`,
  );
}

function placedOf(node: NodeSnapshot, known: Readonly<Record<string, string>>, lock: string): readonly PlacedWorkload[] {
  const { name, placement } = node;
  if (!placement) throw new InputError(`${name} must have hosts to be placed but has none: add hosts to compute.racks`);
  if (placement.placed.noRoom.length > 0) throw noRoomError(name, placement, lock);
  return Object.entries(placedHosts(placement)).map(([id, there]) => {
    const before = Object.hasOwn(known, id) ? known[id] : undefined;
    return { site: name, workload: id, host: there, ...(before !== undefined && { before, ...closedIn(node, before) }) };
  });
}

function closedIn({ hosts, leavingHosts = [] }: NodeSnapshot, host: string): Pick<PlacedWorkload, "closed"> {
  const isIn = (all: NodeSnapshot["hosts"]) => all.some(({ id }) => id === host);
  if (isIn(hosts)) return {};
  return { closed: isIn(leavingHosts) ? "leaving" : "gone" };
}
