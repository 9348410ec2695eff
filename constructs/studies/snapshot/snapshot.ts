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
 * The facts of each module by itself, and the snapshot of them all.
 *
 * @param objects takes what is parsed. @default one for this design: what stands in it twice is parsed once
 * @throws PropsError as {@link snapshot}
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

/** A design whose changes are asked for one after the other, at one site. */
export class ChangedSnapshots {
  private readonly like: MadeSnapshot;
  private readonly objects = new ParsedObjects();

  /** @throws PropsError as {@link snapshot} */
  constructor(name: string, site: Site, design: NodeDesign) {
    this.like = factsAndSnapshot(name, site, design, this.objects);
    this.objects.close();
  }

  /** The snapshot of the design as it is. */
  get present(): NodeSnapshot {
    return this.like.snapshot;
  }

  /**
   * The snapshot of the design with a change. An object of it that is the very same is not parsed again, such a module not asked for its facts again, and what neither
   * changes not computed again.
   *
   * @throws PropsError as {@link snapshot}
   */
  of(design: NodeDesign): NodeSnapshot {
    const { like, objects } = this;
    const { name, site } = like.snapshot;
    const parsed = parseModules(name, design, objects);
    return assembled(name, site, parsed, moduleFacts(parsed, site, like), like).snapshot;
  }
}
