import { differences } from "../../plain/differences";
import { isRecord } from "../../plain/is-record";
import { profilePath } from "./profile-change";

/** One difference between two descriptions. */
export interface InputChange {
  /** Path such as `site.climate.hottest.dryBulbC` or `design.compute.racks[rack-1].maximum`. */
  readonly path: string;
  /** Undefined where it did not exist. */
  readonly from: unknown;
  readonly to: unknown;
  /** Returns the description with only this change. */
  apply<Whole>(whole: Whole): Whole;
}

/** Lists the differences. List items with names are matched by name. Any other list and the profile of a country differ as a whole. */
export function inputChanges(before: unknown, after: unknown): InputChange[] {
  const found = differences(before, after, { identity: nameOfEach, isWhole: (steps) => pathText(steps) === profilePath });
  return found.map(({ steps, from, to }) => ({
    path: pathText(steps),
    from,
    to,
    apply: (whole) => changed(whole, steps, to) as typeof whole,
  }));
}

function nameOfEach(...lists: readonly (readonly unknown[])[]) {
  const areNamed = lists.every(
    (list) => list.length > 0 && new Set(list.map(tryName)).size === list.length && list.every((item) => tryName(item) !== undefined),
  );
  return areNamed ? tryName : undefined;
}

function tryName(item: unknown): string | undefined {
  return isRecord(item) && typeof item.name === "string" ? item.name : undefined;
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
