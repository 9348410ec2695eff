import { answered } from "../../props/answer-cache";
import { ParsedObjects } from "../../props/problems/parsed-objects";
import { checkSite, type Site } from "../../site";
import { assembled } from "./assembled";
import { moduleFacts } from "./module-facts";
import type { NodeDesign } from "./node-design";
import type { MadeSnapshot, NodeSnapshot } from "./node-snapshot";
import { parseModules } from "./parse-modules";

export type { NodeSnapshot } from "./node-snapshot";

/**
 * Makes the snapshot of a design at a site: parses it, collects the facts of every module, and checks that names which modules use of each other exist.
 *
 * @throws PropsError with the problems of every module, or with every name that does not exist
 */
export function snapshot(name: string, site: Site, design: NodeDesign): NodeSnapshot {
  return factsAndSnapshot(name, site, design).snapshot;
}

/**
 * Returns the facts of each module, and the snapshot.
 *
 * @param objects cache of parsed objects. @default one for this design, so that repeated objects are parsed once
 * @throws PropsError as for {@link snapshot}
 */
export function factsAndSnapshot(name: string, site: Site, design: NodeDesign, objects?: ParsedObjects): MadeSnapshot {
  if (objects) return madeSnapshot(name, site, design, objects);
  return answered("snapshot", [name, site, design], () => madeSnapshot(name, site, design, new ParsedObjects()));
}

function madeSnapshot(name: string, site: Site, design: NodeDesign, objects: ParsedObjects): MadeSnapshot {
  checkSite(name, site);
  const parsed = parseModules(name, design, objects);
  const facts = moduleFacts(parsed, site);
  return { parsed, facts, ...assembled(name, site, parsed, facts) };
}

/** A design at one site, for many changes one after another. */
export class ChangedSnapshots {
  private readonly like: MadeSnapshot;
  private readonly objects = new ParsedObjects();

  /** @throws PropsError as for {@link snapshot} */
  constructor(name: string, site: Site, design: NodeDesign) {
    this.like = factsAndSnapshot(name, site, design, this.objects);
    this.objects.close();
  }

  get present(): NodeSnapshot {
    return this.like.snapshot;
  }

  /**
   * Returns the snapshot of the design with a change. Identical objects are not parsed again, identical modules do not make their facts again, and unchanged
   * results are reused.
   *
   * @throws PropsError as for {@link snapshot}
   */
  of(design: NodeDesign): NodeSnapshot {
    const { like, objects } = this;
    const { name, site } = like.snapshot;
    const parsed = parseModules(name, design, objects);
    return assembled(name, site, parsed, moduleFacts(parsed, site, like), like).snapshot;
  }
}
