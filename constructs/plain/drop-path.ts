import { isRecord } from "./is-record";

type Fields = Readonly<Record<string, unknown>>;

/** A copy of the map without what stands at the path; the map itself where nothing does. */
export function dropPath(map: Fields, [step = "", ...deeper]: readonly string[]): Fields {
  if (!Object.hasOwn(map, step)) return map;
  const { [step]: inner, ...others } = map;
  if (deeper.length === 0) return others;
  if (!isRecord(inner)) return map;
  const left = dropPath(inner, deeper);
  return left === inner ? map : { ...map, [step]: left };
}
