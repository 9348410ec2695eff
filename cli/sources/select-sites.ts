import { isSelected, siteGlobProblem } from "../../stacks/selected-sites";
import { InputError } from "../terminal/exit-codes";

/**
 * What belongs to sites whose names match one of the patterns, in its order.
 *
 * @param globs as `riyadh-*`; none for all
 * @throws InputError when a pattern matches no site: it would pass by judging nothing
 */
export function selectSites<Item>(items: readonly Item[], globs: readonly string[], nameOf: (item: Item) => string): readonly Item[] {
  const problem = siteGlobProblem(items.map(nameOf), globs);
  if (problem !== undefined) throw new InputError(`--site ${problem}`);
  return items.filter((item) => isSelected(nameOf(item), globs));
}
