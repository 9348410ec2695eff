import { quotedText } from "../../constructs/units/shown-text";
import { InputError } from "./exit-codes";
import { suggestion } from "./suggestion";

/**
 * Finds an item by name, or the only one without a name.
 *
 * @param what begins the error, such as `Site`
 * @throws InputError with the name that was probably meant
 */
export function findNamed<Item>(what: string, items: readonly Item[], name: string | undefined, nameOf: (item: Item) => string): Item {
  const [first] = items;
  if (name === undefined && first !== undefined && items.length === 1) return first;
  const found = items.find((item) => nameOf(item) === name);
  if (found !== undefined) return found;
  const names = items.map(nameOf);
  const given = name === undefined ? "is not named: name one" : `is ${quotedText(name)}: ${suggestion(name, names, "name one of them")}`;
  throw new InputError(`${what} must be one of ${names.join(", ")} but ${given}`);
}
