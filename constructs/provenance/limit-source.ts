import { declareSource, type Source } from "./source";

/**
 * Where a limit of a part comes from that is read from these props: from its document, or from the design where the document leaves one of them out.
 *
 * @param props by which the limit is given, such as `table`. @default all of the part
 */
export function limitSource(source: Source, props?: readonly string[]): Source {
  if (!source.assumed) return source;
  const words = props?.map((prop) => prop.toLowerCase());
  const own = source.assumed.filter(({ name }) => words === undefined || words.includes(name.replaceAll(" ", "").toLowerCase()));
  if (own.length === 0) return source;
  const owners = new Set(own.map(({ owner }) => owner));
  return declareSource(own.map(({ name, value }) => `${name} ${value}`).join("; "), [...owners].join(", "));
}
