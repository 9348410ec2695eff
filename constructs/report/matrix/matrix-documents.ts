import { unique } from "../../plain/unique";
import type { CountryProfile } from "../../site/countries";
import { type Fact, isRead, unknownFact } from "../../site/countries/profile/fact";
import type { MatrixDocuments } from "./matrix";

/** Returns customs papers and languages of labels and manuals of a country. Remembered facts must be found out. */
export function documentsOf({ customs, language: { labels, manuals } }: Pick<CountryProfile, "customs" | "language">): MatrixDocuments {
  const facts: readonly (readonly [of: string, fact: Fact<string | readonly string[]>])[] = [
    ...(customs.length > 0 ? customs : [unknownFact]).map((fact) => ["customs", fact] as const),
    ["labels", labels],
    ["manuals", manuals],
  ];
  return {
    known: facts.flatMap(([of, fact]) => (isRead(fact) ? [`${of}: ${[fact.value].flat().join(", ")}`] : [])),
    toFindOut: unique(facts.flatMap(([of, fact]) => (isRead(fact) ? [] : [of]))),
  };
}
