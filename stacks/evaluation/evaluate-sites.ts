import type { EdgeNode } from "../../constructs/edge-node";
import { type PolicyData, tryPolicyData } from "../../constructs/policy/settings/policy-data";
import { Packed } from "../../constructs/props/packed";
import { readableJson } from "../../constructs/report/readable-json";
import { type SiteSummary, siteSummary } from "../../constructs/report/site-report";
import { siteStates, statesResult } from "../../constructs/report/site-states";
import { endWithStarter } from "./end-with-starter";
import type { EvaluationAnswer } from "./evaluation-answer";
import { EvaluationThread, type EvaluationThreadOptions } from "./evaluation-thread";
import type { Progress } from "./progress";
import { SignsOfLife } from "./signs-of-life";

/** How sites are evaluated. */
export interface EvaluateSitesOptions extends EvaluationThreadOptions {
  /** Threads that evaluate, the main one included. */
  readonly concurrency: number;
  readonly progress: Progress;
  /** Makes the states too that each report rests on. */
  readonly withStates: boolean;
  /** Takes the files of each site as soon as they are there, in any order. */
  readonly write: (site: string, files: EvaluatedFiles) => void;
}

/** What is written of a site, as its text or encoded. */
export interface EvaluatedFiles {
  readonly report: string | Uint8Array;
  readonly states?: string | Uint8Array;
}

/**
 * Evaluates every node, has its report written, and gives the reports in short, packed, in the order of the nodes. Other threads take what can be given to them; a node with a rule
 * of somebody else is evaluated here.
 *
 * @throws what the evaluation of the first node in the order throws that does
 * @throws Error when a thread ended without an answer
 */
export function evaluateSites(nodes: readonly EdgeNode[], options: EvaluateSitesOptions): Packed<SiteSummary>[] {
  if (options.concurrency === 1) return nodes.map((node) => evaluateHere(node, options));
  return new SpreadEvaluation(nodes, options).run();
}

function evaluateHere(node: EdgeNode, { progress, withStates, write }: EvaluateSitesOptions): Packed<SiteSummary> {
  const report = node.report({
    onProgress: (done, total) => {
      endWithStarter();
      progress.update(node.snapshot.name, done, total);
    },
  });
  endWithStarter();
  write(report.site, {
    report: readableJson(report),
    ...(withStates && { states: readableJson(statesResult([siteStates(node.snapshot, report)])) }),
  });
  node.letGo();
  return new Packed(siteSummary(report));
}

/** Jobs of a thread at one time: while the main thread evaluates it gives out none, and a thread without one would wait. */
const mostPending = 2;
/** Between two looks at threads that may be silent [ms]. */
const longestWaitMs = 1000;

/** One spreading of sites over threads. Places are those of the nodes in their order. */
class SpreadEvaluation {
  private readonly outcomes: ({ readonly summary: Packed<SiteSummary> } | { readonly error: unknown })[] = [];
  private readonly policies: readonly (PolicyData | undefined)[];
  /** Places that nobody has begun, of nodes for the main thread only, as those that are judged already, and of the others. */
  private readonly own: number[];
  private readonly shared: number[];
  private readonly signs: SignsOfLife;
  private readonly threads: EvaluationThread[] = [];

  constructor(
    private readonly nodes: readonly EdgeNode[],
    private readonly options: EvaluateSitesOptions,
  ) {
    this.policies = nodes.map(({ policy, isJudged }) => (isJudged ? undefined : tryPolicyData(policy)));
    const places = [...nodes.keys()];
    this.own = places.filter((place) => !this.policies[place]);
    this.shared = places.filter((place) => this.policies[place]);
    this.signs = new SignsOfLife(Math.min(options.concurrency - 1, this.shared.length));
  }

  run(): Packed<SiteSummary>[] {
    try {
      for (const thread of this.signs.threads()) this.threads.push(new EvaluationThread(this.signs, thread, this.options));
      this.spread();
    } finally {
      for (const thread of this.threads) thread.stop();
    }
    return this.nodes.map(({ snapshot }, place) => {
      const outcome = this.outcomes[place] ?? {
        error: new Error(`Evaluation of ${snapshot.name} must give a report but gave none: report this as a defect of the library`),
      };
      if ("error" in outcome) throw outcome.error;
      return outcome.summary;
    });
  }

  private spread(): void {
    for (;;) {
      endWithStarter();
      const before = this.signs.total;
      for (const thread of this.threads) this.serve(thread);
      const place = this.next(this.own) ?? this.next(this.shared);
      if (place !== undefined) this.attempt(place, (node) => evaluateHere(node, this.options));
      else if (this.threads.every(({ pending }) => pending.length === 0)) return;
      else this.signs.waitBeyond(before, longestWaitMs);
    }
  }

  /** The next place to begin; none that comes after one that failed, for nobody would see it. */
  private next(places: number[]): number | undefined {
    const firstFailed = this.outcomes.findIndex((outcome) => outcome && "error" in outcome);
    const [place] = places;
    return place === undefined || (firstFailed >= 0 && place > firstFailed) ? undefined : places.shift();
  }

  private serve(thread: EvaluationThread): void {
    const failure = thread.failure(); // before what it still said is taken
    for (const answer of thread.take()) this.receive(answer);
    if (failure !== undefined) {
      for (const place of thread.pending.splice(0)) this.attempt(place, (node) => refuseLost(node, failure));
      return;
    }
    while (thread.pending.length < mostPending) {
      const index = this.next(this.shared);
      const node = index === undefined ? undefined : this.nodes[index];
      const policy = index === undefined ? undefined : this.policies[index];
      if (index === undefined || !node || !policy) return;
      const { snapshot } = node;
      const { withStates } = this.options;
      thread.give({ index, snapshot, policy, said: node.said(), withStates });
    }
  }

  private receive(answer: EvaluationAnswer): void {
    this.attempt(answer.index, (node) => {
      if ("error" in answer) {
        evaluateHere(node, this.options); // throws the same, as itself
        throw new Error(
          `Evaluation of ${node.snapshot.name} must give the same in every thread but failed only outside the main thread, with "${answer.error}": set concurrency to 1`,
        );
      }
      const { evaluation, plan, summary, files } = answer;
      node.adopt({ node: node.snapshot, ...evaluation }, plan);
      node.letGo();
      this.options.write(summary.site, files);
      this.options.progress.update(summary.site, summary.evaluated.scenarios, summary.evaluated.scenarios);
      return new Packed(summary);
    });
  }

  private attempt(place: number, evaluateAt: (node: EdgeNode) => Packed<SiteSummary>): void {
    const node = this.nodes[place];
    if (!node) return;
    try {
      this.outcomes[place] = { summary: evaluateAt(node) };
    } catch (error) {
      this.outcomes[place] = { error };
    }
  }
}

function refuseLost(node: EdgeNode, failure: string): never {
  throw new Error(
    `Evaluation of ${node.snapshot.name} must give a verdict but its thread ${failure}: let the program use more memory, or set concurrency to 1`,
  );
}
