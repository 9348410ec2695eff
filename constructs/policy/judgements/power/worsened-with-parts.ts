import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import type { WhatIf } from "../../rule/rule";

const both: readonly WhatIf[] = ["hotter-air", "more-load"];

/** Returns the what-ifs that shorten the time on batteries and lengthen their recharge; none if no battery states its energy. */
export function batteriesWorsenedBy({ batteries }: Pick<NodeSnapshot, "batteries">): readonly WhatIf[] {
  return batteries.some(({ energy }) => energy !== undefined) ? both : [];
}

/** Returns the what-ifs that increase the load of gensets and empty their tanks sooner; none without gensets. */
export function gensetsWorsenedBy({ gensets }: Pick<NodeSnapshot, "gensets">): readonly WhatIf[] {
  return gensets.length > 0 ? both : [];
}
