import type { Unknown } from "../../plain/unknown";

/** Runs a computation. A value that the equations refuse (properties outside their data, a loop that does not settle) becomes unknown with their reason. */
export function unknownOnRangeError<T>(compute: () => T): T | Unknown {
  return unknownOn((error) => error instanceof RangeError, compute);
}

/**
 * Runs a computation as {@link unknownOnRangeError}. A result that a solver does not prove in time, for which it throws a plain Error, is unknown too: half a
 * proof would differ on another machine.
 */
export function unknownUnproven<T>(compute: () => T): T | Unknown {
  return unknownOn((error) => error instanceof RangeError || error.name === "Error", compute);
}

/** Returns unknown for the expected errors. Any other error is a defect. */
function unknownOn<T>(isMeant: (error: Error) => boolean, compute: () => T): T | Unknown {
  try {
    return compute();
  } catch (error) {
    if (error instanceof Error && isMeant(error)) return { outcome: "unknown", reason: error.message };
    throw error;
  }
}
