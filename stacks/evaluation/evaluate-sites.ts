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

interface EvaluateSitesOptions extends EvaluationThreadOptions {
  /** Number of threads that evaluate, including the main thread. */
  readonly concurrency: number;
  readonly progress: Progress;
  /** Whether the states behind each report are made too. */
  readonly withStates: boolean;
  /** Receives the files of each site as soon as they are ready, in any order. */
  readonly write: (site: string, files: EvaluatedFiles) => void;
}

/** The files of a site, as text or encoded. */
export interface EvaluatedFiles {
  readonly report: string | Uint8Array;
  readonly states?: string | Uint8Array;
}

/**
 * Evaluates every node, has its report written, and returns the summaries, packed, in the order of the nodes. Other threads evaluate the nodes that can be
 * passed to them. A node with a rule of your own is evaluated here.
 *
 * @throws the error of the first node in the order whose evaluation throws
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

/** Jobs that a thread has at one time. The main thread gives out none while it evaluates, so a thread with one job would wait. */
const mostPending = 2;
/** Time between two checks for silent threads [ms]. */
const longestWaitMs = 1000;

/** The distribution of sites over threads. Places are the positions of the nodes in their order. */
class SpreadEvaluation {
  private readonly outcomes: ({ readonly summary: Packed<SiteSummary> } | { readonly error: unknown })[] = [];
  private readonly policies: readonly (PolicyData | undefined)[];
  /** Places that are not begun: first those for the main thread only, such as nodes that are judged already, then the others. */
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

  /** Returns the next place to begin. It returns none after a place that failed, because that result would not be used. */
  private next(places: number[]): number | undefined {
    const firstFailed = this.outcomes.findIndex((outcome) => outcome && "error" in outcome);
    const [place] = places;
    return place === undefined || (firstFailed >= 0 && place > firstFailed) ? undefined : places.shift();
  }

  private serve(thread: EvaluationThread): void {
    const failure = thread.failure(); // read before the last answers of the thread
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
        evaluateHere(node, this.options); // throws the original error
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
