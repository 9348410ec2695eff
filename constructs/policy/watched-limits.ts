import type { WatchedLimit } from "../facts/watched-limit";
import type { NodeSnapshot } from "../solve/snapshot";
import type { Rule } from "./rule";
import { coreRules } from "./rules";

/** The limits of a node that can be measured at the site, in the order of the rules. */
export function watchedLimits(node: NodeSnapshot, rules: readonly Rule[] = coreRules): readonly WatchedLimit[] {
  return rules.flatMap((rule) =>
    (rule.watched?.(node) ?? []).map((limit) => ({ rule: rule.id, title: rule.title, severity: rule.severity, ...limit })),
  );
}
