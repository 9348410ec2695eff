import { closest } from "../../props/problems/closest";
import { shownValue } from "../../props/problems/issue-message";
import { builtInProps } from "./built-in";
import { type BuiltInCountry, codes } from "./profile/codes";

/**
 * Returns the message on a text that is no code of a country in the library.
 *
 * @param instead another remedy, where no similar code exists
 */
export function codeProblem(given: unknown, instead: string): string {
  const meant = typeof given === "string" ? suggestedCountry(given) : undefined;
  if (meant !== undefined) return `must be the code of a country but is ${shownValue(given)}: did you mean "${meant}"?`;
  return `must be the code of a country that has a profile (${codes.join(", ")}) but is ${shownValue(given)}: ${instead}`;
}

/** Returns the code of the country that was probably meant by three letters, a name or a mistyped code; undefined otherwise. */
export function suggestedCountry(given: string): BuiltInCountry | undefined {
  const profiles = codes.map((code) => ({ ...builtInProps(code), code }));
  const capitals = given.toUpperCase();
  const exact = profiles.find(({ code, iso3, name = "" }) => [code, iso3, initialsOf(name), ...wordsOf(name)].includes(capitals));
  if (exact) return exact.code;
  const name = closest(
    given,
    profiles.map((profile) => profile.name ?? profile.code),
  );
  return profiles.find((profile) => profile.name === name)?.code;
}

/** Returns the initials of a name, such as UAE for the United Arab Emirates; undefined for a name of one or two words. */
function initialsOf(name: string): string | undefined {
  const words = wordsOf(name);
  return words.length < 3 ? undefined : words.map(([first]) => first).join("");
}

function wordsOf(name: string): string[] {
  return name.toUpperCase().split(" ");
}
