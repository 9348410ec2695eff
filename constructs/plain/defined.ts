/** An object in which no key is undefined: what may be so in `Given` may not be there. */
export type Defined<Given extends object> = {
  [Key in keyof Given as undefined extends Given[Key] ? never : Key]: Given[Key];
} & {
  [Key in keyof Given as undefined extends Given[Key] ? Key : never]?: Exclude<Given[Key], undefined>;
};

/** The keys that have a value, in their order: JSON and `exactOptionalPropertyTypes` tell a key that is undefined from one that is not there. */
export function defined<const Given extends object>(given: Given): Defined<Given> {
  const kept: Partial<Given> = {};
  for (const key in given) if (given[key] !== undefined) kept[key] = given[key];
  return kept as Given;
}
