/** Whether a site promises to survive a scenario, and for which rules. */
export interface ScenarioPromise {
  /** Whether the site promises to survive it, for every rule. Other scenarios are reported and block nothing. */
  readonly promised: boolean;
  /**
   * Folder of the only rules for which it is promised: batteries that supply named loads do not supply the cooling. @default the value of `promised` for every
   * rule
   */
  readonly promisedTo?: "power";
}

/**
 * Returns whether a scenario is promised for a rule. In other scenarios the rule reports and blocks nothing.
 *
 * @param scenario undefined for a rule that is judged once, which is always promised
 * @param rule its id, such as `power/breaker-loading`
 */
export function isPromisedTo(scenario: ScenarioPromise | undefined, rule: string): boolean {
  if (!scenario) return true;
  return scenario.promised || (scenario.promisedTo !== undefined && rule.startsWith(`${scenario.promisedTo}/`));
}
