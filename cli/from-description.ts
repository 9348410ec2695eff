import { PropsError } from "../constructs/props";
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
      `Description of ${site} must be what it was judged from but is not, ${error.message}: save the result again with edge-node check --format json`,
    );
  }
}
