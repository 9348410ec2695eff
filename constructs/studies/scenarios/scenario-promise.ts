/** Whether a site promises to stand in a scenario, and to which rules. */
export interface ScenarioPromise {
  /** Does the site promise to every rule to stand in it? The others are reported and block nothing. */
  readonly promised: boolean;
  /** The folder of the rules to which alone it is promised: batteries that carry named loads leave the cooling behind. @default what `promised` says to every rule */
  readonly promisedTo?: "power";
}

/**
 * Is a scenario promised to a rule? Beyond it the rule reports and blocks nothing.
 *
 * @param scenario undefined of a rule that is judged once, which is always promised
 * @param rule its id, as `power/breaker-loading`
 */
export function isPromisedTo(scenario: ScenarioPromise | undefined, rule: string): boolean {
  if (!scenario) return true;
  return scenario.promised || (scenario.promisedTo !== undefined && rule.startsWith(`${scenario.promisedTo}/`));
}
