import type { Mark } from "../provenance/source";
import type { CountryProfile } from "../site";
import { factsOf } from "../site/countries/profile/facts-of";

/** What a report says of the country of a site. */
export interface ReportedProfile extends Pick<CountryProfile, "name" | "readOn" | "regimes"> {
  /** Whose family of standards electrical installations follow. */
  readonly practice: CountryProfile["electrical"]["practice"];
  /** How many facts of the profile can be trusted how far: how many each mark has. */
  readonly facts: Readonly<Partial<Record<Mark, number>>>;
}

/** What a report says of the country of a site. */
export function reportedProfile(profile: CountryProfile): ReportedProfile {
  const { name, readOn, regimes, electrical } = profile;
  const facts: Partial<Record<Mark, number>> = {};
  for (const { source } of factsOf(profile)) facts[source.mark] = (facts[source.mark] ?? 0) + 1;
  return { name, readOn, regimes, practice: electrical.practice, facts };
}
