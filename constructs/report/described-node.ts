import { type NodeSnapshot, snapshot } from "../studies/snapshot/snapshot";
import { describedSite, type SiteDescription } from "./description";

/**
 * Returns the node of a description, as it is judged.
 *
 * @throws PropsError or RangeError for a changed description that is not valid
 */
export function describedNode(name: string, description: SiteDescription): NodeSnapshot {
  return snapshot(name, describedSite(description), description.design);
}
