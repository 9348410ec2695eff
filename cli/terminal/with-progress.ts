/** Searches, and prints on standard error how many satellites are done. */
export function withProgress<Found>(site: string, search: (onProgress: (done: number, total: number) => void) => Found): Found {
  const { terminalProgress }: typeof import("../../stacks/evaluation/progress") = require("../../stacks/evaluation/progress");
  const progress = terminalProgress(process.stderr, process.env, "satellite");
  try {
    return search((done, total) => progress.update(site, done, total));
  } finally {
    progress.stop();
  }
}
