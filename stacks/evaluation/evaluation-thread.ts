import { existsSync } from "node:fs";
import { extname, join } from "node:path";
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { EvaluationAnswer, EvaluationJob } from "./evaluation-answer";
import type { SignsOfLife } from "./signs-of-life";

export interface EvaluationWorkerData {
  /** Port for incoming jobs and outgoing answers. */
  readonly port: MessagePort;
  readonly shared: SharedArrayBuffer;
  /** Its number among the threads. */
  readonly thread: number;
}

export interface EvaluationThreadOptions {
  readonly workerFile?: string;
  /** Longest time without a sign of a thread that works [ms]. @default 3,600,000 ms, far longer than a scenario takes */
  readonly longestSilenceMs?: number;
}

const extension = extname(__filename);

/** A thread that evaluates sites, as the main thread sees it. The main thread cannot listen to events before `synth()` ends. */
export class EvaluationThread {
  /** Places of the sites that the thread has received and not answered, in order. */
  readonly pending: number[] = [];
  private readonly port: MessagePort;
  private readonly worker: Worker;
  private readonly longestSilenceMs: number;
  private seen = { signs: 0, atMs: performance.now() };

  /** @throws Error when the file of the worker is missing, such as in a program that a bundler made into one file */
  constructor(
    private readonly signs: SignsOfLife,
    private readonly thread: number,
    options: EvaluationThreadOptions = {},
  ) {
    const { workerFile = join(__dirname, `evaluation-worker${extension}`), longestSilenceMs = 3_600_000 } = options;
    if (!existsSync(workerFile)) {
      throw new Error(
        `The worker of EdgeApp must be in the file ${workerFile} but is not: leave concurrency out, or do not bundle cdktf-edge-node`,
      );
    }
    this.longestSilenceMs = longestSilenceMs;
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    const workerData: EvaluationWorkerData = { port: port2, shared: signs.shared, thread };
    this.worker = new Worker(workerFile, { workerData, transferList: [port2], execArgv: execArgv(workerFile) });
    this.worker.on("error", () => undefined); // arrives after synth(), which has already thrown for the lost sites
  }

  give(job: EvaluationJob): void {
    if (this.pending.length === 0) this.seen = { signs: this.signs.of(this.thread) ?? 0, atMs: performance.now() };
    this.pending.push(job.index);
    this.port.postMessage(job);
  }

  /** Returns the answers that arrived since the last call. */
  take(): EvaluationAnswer[] {
    const answers: EvaluationAnswer[] = [];
    for (let next = receiveMessageOnPort(this.port); next; next = receiveMessageOnPort(this.port)) {
      const answer: EvaluationAnswer = next.message;
      this.pending.splice(this.pending.indexOf(answer.index), 1);
      answers.push(answer);
    }
    return answers;
  }

  /** Returns the reason why no more answers will arrive, as the end of a sentence; undefined while answers may arrive. */
  failure(): string | undefined {
    const signs = this.signs.of(this.thread);
    if (signs === undefined) return "ended";
    if (this.pending.length === 0) return undefined;
    if (signs !== this.seen.signs) this.seen = { signs, atMs: performance.now() };
    const silentMs = performance.now() - this.seen.atMs;
    return silentMs > this.longestSilenceMs ? `has not answered for ${Math.round(silentMs / 1000)} s` : undefined;
  }

  stop(): void {
    this.port.close();
    void this.worker.terminate();
  }
}

/** Returns the options of node for the worker. tsx loads TypeScript there, whatever loads it in the main thread; the worker needs no other option. */
function execArgv(workerFile: string): string[] {
  return extname(workerFile) === ".ts" ? ["-C", "source", "-r", require.resolve("tsx/cjs")] : [];
}
