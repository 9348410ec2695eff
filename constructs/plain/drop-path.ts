import { isRecord } from "./is-record";

type Fields = Readonly<Record<string, unknown>>;

/** Returns a copy of the map without the value at the path; the map itself without such a value. */
export function dropPath(map: Fields, [step = "", ...deeper]: readonly string[]): Fields {
  if (!Object.hasOwn(map, step)) return map;
  const { [step]: inner, ...others } = map;
  if (deeper.length === 0) return others;
  if (!isRecord(inner)) return map;
  const left = dropPath(inner, deeper);
  return left === inner ? map : { ...map, [step]: left };
}
