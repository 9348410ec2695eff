/** The two parts that make a rule's id, as it is defined: `cooling/supply-within-it-limit`. */
export interface RuleId {
  /** The module that it is of, or the house. */
  readonly folder: string;
  readonly name: string;
}

/** The parts of an id. One that has no folder, as only a result that was changed by hand can hold, is all name. */
export function ruleIdOf(id: string): RuleId {
  const end = id.indexOf("/");
  return { folder: id.slice(0, Math.max(0, end)), name: id.slice(end + 1) };
}
