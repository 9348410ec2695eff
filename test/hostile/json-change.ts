import type { Dice } from "./dice";
import { somePlace } from "./json-paths";
import { nastyValues } from "./nasty-values";

const values = nastyValues
  .flatMap(({ value }) => (["string", "number", "boolean"].includes(typeof value) || value === null ? [value] : []))
  .concat([[], {}, [[]]]);

/** Changes one value of data as JSON holds it, and says which. */
export function changeSome(data: unknown, dice: Dice): string {
  const { holder, key, path } = somePlace(data, dice);
  const value = holder[key];
  const how = dice.pick(["other", "other", "other", "turned", "left out", "moved", "doubled"] as const);
  if (how === "left out") delete holder[key];
  else if (how === "turned") holder[key] = turned(value);
  else if (how === "doubled" && Array.isArray(holder)) holder.push(value);
  else if (how === "moved") {
    const from = somePlace(data, dice);
    holder[key] = structuredClone(from.holder[from.key]);
  } else holder[key] = dice.pick(values);
  return `${path} ${how} ${JSON.stringify(holder[key])?.slice(0, 60)}`;
}

/** A value of the same type that says something else. */
function turned(value: unknown): unknown {
  if (typeof value === "number") return -value * 1.5 + 1;
  if (typeof value === "boolean") return !value;
  if (typeof value === "string") return { fail: "pass", pass: "fail", block: "warn", warn: "inform" }[value] ?? `${value}x`;
  return null;
}
