import { listValues } from "../../plain/list-values";
/** What became of a site, as a page of many shows it: it passes, passes with something accepted or tolerated, fails, or has no verdict because its design cannot be described there. */
export type Look = "pass" | "caveat" | "fail" | "refused";

/** Each with its sign and in a word: colour alone tells nobody. */
export const lookWords: Readonly<Record<Look, { readonly sign: string; readonly word: string }>> = {
  pass: { sign: "✓", word: "Pass" },
  caveat: { sign: "!", word: "Pass with caveats" },
  fail: { sign: "✗", word: "Fail" },
  refused: { sign: "–", word: "Refused" },
};

/** In the order in which they are counted. */
const looks = Object.keys(lookWords) as readonly Look[];

/** Those that sites have. */
export function looksOf(sites: readonly { readonly look: Look }[]): readonly Look[] {
  const found = new Set(listValues(sites, "look"));
  return looks.filter((look) => found.has(look));
}

/** Sites of each look. */
export function countedByLook(sites: readonly { readonly look: Look }[]): Readonly<Record<Look, number>> {
  const count = (wanted: Look) => sites.filter(({ look }) => look === wanted).length;
  return { pass: count("pass"), caveat: count("caveat"), fail: count("fail"), refused: count("refused") };
}
