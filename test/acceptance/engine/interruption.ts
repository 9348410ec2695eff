const controller = new AbortController();

/** Ends the programs of the preparation when somebody stops the run. What tidies up at the end does not listen to it. */
export const interruption: AbortSignal = controller.signal;

/** Calls `stop` at the first Ctrl-C, hang-up or termination, and keeps the process alive so that it can tidy up. */
export function onInterruption(stop: (signal: NodeJS.Signals) => void): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (interruption.aborted) return;
      controller.abort(new Error(`stopped by ${signal}`));
      stop(signal);
    });
  }
}
