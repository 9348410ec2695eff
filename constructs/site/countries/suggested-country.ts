import { closest } from "../../props/problems/closest";
import { shownValue } from "../../props/problems/issue-message";
import { builtInProps } from "./built-in";
import { type BuiltInCountry, codes } from "./profile/codes";

/**
 * What is said of what is no code of a country of the library.
 *
 * @param instead what else may be done, where nothing near was meant
 */
export function codeProblem(given: unknown, instead: string): string {
  const meant = typeof given === "string" ? suggestedCountry(given) : undefined;
  if (meant !== undefined) return `must be the code of a country but is ${shownValue(given)}: did you mean "${meant}"?`;
  return `must be the code of a country that has a profile (${codes.join(", ")}) but is ${shownValue(given)}: ${instead}`;
}

/** The code of the country that was probably meant by its code of three letters, its name or a slip of its code. Undefined where none is near. */
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

/** As UAE for the United Arab Emirates; nothing of one word or two. */
function initialsOf(name: string): string | undefined {
  const words = wordsOf(name);
  return words.length < 3 ? undefined : words.map(([first]) => first).join("");
}

function wordsOf(name: string): string[] {
  return name.toUpperCase().split(" ");
}
