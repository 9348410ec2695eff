/** Whether a site promises to survive a scenario, and for which rules. */
export interface ScenarioPromise {
  /** Whether the site promises to survive it, for every rule. Other scenarios are reported and block nothing. */
  readonly promised: boolean;
  /**
   * The only rules for which it is promised. A folder: batteries that supply named loads do not supply the cooling. A rule: until a stage of shedding is off, its
   * battery supplies the whole load, but not as long as promised. @default the value of `promised` for every rule
   */
  readonly promisedTo?: "power" | "power/battery-within-rates";
}

/**
 * Returns whether a scenario is promised for a rule. In other scenarios the rule reports and blocks nothing.
 *
 * @param scenario undefined for a rule that is judged once, which is always promised
 * @param rule its id, such as `power/breaker-loading`
 */
export function isPromisedTo(scenario: ScenarioPromise | undefined, rule: string): boolean {
  if (!scenario) return true;
  return scenario.promised || (scenario.promisedTo !== undefined && `${rule}/`.startsWith(`${scenario.promisedTo}/`));
}
