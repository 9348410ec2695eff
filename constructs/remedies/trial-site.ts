import { type Evaluation, evaluate } from "../policy/evaluate/evaluate";
import { judgeScenario, settled } from "../policy/evaluate/judge-scenario";
import type { Finding, Judgement } from "../policy/rule/finding";
import type { PolicyProps } from "../policy/settings/policy.props";
import { settingsOf } from "../policy/settings/settings-of";
import { PropsError } from "../props/problems/props-error";
import type { Site } from "../site";
import { NodeStudy } from "../studies/node-study";
import type { NodeDesign } from "../studies/snapshot/node-design";
import { snapshot } from "../studies/snapshot/snapshot";

/** A site whose design is changed: the site itself and its policy stay. */
export interface SiteWithDesign {
  readonly name: string;
  readonly site: Site;
  readonly design: NodeDesign;
  readonly policy: PolicyProps;
}

/** The study of a site with another design, or why the design is refused. */
export function studyWith({ name, site }: SiteWithDesign, design: NodeDesign): NodeStudy | PropsError {
  try {
    return new NodeStudy(snapshot(name, site, design));
  } catch (error) {
    if (error instanceof PropsError) return error;
    throw error;
  }
}

/** The names of devices that a change gives others, within a longer name, as `hottest/facility-pump-lost`. */
export type Renamed = ReadonlyMap<string, string>;

/** A subject or scenario by its name after the change. */
export function renamedIn(name: string, renamed: Renamed): string {
  return name
    .split("/")
    .map((part) =>
      [...renamed].reduce((whole, [from, to]) => (whole === from || whole === `${from}-lost` ? whole.replace(from, to) : whole), part),
    )
    .join("/");
}

/**
 * What the rule of a finding says of its subject in its own scenario, of a changed node; undefined where that is not to be had there, such as of a scenario that the
 * changed node has no more.
 */
export function judgedAgain(study: NodeStudy, policy: PolicyProps, finding: Finding, renamed: Renamed): Judgement | undefined {
  const scenario = study.scenarios.find(({ name }) => finding.scenario === undefined || name === renamedIn(finding.scenario, renamed));
  const settings = settingsOf(study, policy).find(({ rule }) => rule.id === finding.rule);
  if (!scenario || !settings) return undefined;
  const subject = renamedIn(finding.subject, renamed);
  for (const { judgements } of judgeScenario(study, scenario, [settings], false).rules) {
    const said = judgements.filter((one) => one.subject === subject).sort((one, other) => one.urgency - other.urgency)[0];
    if (said) return settled(said, settings.rule);
  }
  return undefined;
}

/** The verdict on a changed node, or why there is none. */
export function evaluatedAgain(study: NodeStudy, policy: PolicyProps): Evaluation | PropsError {
  try {
    return evaluate(study, { policy });
  } catch (error) {
    if (error instanceof PropsError) return error;
    throw error;
  }
}
