import { listNames } from "../../constructs/plain/list-ids";
import { quotedText } from "../../constructs/units/shown-text";
import { isSelected, siteGlobProblem } from "../../stacks/selected-sites";
import { InputError } from "../terminal/exit-codes";
import { suggestion } from "../terminal/suggestion";

interface SiteOfFile {
  readonly file: string;
  readonly name: string;
}

/**
 * Returns the sites that match one of the patterns, in order.
 *
 * @param globs such as `riyadh-*`; none for all
 * @throws InputError for two sites with one name, and when a pattern matches no site: the run would pass without a judgement
 */
export function selectSites<Site extends SiteOfFile>(sites: readonly Site[], globs: readonly string[]): readonly Site[] {
  refuseSharedNames(sites);
  const problem = siteGlobProblem(listNames(sites), globs);
  if (problem !== undefined) throw new InputError(`--site ${problem}`);
  return sites.filter(({ name }) => isSelected(name, globs));
}

/** @throws InputError that names both files */
function refuseSharedNames(sites: readonly SiteOfFile[]): void {
  const fileOf = new Map<string, string>();
  for (const { file, name } of sites) {
    const other = fileOf.get(name);
    if (other !== undefined)
      throw new InputError(`Each site must have a name of its own but ${other} and ${file} both have ${quotedText(name)}: rename one`);
    fileOf.set(name, file);
  }
}

/**
 * Finds one site of a file.
 *
 * @param wanted a name or a pattern; the only site where none is given
 * @throws InputError when none matches, or several
 */
export function findSite<Item>(file: string, items: readonly Item[], wanted: string | undefined, nameOf: (item: Item) => string): Item {
  const found = wanted === undefined ? items : items.filter((item) => isSelected(nameOf(item), [wanted]));
  const [first] = found;
  if (first !== undefined && found.length === 1) return first;
  const names = items.map(nameOf);
  const given =
    wanted === undefined ? "is not given" : `${quotedText(wanted)} matches ${found.length === 0 ? "none" : found.map(nameOf).join(", ")}`;
  const remedy = wanted === undefined || found.length > 0 ? "name one" : suggestion(wanted, names, "name one");
  throw new InputError(`--site must be one of ${names.join(", ")} in ${file} but ${given}: ${remedy}`);
}
