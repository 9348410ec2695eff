/** The two parts of a rule's id, such as `cooling/supply-within-it-limit`. */
interface RuleId {
  /** The module of the rule, or the team that wrote it. */
  readonly folder: string;
  readonly name: string;
}

/** Splits an id into its parts. An id without a folder, which only a result edited by hand can have, is all name. */
export function ruleIdOf(id: string): RuleId {
  const end = id.indexOf("/");
  return { folder: id.slice(0, Math.max(0, end)), name: id.slice(end + 1) };
}
