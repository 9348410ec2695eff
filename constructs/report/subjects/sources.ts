import type { Finding } from "../../policy/rule/finding";
import type { Source } from "../../provenance/source";
import type { Section } from "../writing/section";
import { tableOf, typedNames } from "../writing/table";
import type { ReportedProfile } from "./site/record";

const marks: Readonly<Record<string, string>> = {
  verified: "read in the maker's document or the standard",
  partial: "a secondary source",
  derived: "computed from verified inputs",
  declared: "stated by the design, with an owner",
  recalled: "remembered, not found in any source",
  unknown: "no source at all",
};

/** Shows the documents of limits, and the rules for electrical installations of the country. @param countryName in words */
export function presentSources(
  { findings, profile }: { readonly findings: readonly Finding[]; readonly profile?: ReportedProfile },
  countryName: string,
): Section {
  const uses = usedSources(findings);
  const used = new Set(uses.map(({ source }) => source.mark));
  const { value, source } = profile?.practice ?? {};
  return {
    id: "sources",
    title: "Sources",
    blocks: [
      uses.length > 0 &&
        tableOf(
          "Where the limits come from",
          ["document", "edition", "mark", "limits of"],
          uses.map(({ source: cited, rules }) => [{ cited }, cited.edition ?? "", cited.mark, typedNames([...rules])]),
        ),
      `${[...used].map((mark) => `${mark}: ${marks[mark] ?? mark}`).join("; ")}.`,
      value && source
        ? `Electrical installations in ${countryName}: rules of the ${value} family, by ${source.document} (${source.mark}).`
        : undefined,
    ],
  };
}

/** Returns each document once, with the rules that take limits from it. */
function usedSources(findings: readonly Finding[]) {
  const uses = new Map<string, { readonly source: Source; readonly rules: Set<string> }>();
  for (const { rule, limitSource: source } of findings) {
    if (!source) continue;
    const key = JSON.stringify([source.mark, source.document, source.edition, source.url, source.owner]);
    const use = uses.get(key) ?? { source, rules: new Set() };
    use.rules.add(rule);
    uses.set(key, use);
  }
  return [...uses.values()];
}
