/** What the equations refuse (properties outside their data, a loop that does not settle) as unknown with their reason. */
export function unknownOnRangeError<T>(compute: () => T): T | { readonly outcome: "unknown"; readonly reason: string } {
  try {
    return compute();
  } catch (error) {
    if (error instanceof RangeError) return { outcome: "unknown", reason: error.message };
    throw error;
  }
}
