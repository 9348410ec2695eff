import { listValues } from "../../plain/list-values";
/** The verdict of a site on a page of many. `refused`: the design cannot be described there. */
export type Look = "pass" | "caveat" | "fail" | "refused";

/** Sign and word of each look, because colour alone is not enough. */
export const lookWords: Readonly<Record<Look, { readonly sign: string; readonly word: string }>> = {
  pass: { sign: "✓", word: "Pass" },
  caveat: { sign: "!", word: "Pass with caveats" },
  fail: { sign: "✗", word: "Fail" },
  refused: { sign: "–", word: "Refused" },
};

const looks = Object.keys(lookWords) as readonly Look[];

/** Returns the looks that sites have. */
export function looksOf(sites: readonly { readonly look: Look }[]): readonly Look[] {
  const found = new Set(listValues(sites, "look"));
  return looks.filter((look) => found.has(look));
}

export function countedByLook(sites: readonly { readonly look: Look }[]): Readonly<Record<Look, number>> {
  const count = (wanted: Look) => sites.filter(({ look }) => look === wanted).length;
  return { pass: count("pass"), caveat: count("caveat"), fail: count("fail"), refused: count("refused") };
}
