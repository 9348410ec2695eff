import type { Unknown } from "../../plain/unknown";

/** What the equations refuse (properties outside their data, a loop that does not settle) as unknown with their reason. */
export function unknownOnRangeError<T>(compute: () => T): T | Unknown {
  return unknownOn((error) => error instanceof RangeError, compute);
}

/** The same, and what a solver does not prove in time, which it throws as a plain Error: half a proof would be another answer on another machine. */
export function unknownUnproven<T>(compute: () => T): T | Unknown {
  return unknownOn((error) => error instanceof RangeError || error.name === "Error", compute);
}

/** Any other error is a defect. */
function unknownOn<T>(isMeant: (error: Error) => boolean, compute: () => T): T | Unknown {
  try {
    return compute();
  } catch (error) {
    if (error instanceof Error && isMeant(error)) return { outcome: "unknown", reason: error.message };
    throw error;
  }
}
