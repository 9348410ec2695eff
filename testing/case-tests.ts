import { compact } from "../constructs/plain/compact";
import { evaluate } from "../constructs/policy/evaluate/evaluate";
import { corePack, packOf } from "../constructs/policy/packs";
import type { Judgement, Outcome } from "../constructs/policy/rule/finding";
import type { Rule } from "../constructs/policy/rule/rule";
import { measuredText } from "../constructs/report/subjects/findings/finding-text";
import { snapshot } from "../constructs/studies/snapshot/snapshot";
import type { EdgeNodeStackProps } from "../stacks/site/edge-node-stack";
import { judgeRule } from "./judge-rule";
import { type BoundaryCase, type Impossible, isBlank, isImpossible, type RuleCase, type RuleCases } from "./rule-cases";

/** One test of a rule: its name as it ends a sentence that begins with the rule's id, and what throws when it does not hold. */
export interface CaseTest {
  readonly name: string;
  readonly run: () => void;
}

/** The tests of a rule's cases. */
export function caseTests(rule: Rule, cases: RuleCases): readonly CaseTest[] {
  const { subject, pass, fromProps } = cases;
  const ofProps = { subject: fromProps.subject ?? subject };
  return compact([
    test("passes", pass, (one) => expectOutcome("pass", judged(rule, subject, one), rule)),
    test("fails, and has a remedy", cases.fail, (one) => expectOutcome("fail", judged(rule, subject, one), rule)),
    test("is unknown, and has a reason", cases.unknown, (one) => expectOutcome("unknown", judged(rule, subject, one), rule)),
    test("is not applicable, and has a reason", cases.notApplicable, (one) =>
      expectOutcome("not-applicable", judged(rule, subject, one), rule),
    ),
    cases.notJudged &&
      test("is not judged, and names the missing input", cases.notJudged, (one) => expectNotJudged(rule, judged(rule, subject, one))),
    isImpossible(cases.boundary)
      ? test("judges no value with a limit", pass, (one) => expectUnmeasured(judged(rule, subject, one), rule))
      : test("passes at its limit and fails beyond it", cases.boundary, (one) => expectBoundary(rule, subject, one)),
    test("passes from props", fromProps.pass, (props) => expectOutcome("pass", evaluated(rule, ofProps.subject, props), rule)),
    test("fails from props", fromProps.fail, (props) => expectOutcome("fail", evaluated(rule, ofProps.subject, props), rule)),
  ]).flat();
}

function test<Case extends object>(name: string, one: Case | Impossible, run: (one: Case) => void): CaseTest[] {
  return isImpossible(one) ? [] : [{ name, run: () => run(one) }];
}

function judged(rule: Rule, subject: string, one: RuleCase): Judgement {
  return only(rule, one.subject ?? subject, judgeRule(rule, one));
}

/** The worst promised judgement of a rule on a node that is solved, by the rule alone. */
function evaluated(rule: Rule, subject: string, props: EdgeNodeStackProps): Judgement {
  const { site, policy = {}, dockerHost: _, dockerProviderVersion: __, ...design } = props;
  const { packs = [corePack] } = policy;
  const holdsRule = packs.some(({ rules }) => rules.some((entry) => entry.rule === rule));
  const { findings } = evaluate(snapshot("rule-case", site, design), {
    policy: { ...policy, packs: holdsRule ? packs : [...packs, packOf("rule-case", [rule])] },
    only: { rules: [rule.id] },
  });
  const finding = only(
    rule,
    subject,
    findings.filter((one) => one.rule === rule.id),
  );
  if (finding.promised || finding.defect) return finding;
  throw new Error(
    `${rule.id} on ${subject} must be judged in a scenario that the site promises but is not: add the promise to site.promises of fromProps`,
  );
}

function only<One extends Judgement>(rule: Rule, subject: string, judgements: readonly One[]): One {
  const found = judgements.filter((one) => one.subject === subject);
  const [first] = found;
  if (first && found.length === 1) return first;
  throw new Error(
    `${rule.id} must judge ${subject} once but judges it ${found.length} times: correct the subject of the case or of the rule, which judges ${judgements.map((one) => one.subject).join(", ")}`,
  );
}

function expectOutcome(outcome: Outcome, judgement: Judgement, rule: Rule): void {
  const { subject, reason, remedy, margin, defect } = judgement;
  if (judgement.outcome !== outcome)
    throw new Error(`${rule.id} on ${subject} must be ${outcome} but is ${judgement.outcome}: ${measuredText(judgement)}`);
  if (defect) throw new Error(`${rule.id} on ${subject} must fail because a value is beyond its limit but fails by a defect: ${reason}`);
  const isSilent = outcome === "fail" ? isBlank(remedy) : outcome !== "pass" && isBlank(reason);
  if (isSilent)
    throw new Error(
      `${rule.id} on ${subject} is ${outcome} and must have a ${outcome === "fail" ? "remedy" : "reason"} but has none: write it`,
    );
  if (outcome === "fail" && margin !== undefined && !(margin < 0))
    throw new Error(
      `${rule.id} on ${subject} fails and must have a negative margin but has ${margin}: use judge(), which compares value and limit`,
    );
}

function expectNotJudged(rule: Rule, judgement: Judgement): void {
  expectOutcome("not-judged", judgement, rule);
  const { subject, missing = [] } = judgement;
  if (missing.length === 0 || missing.some(isBlank))
    throw new Error(
      `${rule.id} on ${subject} is not judged and must name the missing inputs but names none: pass them to judgeMissingInput()`,
    );
}

function expectBoundary(rule: Rule, subject: string, { at, beyond }: BoundaryCase): void {
  const atLimit = judged(rule, subject, at);
  expectOutcome("pass", atLimit, rule);
  if (atLimit.margin !== 0)
    throw new Error(
      `${rule.id} on ${atLimit.subject} must have a margin of 0 at its limit but has ${measuredText(atLimit)}: set value and limit equal in boundary.at`,
    );
  expectOutcome("fail", judged(rule, subject, beyond), rule);
}

function expectUnmeasured(judgement: Judgement, rule: Rule): void {
  if (judgement.margin !== undefined)
    throw new Error(
      `${rule.id} on ${judgement.subject} must have no margin when its boundary case is impossible but has one, ${measuredText(judgement)}: write the boundary case`,
    );
}
