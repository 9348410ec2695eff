import { z } from "zod";
import { unique } from "../../plain/unique";
import { deepFreeze } from "../../props/deep-freeze";
import { parseProps } from "../../props/parse-props";
import { addProblem } from "../../props/problems/add-problem";
import { remembered } from "../../props/remembered";
import { transformed } from "../../props/transformed";
import { builtInProps } from "./built-in";
import { countrySchema, sectionsSchema } from "./country-schema";
import { laidOver } from "./laid-over";
import type { BuiltInCountry, RegimeName } from "./profile/codes";
import type { CountryProps } from "./profile/country.props";
import type { CountryProfile } from "./profile/country-profile";
import { type Missing, type ParsedCountry, profileOf } from "./profile-of";
import { regimes } from "./regimes";
import { withSources } from "./with-sources";

/** A country: its profile, and what it was made of. */
export class Country {
  /** What it brings to a site, as frozen plain data. */
  readonly profile: CountryProfile;
  /** As a file holds it: the code of one that is built in, else its props. */
  readonly written: BuiltInCountry | CountryProps;

  /** Not for you: use {@link defineCountry}, or one of {@link countries}. */
  constructor(profile: CountryProfile, written: BuiltInCountry | CountryProps) {
    this.profile = deepFreeze(profile);
    this.written = written;
  }

  /**
   * The same country with other facts: what a change does not name stays as it is.
   *
   * ```ts
   * const connected = countries.SA.with({
   *   grid: { lineToLine: { value: ["380 V line-to-line"], source: declareSource("Connection agreement 4711", "grid team") } },
   * });
   * ```
   *
   * @throws PropsError with every problem
   */
  with(changes: Omit<CountryProps, "extends">): Country {
    const written = typeof this.written === "string" ? { extends: this.written } : this.written;
    return defineCountry(laidOver(written, changes), changes.name ?? this.profile.name);
  }

  /** As {@link Country.written}: a site file that is written from a program holds it so. */
  toJSON(): BuiltInCountry | CountryProps {
    return this.written;
  }
}

/**
 * A country of which the library has no profile, or one whose facts differ: `extends` names the profile that is changed.
 *
 * ```ts
 * const oman = defineCountry({
 *   extends: "OM",
 *   grid: { tolerance: { value: "6 %", source: declareSource("Connection agreement 4711", "grid team") } },
 * });
 * ```
 *
 * @param name for errors
 * @throws PropsError with every problem
 */
export function defineCountry(props: CountryProps, name = "country"): Country {
  return parseProps(ownCountry, name, props);
}

/** The country of the library that has a code. Its profile is put together when it is first asked for. */
export const builtInCountry = remembered((code: BuiltInCountry): Country => {
  const profile = profileOf(parsedBuiltIn(code), ([...path], message) => broken(code, path.join("."), message));
  return profile ? new Country(profile, code) : broken(code, "", "is no whole profile");
});

const parsedBuiltIn = remembered((code: BuiltInCountry): ParsedCountry => {
  const parsed = parseProps(countrySchema, code, builtInProps(code));
  return wholeCountry(parsed, ([...path], message) => broken(code, path.join("."), message));
});

/** Every profile of the library is put together in a test: a user never sees this. */
function broken(code: string, path: string, message: string): never {
  throw new Error(`The profile of ${code} is broken: ${path} ${message}`);
}

/** Parses {@link CountryProps} into a country. */
export const ownCountry = transformed(countrySchema, (parsed, context): Country => {
  const missing: Missing = (path, message) => addProblem(context, path, message);
  const profile = profileOf(wholeCountry(parsed, missing), missing);
  return profile && context.issues.length === 0 ? new Country(profile, parsed as CountryProps) : z.NEVER;
});

/** What a profile is made of, laid over each other: the profile that it changes, regimes, its own facts. */
function wholeCountry(parsed: ParsedCountry, missing: Missing): ParsedCountry {
  const { extends: base, ...own } = withSources(parsed, missing);
  const below = base === undefined ? {} : parsedBuiltIn(base);
  const shared = (own.regimes ?? []).map(parsedRegime);
  const all = unique([...(below.regimes ?? []), ...(own.regimes ?? [])]);
  return { ...[below, ...shared, own].reduce<ParsedCountry>(laidOver, {}), ...(all.length > 0 && { regimes: all }) };
}

const parsedRegime = remembered((name: RegimeName): ParsedCountry => parseProps(sectionsSchema, name, regimes[name]));
