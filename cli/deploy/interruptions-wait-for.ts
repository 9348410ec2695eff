const signals = ["SIGINT", "SIGTERM"] as const;

/** Runs a program in the foreground. A signal that would end this program is left to the other one, so its parent sees both end. */
export function interruptionsWaitFor<Result>(run: () => Result): Result {
  const ignore = () => undefined;
  for (const signal of signals) process.on(signal, ignore);
  try {
    return run();
  } finally {
    for (const signal of signals) process.off(signal, ignore);
  }
}
