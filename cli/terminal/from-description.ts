import { counted } from "../../constructs/plain/counted";
import { PropsError } from "../../constructs/props";
import type { SiteDescription } from "../../constructs/report/description";
import type { SiteReport } from "../../constructs/report/site-report";
import { InputError } from "./exit-codes";

/**
 * Calls `make` with a site's description in a result.
 *
 * @throws InputError when the description was changed and cannot be used
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

/** Returns the description of a site in the result of an app. @throws InputError if the result has none */
export function describedByApp(file: string, { site, description }: Pick<SiteReport, "site" | "description">): SiteDescription {
  if (description) return description;
  throw new InputError(
    `The result of ${file} must have the description of ${site} but does not: end the app with app.synth() of an EdgeApp`,
  );
}

/** Returns one of many problems: it shows that the description was changed. */
function firstOf(error: RangeError | PropsError): string {
  if (!(error instanceof PropsError)) return error.message;
  const [first, ...others] = error.problems;
  const more = others.length === 0 ? "" : `, and ${counted(others.length, "more problem")}`;
  return first ? `${first.path} ${first.message}${more}` : error.message;
}
