import { declareSource, type Source } from "./source";

/**
 * Returns the source of a limit that is read from these props: its document, or the design where the document lacks one of them.
 *
 * @param props with the limit, such as `table`. @default all of the part
 */
export function limitSource(source: Source, props?: readonly string[]): Source {
  if (!source.assumed) return source;
  const words = props?.map((prop) => prop.toLowerCase());
  const own = source.assumed.filter(({ name }) => words === undefined || words.includes(name.replaceAll(" ", "").toLowerCase()));
  if (own.length === 0) return source;
  const owners = new Set(own.map(({ owner }) => owner));
  return declareSource(own.map(({ name, value }) => `${name} ${value}`).join("; "), [...owners].join(", "));
}
