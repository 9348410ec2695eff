/** Names that an error lists. */
const mostNames = 50;

/** Names as an error lists them: the first ones, and how many more there are. */
export function nameList(names: readonly string[]): string {
  const left = names.length - mostNames;
  return left > 0 ? `${names.slice(0, mostNames).join(", ")} and ${left} more` : names.join(", ");
}
