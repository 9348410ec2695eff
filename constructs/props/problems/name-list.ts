/** Names that an error lists. */
const mostNames = 50;

/** Names as an error lists them: the first ones, and how many more there are. */
export function nameList(names: readonly string[], most = mostNames): string {
  const left = names.length - most;
  return left > 0 ? `${names.slice(0, most).join(", ")} and ${left} more` : names.join(", ");
}
