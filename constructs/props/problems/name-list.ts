const mostNames = 50;

/** Returns names for an error: the first ones, and the number of the others. */
export function nameList(names: readonly string[], most = mostNames): string {
  const left = names.length - most;
  return left > 0 ? `${names.slice(0, most).join(", ")} and ${left} more` : names.join(", ");
}
