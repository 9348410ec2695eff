import { counted } from "../../constructs/plain/counted";
import { PropsError } from "../../constructs/props";
import type { SiteDescription } from "../../constructs/report/description";
import type { SiteReport } from "../../constructs/report/site-report";
import { InputError } from "./exit-codes";

/**
 * What is made of the description that a result holds of a site.
 *
 * @throws InputError when somebody changed the description, and nothing can be made of it
 */
export function fromDescription<Value>(site: string, make: () => Value): Value {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof PropsError)) throw error;
    throw new InputError(
      `The description of ${site} in the result must be unchanged but is not valid, ${firstOf(error)}: save the result again with edge-node check --format json`,
    );
  }
}

/** The description of a site in the result of an app. @throws InputError if the result has none */
export function describedByApp(file: string, { site, description }: Pick<SiteReport, "site" | "description">): SiteDescription {
  if (description) return description;
  throw new InputError(
    `The result of ${file} must have the description of ${site} but does not: end the app with app.synth() of an EdgeApp`,
  );
}

/** One of many problems says that the description was changed as well as all of them. */
function firstOf(error: RangeError | PropsError): string {
  if (!(error instanceof PropsError)) return error.message;
  const [first, ...others] = error.problems;
  const more = others.length === 0 ? "" : `, and ${counted(others.length, "more problem")}`;
  return first ? `${first.path} ${first.message}${more}` : error.message;
}
