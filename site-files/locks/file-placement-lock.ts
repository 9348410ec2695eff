import { PropsError } from "../../constructs/props";
import { catchRefusal } from "../../constructs/props/problems/catch-refusal";
import type { NodeDesign } from "../../constructs/studies/snapshot/node-design";
import { quotedText } from "../../constructs/units/shown-text";
import { fileText } from "../reading/file-text";
import { namedFile } from "../reading/named-file";
import { type PlacementLock, parsePlacementLock } from "./placement-lock";

/**
 * Returns a design whose placed workloads stay on the hosts in the lock of its site. A host in the design wins.
 *
 * @param path of the lock, as it is read
 * @throws PropsError of `placementLock` when it cannot be read, or is no lock
 */
export function withPlacement<Design extends NodeDesign>(design: Design, site: string, path: string): Design {
  return keptInPlace(design, hostsIn(path)[site] ?? {});
}

/**
 * Returns a design whose placed workloads stay on their hosts. A host in the design wins.
 *
 * @param before their hosts by name
 */
export function keptInPlace<Design extends NodeDesign>(design: Design, before: Readonly<Record<string, string>>): Design {
  if (Object.keys(before).length === 0 || design.orchestration === undefined) return design;
  return { ...design, orchestration: { ...design.orchestration, placed: { ...before, ...design.orchestration.placed } } };
}

/**
 * Returns the path of the lock that a site file names.
 *
 * @param from the site file
 * @throws PropsError when it leads out of the root, or does not exist
 */
export function placementLockPath(named: string, from: string, root: string | undefined): string {
  return catchRefusal(
    () => namedFile({ named, from, root }),
    (error) => {
      throw error.message.includes("ENOENT") ? missing(named) : error;
    },
  );
}

function missing(path: string): PropsError {
  const message = `must be a lock of placements but ${quotedText(path)} does not exist: leave it out, run edge-node place, and name the new lock then`;
  return new PropsError("placementLock", [{ path: "", message }]);
}

function hostsIn(path: string): PlacementLock["sites"] {
  return catchRefusal(
    () => parsePlacementLock(fileText(path), path).sites,
    ({ problems: [problem] }) => {
      const said = [problem?.path, problem?.message].filter((text) => text !== "" && text !== path).join(" ");
      if (said.includes("ENOENT")) throw missing(path);
      throw new PropsError("placementLock", [{ path: "", message: `leads to ${path}, which cannot be used: ${said}` }]);
    },
  );
}
