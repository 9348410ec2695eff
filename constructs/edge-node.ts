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

/** Context of a stack whose own place, and whose design where it is read from a file, are those of its node: a pattern that makes one is no place of an integrator's. */
export const describedAtContext = "edge-node.described-at";

/** Reports are written to a folder of that name: it leads nowhere else. */
const named = z.object({ name: nameSchema });

/** A node at a site. */
export interface EdgeNodeProps extends NodeDesign {
  readonly site: Site;
  /** Name in reports, and of the folder with its report: lower-case letters, digits and hyphens. @default the id of the construct */
  readonly name?: string;
  /** Which rules judge the node, how hard, and what is accepted. @default the core pack, and nothing accepted */
  readonly policy?: PolicyProps;
  /** Which phase of its site it is. One that does not run there yet is judged, and nothing is deployed. @default the site has none */
  readonly inPhase?: SitePhase;
}

/**
 * One edge node as a construct: checks the description, judges it, and deploys the modules that it has.
 * The stack declares the docker provider, also for a node that deploys nothing yet: its data volumes are declared all the same.
 * Under an `EdgeApp` a node that fails is not written. Under a plain `App` it stops the synthesis by a validation; what an earlier run wrote stays, and
 * what else is to be said, as a rule that is off, goes to standard error once.
 *
 * @throws PropsError when the name, the description or the policy is not valid, with every problem
 */
export class EdgeNode extends Construct {
  readonly snapshot: NodeSnapshot;
  /** The containers of all modules. */
  readonly services: readonly ServiceContainer[];
  /** Which rules judge it: its own policy, as it was when the node was made, with what the run asks for. */
  readonly policy: PolicyProps;
  /** Where the program makes it; undefined outside of the folder in which it runs. */
  readonly describedAt: FileLocation | undefined;
  /** What it was made from, in an app that is asked to report it. */
  readonly description?: SiteDescription;
  /**
   * What it was given, in an app that is asked to export it.
   *
   * @internal
   */
  readonly given?: Omit<EdgeNodeProps, "name" | "inPhase">;
  /** What its report is an edition of, in an app that says it. */
  readonly edition: Edition | undefined;
  /** Which design it is of. */
  readonly designRevision: DesignRevision;
  /** Which phase of its site it is; undefined of a site without phases. */
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
    settingsOf(snapshot, asked); // throws where the policy is not valid: here, at the site that has it
    this.policy = frozenPolicy(asked);
    if (!this.isDeployed) {
      this.services = [];
      return;
    }
    const volumes = DataVolumes.of(this); // also without services: data of those that were taken out of the description stays protected
    for (const engine of HostEngine.declare(this, snapshot.hosts, snapshot.leavingHosts)) volumes.declare(engine);
    this.services = nodeModules(this, placed, () => this.plannedTexts());
    this.node.addValidation({ validate: () => [...this.problems()] });
  }

  /** Is it what runs at the site? A later phase is judged, and deploys nothing. */
  get isDeployed(): boolean {
    return this.phase?.isDeployed ?? true;
  }

  /**
   * Limits that can be measured at the site: what telemetry watches and {@link checkAtApply} takes. They come with the verdict; who asks for them earlier has
   * the promised scenarios solved for them alone.
   */
  get limits(): readonly WatchedLimit[] {
    return deepFreeze(this.planned().limits);
  }

  /** The verdict on the node. Computed once, and once more where it is asked for after an `EdgeApp` has written its report. */
  evaluate(options: Pick<EvaluateOptions, "onProgress"> = {}): Evaluation {
    return this.evaluation ?? this.judge(options).evaluation;
  }

  /** The verdict as a report. */
  report(options: Pick<EvaluateOptions, "onProgress"> = {}): SiteReport {
    return this.judge(options).report(this.said());
  }

  /**
   * What its report says beside the verdict.
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

  /** Every service of the stack that is not of this node: what it is loosened in is the site's as well. */
  otherServices(): readonly OtherService[] {
    if (!this.isDeployed) return [];
    return TerraformStack.of(this)
      .node.findAll()
      .filter((construct) => construct instanceof ServiceContainer)
      .filter((service) => !this.services.includes(service))
      .map(({ serviceName, loosened, givenByLoosening }) => ({ serviceName, loosened, givenByLoosening }));
  }

  /**
   * Takes over the verdict on this node and its plan that were made elsewhere, as in another thread.
   *
   * @throws Error when it is the verdict on another node, or on a part of it
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
   * Keeps of the verdict what its synthesis asks for. Its report is written by then: the verdicts of a thousand sites take a sixth of the memory.
   *
   * @internal
   */
  letGo(): void {
    this.knownProblems = this.problems();
    this.evaluation = undefined;
    this.plan = new Packed(this.planned());
  }

  /**
   * Is there a verdict already, or what is kept of it?
   *
   * @internal
   */
  get isJudged(): boolean {
    return this.evaluation !== undefined || this.knownProblems !== undefined;
  }

  /**
   * Does its verdict stop it?
   *
   * @internal
   */
  get isStopped(): boolean {
    return this.problems().length > 0;
  }

  /**
   * Holds limits against a value that only Terraform knows, as the supply temperature that commissioning measured: both bounds of what has two. A plan fails
   * with the rule's id and words, and nothing is touched. A value that is known during the apply only fails it before a container is created.
   *
   * @param rule id of the rule, as `"cooling/supply-within-it-limit"`
   * @param subject what is measured, as `"compute/rack-1"`
   * @param value a number in the limit's unit, as a variable's `numberValue`
   * @param metric name of the series that the value is of, where the rule watches several on the subject
   * @throws RangeError when the node has no such limit or has it of several series, nobody has read it in a source, or the value is no number
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

  /** Keeps the verdict and the plan of the same study. Neither holds the study. */
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

  /** A plain `App` asks for them before it asks for the verdict. The verdict is made first then, and both share one study. */
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

  /** An annotation alone is seen by who runs the command line of cdktf, and by nobody who runs the program. */
  private sayOnce(said: string | undefined): void {
    if (said === undefined || this.isSaid) return;
    this.isSaid = true;
    Annotations.of(this).addWarning(said);
    process.stderr.write(`${said}\n`);
  }
}
