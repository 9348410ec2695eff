import { listValues } from "../../constructs/plain/list-values";
import { nameList } from "../../constructs/props/problems/name-list";
import { quotedText } from "../../constructs/units/shown-text";
import { InputError } from "../terminal/exit-codes";
import { suggestion } from "../terminal/suggestion";

/** Two sites that `--as` pairs, by their names. */
export interface NamedPair {
  readonly before: string;
  readonly after: string;
}

/** One side of a comparison: its source, and its sites. */
export interface Side<Item> {
  readonly source: string;
  readonly items: readonly Item[];
}

/** The pairs of a comparison, and the sites without a counterpart. */
export interface PairedSites<Item> {
  readonly pairs: readonly (readonly [Item, Item])[];
  readonly onlyBefore: readonly Item[];
  readonly onlyAfter: readonly Item[];
}

/** The name by which a site is paired. */
export interface Named {
  readonly site: string;
}

/**
 * Parses one `--as`, and adds it to those before it.
 *
 * @throws InputError for a text that is no pair, or a site that is paired twice
 */
export function namedPair(text: string, earlier: readonly NamedPair[]): readonly NamedPair[] {
  const [, before, after] = /^([^=]+)=([^=]+)$/s.exec(text) ?? [];
  if (before === undefined || after === undefined)
    throw new InputError(`--as must name a site of each side but is ${quotedText(text)}: write it like riyadh=lagos`);
  const other = earlier.find((one) => one.before === before || one.after === after);
  if (other !== undefined) {
    const [name, side] = other.before === before ? [before, "first"] : [after, "second"];
    throw new InputError(
      `--as must pair a site once but pairs ${quotedText(name)} of the ${side} side in ${quotedText(pairText(other))} and in ${quotedText(text)}: leave one out`,
    );
  }
  return [...earlier, { before, after }];
}

/**
 * Pairs sites by `--as`, then by equal names. Of a source that is compared with itself only `--as` pairs count, where there are any.
 *
 * @throws InputError for a name that its side does not have
 */
export function pairedSites<Item extends Named>(
  before: Side<Item>,
  after: Side<Item>,
  named: readonly NamedPair[],
  isOneSource: boolean,
): PairedSites<Item> {
  const chosen = named.map((pair) => {
    const swapped = before.items.some(({ site }) => site === pair.after) && after.items.some(({ site }) => site === pair.before);
    return [findSite(before, pair.before, pair, swapped), findSite(after, pair.after, pair, swapped)] as const;
  });
  if (isOneSource && chosen.length > 0) return { pairs: chosen, onlyBefore: [], onlyAfter: [] };
  const paired = new Set(chosen.flat());
  const [first, last] = [before, after].map(({ items }) => items.filter((item) => !paired.has(item))) as [Item[], Item[]];
  const alike = first.flatMap((one) => last.filter(({ site }) => site === one.site).map((other) => [one, other] as const));
  const common = new Set(alike.flat());
  return {
    pairs: [...chosen, ...alike],
    onlyBefore: first.filter((item) => !common.has(item)),
    onlyAfter: last.filter((item) => !common.has(item)),
  };
}

function findSite<Item extends Named>({ source, items }: Side<Item>, name: string, pair: NamedPair, isSwapped: boolean): Item {
  const found = items.find(({ site }) => site === name);
  if (found !== undefined) return found;
  const names = listValues(items, "site");
  const remedy = isSwapped
    ? `swap the two, ${quotedText(pairText({ before: pair.after, after: pair.before }))}`
    : suggestion(name, names, "name one of them");
  throw new InputError(
    `--as must name a site of ${source}, which has ${nameList(names)}, but ${quotedText(pairText(pair))} names ${quotedText(name)}: ${remedy}`,
  );
}

function pairText({ before, after }: NamedPair): string {
  return `${before}=${after}`;
}
