/** An object in which no key is undefined: keys that may be undefined in `Given` may be missing. */
type Defined<Given extends object> = {
  [Key in keyof Given as undefined extends Given[Key] ? never : Key]: Given[Key];
} & {
  [Key in keyof Given as undefined extends Given[Key] ? Key : never]?: Exclude<Given[Key], undefined>;
};

/** Returns the keys that have a value, in order: JSON and `exactOptionalPropertyTypes` distinguish an undefined key from a missing one. */
export function defined<const Given extends object>(given: Given): Defined<Given> {
  const kept: Partial<Given> = {};
  for (const key in given) if (given[key] !== undefined) kept[key] = given[key];
  return kept as Given;
}
