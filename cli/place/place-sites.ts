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

/** Where a placed workload runs, and where it ran before. */
export interface PlacedWorkload {
  readonly site: string;
  readonly workload: string;
  readonly host: string;
  /** Undefined of one that the lock did not have. */
  readonly before?: string;
  /** Why nothing may be placed on that host: the site describes it no more, or it is `leaving`. @default something may */
  readonly closed?: "gone" | "leaving";
}

/**
 * Writes where the placed workloads of sites run. What a lock has of other sites stays in it.
 *
 * @param inputs files that the run reads, over which nothing is written
 * @throws InputError when a site has no hosts, or a workload finds no room: a lock of a part would let it move later
 * @throws PropsError when the file is there and is no lock
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

/** What the lock has would be moved, and nobody asked whether it fits where it is. */
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
