import { closest } from "../../props/problems/closest";
import type { Source } from "../../provenance/source";
import { shownText } from "../../units/shown-text";
import type { Missing, ParsedCountry } from "./profile-of";

/** Returns the same props with every named source resolved. Only a fact that was not found may, and must, have that mark of its source. */
export function withSources({ sources = {}, ...sections }: ParsedCountry, problem: Missing): ParsedCountry {
  return resolved(sections, [], sources, problem) as ParsedCountry;
}

function resolved(value: unknown, path: readonly PropertyKey[], sources: Readonly<Record<string, Source>>, problem: Missing): unknown {
  if (Array.isArray(value)) return value.map((item, i) => resolved(item, [...path, i], sources, problem));
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const entries = Object.entries(value).map(([key, inner]) => {
    const at = [...path, key];
    return [
      key,
      key === "source" && typeof inner === "string" ? named(inner, at, sources, problem) : resolved(inner, at, sources, problem),
    ];
  });
  const whole: Readonly<Record<string, unknown>> = Object.fromEntries(entries);
  if ("value" in whole && "source" in whole) checkMark(whole.value, whole.source as Source, path, problem);
  return whole;
}

function named(
  name: string,
  path: readonly PropertyKey[],
  sources: Readonly<Record<string, Source>>,
  problem: Missing,
): Source | undefined {
  if (Object.hasOwn(sources, name)) return sources[name];
  const near = closest(name, Object.keys(sources));
  const remedy = near === undefined ? "add it there, or write the source here" : `did you mean "${near}"?`;
  problem(path, `must be the name of one of the profile's sources but is "${shownText(name)}": ${remedy}`);
  return undefined;
}

function checkMark(value: unknown, source: Source | undefined, path: readonly PropertyKey[], problem: Missing): void {
  if (source === undefined) return;
  if (value === null && source.mark !== "unknown")
    problem(
      [...path, "value"],
      `must have a value because its source is marked ${source.mark} but is null: add the value, or mark the source "unknown"`,
    );
  if (value !== null && source.mark === "unknown")
    problem(
      [...path, "source", "mark"],
      'must not be "unknown" because there is a value: state the source of the value, or "recalled" if no document was read',
    );
}
