import { coreRules, type NodeStudy, type OperatingPoint, type PendingJudgement, type Rule, type Scenario } from "cdktf-edge-node/rules";
import { remembered, rememberedOf } from "../../constructs/props/remembered";

const parameters = new Map(
  coreRules.map((rule) => [
    rule,
    Object.fromEntries(Object.entries(rule.parameters ?? {}).map(([name, { defaultValue }]) => [name, defaultValue])),
  ]),
);

/** The rules that `evaluate()` asks: those on scenarios in each in which they apply, the others with the first. */
export function askedIn(scenario: Scenario, isFirst: boolean): readonly Rule[] {
  return coreRules.filter((rule) => ((rule.judges ?? "scenario") === "scenario" ? (rule.in?.(scenario) ?? true) : isFirst));
}

/** What a rule says by the design of a study, asked once as `evaluate()` does. */
const byDesignOf = rememberedOf(({ node }: NodeStudy) => remembered((rule: Rule) => rule.byDesign?.(node)));

/** What a rule of the core pack says of a solved scenario. */
export function judge(rule: Rule, study: NodeStudy, point: OperatingPoint): readonly PendingJudgement[] {
  const { node, design } = study;
  return byDesignOf(study)(rule) ?? rule.check({ node, design, point, year: () => undefined, parameters: parameters.get(rule) ?? {} });
}
