import { isDeepStrictEqual } from "node:util";
import { isRecord } from "../../plain/is-record";
import { unique } from "../../plain/unique";
import { profilePath } from "./profile-change";

/** One thing that differs between two descriptions. */
export interface InputChange {
  /** As `site.climate.hottest.dryBulbC` or `design.compute.racks[rack-1].maximum`. */
  readonly path: string;
  /** Undefined where it was not there. */
  readonly from: unknown;
  readonly to: unknown;
  /** The description with this change made, and nothing else. */
  apply<Whole>(whole: Whole): Whole;
}

/**
 * What differs, in the order of the first description, then of what is new in the second. Things with a name in a list are matched by it; any other list differs as a
 * whole, and so does the profile of a country.
 */
export function inputChanges(before: unknown, after: unknown, steps: readonly string[] = []): InputChange[] {
  if (isDeepStrictEqual(before, after)) return [];
  const inner = pathText(steps) === profilePath ? undefined : children(before, after);
  if (inner) return inner.flatMap(([step, from, to]) => inputChanges(from, to, [...steps, step]));
  return [{ path: pathText(steps), from: before, to: after, apply: (whole) => changed(whole, steps, after) as typeof whole }];
}

/** The parts of two maps, or of two lists of named things; undefined for what differs as a whole. */
function children(before: unknown, after: unknown): [step: string, from: unknown, to: unknown][] | undefined {
  if (isRecord(before) && isRecord(after)) return pairs(before, after);
  const [named, others] = [byName(before), byName(after)];
  return named && others ? pairs(named, others) : undefined;
}

type PlainMap = Readonly<Record<string, unknown>>;

function pairs(before: PlainMap, after: PlainMap): [string, unknown, unknown][] {
  const steps = unique([...Object.keys(before), ...Object.keys(after)]);
  return steps.map((step) => [step, before[step], after[step]]);
}

/** Things of a list by `[name]`; undefined where one has no name, or two have the same. */
function byName(value: unknown): PlainMap | undefined {
  if (!Array.isArray(value)) return undefined;
  const names = value.map((item: unknown) => (isRecord(item) && typeof item.name === "string" ? `[${item.name}]` : undefined));
  if (value.length === 0 || names.includes(undefined) || new Set(names).size < names.length) return undefined;
  return Object.fromEntries(value.map((item: unknown, i) => [names[i], item]));
}

function changed(whole: unknown, [step, ...rest]: readonly string[], to: unknown): unknown {
  if (step === undefined) return to;
  if (Array.isArray(whole)) {
    const at = whole.findIndex((item: unknown) => isRecord(item) && `[${item.name}]` === step);
    const item = changed(whole[at], rest, to);
    if (at < 0) return [...whole, item];
    return whole.flatMap((one: unknown, i) => (i !== at ? [one] : item === undefined ? [] : [item]));
  }
  const map = isRecord(whole) ? whole : {};
  const inner = changed(map[step], rest, to);
  const { [step]: _, ...others } = map;
  return inner === undefined ? others : { ...map, [step]: inner };
}

function pathText(steps: readonly string[]): string {
  return steps.map((step, i) => (i === 0 || step.startsWith("[") ? step : `.${step}`)).join("");
}
