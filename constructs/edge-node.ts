import { Annotations, TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { z } from "zod";
import { DataVolumes } from "./deploy/data-volumes";
import { judgedContext } from "./deploy/deploy-services";
import { HostEngine } from "./deploy/host-engine";
import { LimitCheck } from "./deploy/limit-check";
import { ServiceContainer } from "./deploy/service-container";
import { limitsToCheck } from "./deployment-plan/limits-to-check";
import { type NodePlan, nodePlan } from "./deployment-plan/node-plan";
import type { WatchedLimit } from "./facts/watched-limit";
import { nodeModules } from "./modules/node-modules";
import { defined } from "./plain/defined";
import type { EvaluateOptions, Evaluation } from "./policy/evaluate/evaluate";
import { frozenPolicy } from "./policy/settings/frozen-policy";
import type { PolicyProps } from "./policy/settings/policy.props";
import { runPolicyContext, withRunPolicy } from "./policy/settings/run-policy";
import { settingsOf } from "./policy/settings/settings-of";
import { deepFreeze } from "./props/deep-freeze";
import { nameSchema } from "./props/name";
import { Packed } from "./props/packed";
import { parseProps } from "./props/parse-props";
import { describeContext, describedLockContext, descriptionOf, exportContext, type SiteDescription } from "./report/description";
import { type DesignRevision, revisionOf } from "./report/design-revision";
import { type JudgedSite, judgeSite } from "./report/judge-site";
import { callSite, type FileLocation } from "./report/place";
import { type SaidOfSite, type SiteReport, siteVerdict } from "./report/site-report";
import { type Edition, editionContext } from "./report/subjects/edition";
import { failureText, policyText } from "./report/subjects/findings/failure-text";
import type { OtherService } from "./report/subjects/loosened";
import type { SitePhase } from "./report/subjects/phase";
import type { PlannedTexts } from "./services/planned";
import type { Site } from "./site";
import { studyOf } from "./studies/node-study";
import type { NodeDesign } from "./studies/snapshot/node-design";
import { factsAndSnapshot, type NodeSnapshot } from "./studies/snapshot/snapshot";

/** Context of an app that prints the verdict itself. */
export const verdictIsPrinted = "edge-node.verdict-is-printed";

/** Context of a stack with the locations of its node and design: a function that makes stacks is no integrator's location. */
export const describedAtContext = "edge-node.described-at";

/** Parses the name, which is also the name of the folder with its reports. */
const named = z.object({ name: nameSchema });

/** A node at a site. */
export interface EdgeNodeProps extends NodeDesign {
  readonly site: Site;
  /** Name in reports, and of the folder with its report: lower-case letters, digits and hyphens. @default the id of the construct */
  readonly name?: string;
  /** Policy that judges the node. @default the core pack, and nothing accepted */
  readonly policy?: PolicyProps;
  /** Phase of its site. A phase that does not run there yet is judged, and nothing is deployed. @default the site has none */
  readonly inPhase?: SitePhase;
}

/** Programs at the site find its containers by the name of the node, which must be that of their stack. */
function refuseOtherStack(scope: Construct, { name, shedding }: NodeSnapshot): void {
  const stack = TerraformStack.of(scope).node.id;
  if (shedding && stack !== name)
    throw new RangeError(
      `Node ${name} must be in a stack of its name because programs at the site find what they shed by it, but is in ${stack}: rename one, or leave orchestration.shedding out`,
    );
}

/**
 * One edge node as a construct: checks the description, judges it, and deploys the modules that it has. The stack declares the docker
 * provider and the data volumes, also for a node that deploys nothing yet. Under an `EdgeApp` a node that fails is not written. Under a
 * plain `App` it stops the synthesis by a validation. Then files of an earlier run stay, and notices, such as of a disabled rule, go to
 * standard error once.
 *
 * @throws PropsError when the name, the description or the policy is not valid, with every problem
 */
export class EdgeNode extends Construct {
  readonly snapshot: NodeSnapshot;
  /** The containers of all modules. */
  readonly services: readonly ServiceContainer[];
  /** Policy that judges it: its own, as it was when the node was made, with the settings of the run. */
  readonly policy: PolicyProps;
  /** Location in the program that makes it; undefined outside of the working folder. */
  readonly describedAt: FileLocation | undefined;
  /** The description from which it was made, in an app that reports it. */
  readonly description?: SiteDescription;
  /**
   * The props that it got, in an app that exports it.
   *
   * @internal
   */
  readonly given?: Omit<EdgeNodeProps, "name" | "inPhase">;
  /** Edition of its report, in an app that states one. */
  readonly edition: Edition | undefined;
  /** Revision of its design. */
  readonly designRevision: DesignRevision;
  /** Phase of its site; undefined for a site without phases. */
  readonly phase: SitePhase | undefined;
  private evaluation?: Evaluation | undefined;
  private knownProblems?: readonly string[];
  private plan?: { readonly value: NodePlan };
  private limitCheck?: LimitCheck;
  private isSaid = false;

  constructor(scope: Construct, id: string, props: EdgeNodeProps) {
    super(scope, id);
    const { site, name = id, policy = {}, inPhase, ...design } = props;
    this.phase = inPhase;
    const asked = withRunPolicy(policy, name, this.node.tryGetContext(runPolicyContext));
    const stack: { readonly place?: FileLocation; readonly design?: DesignRevision } | undefined =
      this.node.tryGetContext(describedAtContext);
    this.describedAt = stack ? stack.place : callSite(EdgeNode);
    if (this.node.tryGetContext(describeContext) === true) {
      const imageLock: string | undefined = this.node.tryGetContext(describedLockContext);
      this.description = { ...descriptionOf(site, design, asked), ...defined({ imageLock }) };
    }
    if (this.node.tryGetContext(exportContext) === true) this.given = { site, policy, ...design };
    this.edition = this.node.tryGetContext(editionContext);
    this.node.setContext(judgedContext, true);
    const { placed, snapshot } = factsAndSnapshot(parseProps(named, this.node.path, { name }).name, site, design);
    this.snapshot = snapshot;
    this.designRevision = stack?.design ?? { revision: revisionOf(design) };
    settingsOf(snapshot, asked); // throws here, at the site of the policy, where the policy is not valid
    this.policy = frozenPolicy(asked);
    if (!this.isDeployed) {
      this.services = [];
      return;
    }
    refuseOtherStack(this, snapshot);
    const volumes = DataVolumes.of(this); // also without services: data of removed services stay protected
    for (const engine of HostEngine.declare(this, snapshot.hosts, snapshot.leavingHosts)) volumes.declare(engine);
    this.services = nodeModules(this, placed, () => this.plannedTexts());
    this.node.addValidation({ validate: () => [...this.problems()] });
  }

  /** Whether it runs at the site. A later phase is judged, and deploys nothing. */
  get isDeployed(): boolean {
    return this.phase?.isDeployed ?? true;
  }

  /**
   * Limits that can be measured at the site, for telemetry and {@link checkAtApply}. They are computed with the verdict; an earlier call
   * solves the promised scenarios for them alone.
   */
  get limits(): readonly WatchedLimit[] {
    return deepFreeze(this.planned().limits);
  }

  /** Returns the verdict on the node. It is computed once, and once more if it is read after an `EdgeApp` has written its report. */
  evaluate(options: Pick<EvaluateOptions, "onProgress"> = {}): Evaluation {
    return this.evaluation ?? this.judge(options).evaluation;
  }

  /** Returns the verdict as a report. */
  report(options: Pick<EvaluateOptions, "onProgress"> = {}): SiteReport {
    return this.judge(options).report(this.said());
  }

  /**
   * Returns the parts of its report beside the verdict.
   *
   * @internal
   */
  said(): SaidOfSite {
    return {
      others: this.otherServices(),
      places: this.describedAt,
      description: this.description,
      edition: this.edition,
      design: this.designRevision,
      phase: this.phase,
    };
  }

  /** Returns every service of the stack outside this node: the site's report also lists their loosened protections. */
  otherServices(): readonly OtherService[] {
    if (!this.isDeployed) return [];
    return TerraformStack.of(this)
      .node.findAll()
      .filter((construct) => construct instanceof ServiceContainer)
      .filter((service) => !this.services.includes(service))
      .map(({ serviceName, loosened, givenByLoosening }) => ({ serviceName, loosened, givenByLoosening }));
  }

  /**
   * Takes over the verdict on this node and its deployment plan from elsewhere, such as another thread.
   *
   * @throws Error when the verdict is of another node, or of a part of it
   * @internal
   */
  adopt(evaluation: Evaluation, plan: NodePlan): void {
    if (evaluation.node !== this.snapshot)
      throw new Error(`Verdict on ${this.snapshot.name} must be its own but is that on ${evaluation.node.name}: evaluate this node`);
    if (evaluation.policy.only)
      throw new Error(`Verdict on ${this.snapshot.name} must be of the whole node but is of a part: leave out only`);
    this.evaluation = Object.freeze(evaluation);
    this.plan ??= { value: plan };
  }

  /**
   * Keeps only the part of the verdict that its synthesis needs, once its report is written. The verdicts of a thousand sites then take a
   * sixth of the memory.
   *
   * @internal
   */
  letGo(): void {
    this.knownProblems = this.problems();
    this.evaluation = undefined;
    this.plan = new Packed(this.planned());
  }

  /**
   * Whether it has a verdict, or the kept part of one.
   *
   * @internal
   */
  get isJudged(): boolean {
    return this.evaluation !== undefined || this.knownProblems !== undefined;
  }

  /**
   * Whether its verdict stops it.
   *
   * @internal
   */
  get isStopped(): boolean {
    return this.problems().length > 0;
  }

  /**
   * Compares limits with a value that only Terraform knows, such as the supply temperature that commissioning measured: both bounds where
   * there are two. A broken limit fails the Terraform plan with the rule's id and words, and nothing changes. If the value is known only
   * during the apply, the apply fails before a container is created.
   *
   * @param rule id of the rule, such as `"cooling/supply-within-it-limit"`
   * @param subject the measured subject, such as `"compute/rack-1"`
   * @param value a number in the limit's unit, such as a variable's `numberValue`
   * @param metric name of the series of the value, where the rule watches several on the subject
   * @throws RangeError when the node has no such limit or has it for several series, nobody has read the limit in a source, or the value is
   * no number
   */
  checkAtApply(rule: string, subject: string, value: number, metric?: string): void {
    const limits = limitsToCheck(this.snapshot.name, this.limits, { rule, subject, ...defined({ metric }) });
    for (const { source } of limits) {
      const { mark } = source ?? {};
      if (mark === "recalled" || mark === "unknown") {
        throw new RangeError(
          `Limit to check at apply must be read in a source but ${rule} of ${subject} is ${mark}: find its source, what nobody has read stops no site`,
        );
      }
    }
    this.limitCheck ??= new LimitCheck(this, "limit-check", this.services);
    for (const limit of limits) this.limitCheck.add({ limit, value });
  }

  /** Computes the verdict and the deployment plan from one study. Neither keeps the study. */
  private judge(options: Pick<EvaluateOptions, "onProgress">): JudgedSite {
    const judged = judgeSite(this.snapshot, this.policy, { ...options, evaluation: this.evaluation });
    this.plan ??= { value: judged.plan() };
    this.evaluation = judged.evaluation;
    return judged;
  }

  private planned(): NodePlan {
    this.plan ??= { value: nodePlan(studyOf(this.snapshot), this.policy) };
    return this.plan.value;
  }

  /** Returns the planned texts. A plain `App` needs them before the verdict: then the verdict is made first, and both share one study. */
  private plannedTexts(): PlannedTexts {
    try {
      if (!this.plan) this.evaluate();
    } catch {
      // the validation of the node throws it again, in its own words
    }
    return this.planned().texts;
  }

  private problems(): readonly string[] {
    if (this.knownProblems) return this.knownProblems;
    const evaluation = this.evaluate();
    if (this.node.tryGetContext(verdictIsPrinted) === undefined) this.sayOnce(policyText(siteVerdict(evaluation)));
    return evaluation.verdict === "pass" ? [] : [failureText(siteVerdict(evaluation))];
  }

  /** Prints a text once: only users of the cdktf command line see an annotation. */
  private sayOnce(said: string | undefined): void {
    if (said === undefined || this.isSaid) return;
    this.isSaid = true;
    Annotations.of(this).addWarning(said);
    process.stderr.write(`${said}\n`);
  }
}
