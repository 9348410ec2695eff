import { listValues } from "../../constructs/plain/list-values";
// Runs in a thread that EvaluationThread starts.

import { workerData } from "node:worker_threads";
import type { EvaluationAnswer, EvaluationJob } from "./evaluation-answer";
import type { EvaluationWorkerData } from "./evaluation-thread";
import { SignsOfLife } from "./signs-of-life";

const { port, shared, thread } = workerData as EvaluationWorkerData;
const signs = new SignsOfLife(shared);
process.on("exit", () => signs.end(thread));

port.on("message", (job: EvaluationJob) => {
  try {
    const answered = answer(job);
    port.postMessage(answered, "files" in answered ? listValues(Object.values(answered.files), "buffer") : []); // transferred, not copied
  } catch (error) {
    port.postMessage({ index: job.index, error: error instanceof Error ? error.message : String(error) } satisfies EvaluationAnswer);
  }
  signs.give(thread);
});

/** Evaluates a job. It loads the library with the first job, so that a failure to load is an answer too. */
function answer(job: EvaluationJob): EvaluationAnswer {
  const library = require("./evaluation-answer") as typeof import("./evaluation-answer");
  return library.evaluationAnswer(job, () => signs.give(thread));
}
