import { z } from "zod";
import { unique } from "../../plain/unique";
import { deepFreeze } from "../../props/deep-freeze";
import { parseProps } from "../../props/parse-props";
import { addProblem } from "../../props/problems/add-problem";
import { remembered } from "../../props/remembered";
import { transformed } from "../../props/transformed";
import { builtInProps } from "./built-in";
import { countrySchema, sectionsSchema } from "./country-schema";
import type { BuiltInCountry, RegimeName } from "./profile/codes";
import type { CountryProps } from "./profile/country.props";
import type { CountryProfile } from "./profile/country-profile";
import { type Missing, type ParsedCountry, profileOf } from "./profile-of";
import { overlaidProfile } from "./profile-overlay";
import { regimes } from "./regimes";
import { withSources } from "./with-sources";

/** A country: its profile, and the props from which it was made. */
export class Country {
  /** Facts of the country for its sites, as frozen plain data. */
  readonly profile: CountryProfile;
  /** The country in the form of a file: its code if it is built in, else its props. */
  readonly written: BuiltInCountry | CountryProps;

  /** Internal: use {@link defineCountry}, or one of {@link countries}. */
  constructor(profile: CountryProfile, written: BuiltInCountry | CountryProps) {
    this.profile = deepFreeze(profile);
    this.written = written;
  }

  /**
   * Returns the same country with other facts. Facts that a change does not name stay the same.
   *
   * @throws PropsError with every problem
   */
  with(changes: Omit<CountryProps, "extends">): Country {
    const written = typeof this.written === "string" ? { extends: this.written } : this.written;
    return defineCountry(overlaidProfile(written, changes), changes.name ?? this.profile.name);
  }

  /** Returns {@link Country.written}, which site files have. */
  toJSON(): BuiltInCountry | CountryProps {
    return this.written;
  }
}

/**
 * Defines a country that the library does not have, or one with different facts: `extends` names the profile that is changed.
 *
 * @param name for errors
 * @throws PropsError with every problem
 */
export function defineCountry(props: CountryProps, name = "country"): Country {
  return parseProps(ownCountry, name, props);
}

/** Returns the library's country with a code. Its profile is made on first use. */
export const builtInCountry = remembered((code: BuiltInCountry): Country => {
  const profile = profileOf(parsedBuiltIn(code), ([...path], message) => broken(code, path.join("."), message));
  return profile ? new Country(profile, code) : broken(code, "", "is no whole profile");
});

const parsedBuiltIn = remembered((code: BuiltInCountry): ParsedCountry => {
  const parsed = parseProps(countrySchema, code, builtInProps(code));
  return wholeCountry(parsed, ([...path], message) => broken(code, path.join("."), message));
});

/** Throws the error of a broken profile. A test makes every profile of the library, so users never see it. */
function broken(code: string, path: string, message: string): never {
  throw new Error(`The profile of ${code} is broken: ${path} ${message}`);
}

/** Parses {@link CountryProps} into a country. */
export const ownCountry = transformed(countrySchema, (parsed, context): Country => {
  const missing: Missing = (path, message) => addProblem(context, path, message);
  const profile = profileOf(wholeCountry(parsed, missing), missing);
  return profile && context.issues.length === 0 ? new Country(profile, parsed as CountryProps) : z.NEVER;
});

/** Merges the parts of a profile: the profile that it changes, regimes, its own facts. */
function wholeCountry(parsed: ParsedCountry, missing: Missing): ParsedCountry {
  const { extends: base, ...own } = withSources(parsed, missing);
  const below = base === undefined ? {} : parsedBuiltIn(base);
  const shared = (own.regimes ?? []).map(parsedRegime);
  const all = unique([...(below.regimes ?? []), ...(own.regimes ?? [])]);
  return { ...[below, ...shared, own].reduce<ParsedCountry>(overlaidProfile, {}), ...(all.length > 0 && { regimes: all }) };
}

const parsedRegime = remembered((name: RegimeName): ParsedCountry => parseProps(sectionsSchema, name, regimes[name]));
