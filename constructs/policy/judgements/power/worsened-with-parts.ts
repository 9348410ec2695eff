import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import type { WhatIf } from "../../rule/rule";

const both: readonly WhatIf[] = ["hotter-air", "more-load"];

/** What shortens the time that batteries carry and lengthens their recharge: nothing where nobody says what any of them stores. */
export function batteriesWorsenedBy({ batteries }: Pick<NodeSnapshot, "batteries">): readonly WhatIf[] {
  return batteries.some(({ energy }) => energy !== undefined) ? both : [];
}

/** What burdens gensets and empties their tanks sooner: nothing where there are none. */
export function gensetsWorsenedBy({ gensets }: Pick<NodeSnapshot, "gensets">): readonly WhatIf[] {
  return gensets.length > 0 ? both : [];
}
