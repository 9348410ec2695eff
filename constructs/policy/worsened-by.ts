import type { NodeSnapshot } from "../solve/snapshot";
import type { Rule, WhatIf } from "./rule";

const both: readonly WhatIf[] = ["hotter-air", "more-load"];

/** The what-ifs that take room from the limits of a rule in a node. */
export function worsenedBy(rule: Pick<Rule, "worsenedBy">, node: NodeSnapshot): readonly WhatIf[] {
  const { worsenedBy: stated = both } = rule;
  return typeof stated === "function" ? stated(node) : stated;
}
