const signals = ["SIGINT", "SIGTERM"] as const;

/** Runs what waits for another program in the foreground. A signal that would end this one is left to the other: who started both sees the end of both. */
export function interruptionsWaitFor<Result>(run: () => Result): Result {
  const ignore = () => undefined;
  for (const signal of signals) process.on(signal, ignore);
  try {
    return run();
  } finally {
    for (const signal of signals) process.off(signal, ignore);
  }
}
