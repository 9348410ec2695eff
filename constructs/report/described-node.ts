import { type NodeSnapshot, snapshot } from "../studies/snapshot/snapshot";
import { describedSite, type SiteDescription } from "./description";

/**
 * The node of a description, as it is judged.
 *
 * @throws PropsError or RangeError when somebody changed the description, and nothing can be made of it
 */
export function describedNode(name: string, description: SiteDescription): NodeSnapshot {
  return snapshot(name, describedSite(description), description.design);
}
