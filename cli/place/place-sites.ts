import { existsSync, readFileSync } from "node:fs";
import type { NodeSnapshot } from "../../constructs/studies/snapshot/snapshot";
import { type PlacementLock, parsePlacementLock, placementLockText } from "../../stacks/placement-lock/placement-lock";
import { InputError } from "../exit-codes";
import { writeFiles } from "../write-files";

/** Where a placed workload runs, and where it ran before. */
export interface PlacedWorkload {
  readonly site: string;
  readonly workload: string;
  readonly host: string;
  /** Undefined of one that the lock did not have. */
  readonly before?: string;
}

/**
 * Writes where the placed workloads of sites run. What a lock has of other sites stays in it.
 *
 * @param inputs files that the run reads, over which nothing is written
 * @throws InputError when a site has no hosts, or a workload finds no room: a lock of a part would let it move later
 * @throws PropsError when the file is there and is no lock
 */
export function placeSites(file: string, nodes: readonly NodeSnapshot[], inputs: readonly string[]): readonly PlacedWorkload[] {
  const known = existsSync(file) ? parsePlacementLock(readFileSync(file, "utf8"), file).sites : {};
  const placed = nodes.flatMap((node) => placedOf(node, known[node.name] ?? {}));
  const sites: PlacementLock["sites"] = Object.fromEntries(
    nodes.map(({ name }) => [
      name,
      Object.fromEntries(placed.filter(({ site }) => site === name).map(({ workload, host }) => [workload, host])),
    ]),
  );
  writeFiles([{ file, text: placementLockText({ ...known, ...sites }) }], inputs);
  return placed;
}

function placedOf({ name, placement }: NodeSnapshot, known: Readonly<Record<string, string>>): readonly PlacedWorkload[] {
  if (!placement) throw new InputError(`${name} must have hosts to be placed but has none: add hosts to compute.racks`);
  const [homeless] = placement.placed.noRoom;
  if (homeless) {
    const at = homeless.host === undefined ? "" : `, also on ${homeless.host}, which has most ${homeless.quantity} free`;
    throw new InputError(
      `Every workload of ${name} must find room but ${homeless.id} finds none${at}: see edge-node check, rule orchestration/placement-fits`,
    );
  }
  return placement.items.flatMap(({ id, rack, host }) => {
    const there = placement.placed.hostOf.get(id);
    if (rack !== undefined || host !== undefined || there === undefined) return [];
    const before = Object.hasOwn(known, id) ? known[id] : undefined;
    return [{ site: name, workload: id, host: there, ...(before !== undefined && { before }) }];
  });
}
