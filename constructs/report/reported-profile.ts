import type { CountryProfile } from "../site";

/** What a report says of the country of a site, besides its papers. */
export interface ReportedProfile extends Pick<CountryProfile, "name"> {
  /** Whose family of standards electrical installations follow. */
  readonly practice: CountryProfile["electrical"]["practice"];
}

/** What a report says of the country of a site, besides its papers. */
export function reportedProfile({ name, electrical }: CountryProfile): ReportedProfile {
  return { name, practice: electrical.practice };
}
