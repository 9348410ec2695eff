import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { AskedDesign, DesignAnswer } from "./changed-run";

/** How much processor time a design may take before its change counts as one that goes on for ever, loading included [ms]: most take a tenth of a second. */
const longestMs = 30_000;

/** A thread with the sources of a folder, which judges a design at a time. Behind a change that ends it, or goes on for ever, comes another. */
export class ChangedRuns {
  private worker: Worker | undefined;

  constructor(
    private readonly folder: string,
    private readonly changes: number,
  ) {}

  ask(asked: AskedDesign): Promise<DesignAnswer> {
    const worker = this.worker ?? new Worker(join(this.folder, "test", "fuzz", "batch.ts"), { workerData: { changes: this.changes } });
    this.worker = worker;
    return new Promise((resolve) => {
      const answer = (given: DesignAnswer, isLast: boolean) => {
        clearInterval(looking);
        worker.off("error", failed);
        worker.off("message", answered);
        if (isLast) {
          this.worker = undefined;
          void worker.terminate();
        }
        resolve(given);
      };
      const ended: DesignAnswer = { broken: "ended", reached: [], marks: [], tookMs: 0 };
      const began = process.cpuUsage();
      const looking = setInterval(() => {
        const { user, system } = process.cpuUsage(began); // of all threads: the others wait for this one
        if ((user + system) / 1000 > longestMs) answer(ended, true);
      }, 1000);
      const failed = (error: unknown) => {
        process.stderr.write(`${String(error).slice(0, 300)}\n`);
        answer(ended, true);
      };
      const answered = (given: DesignAnswer) => answer(given, false);
      worker.on("error", failed);
      worker.on("message", answered);
      worker.postMessage(asked);
    });
  }

  async end(): Promise<void> {
    await this.worker?.terminate();
  }
}
