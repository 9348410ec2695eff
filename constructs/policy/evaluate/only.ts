import { z } from "zod";
import { closest } from "../../props/problems/closest";
import { list } from "../../props/problems/list";
import type { PropsProblem } from "../../props/problems/props-error";
import { refuseProblems } from "../../props/problems/refuse-problems";
import { propsSchema } from "../../props/props-schema";
import { covers } from "../acceptance/waiver";

/** The part to which a run is limited, by paths such as `"cooling/*"`. `*` stands for one whole segment. */
export interface OnlyProps {
  /** Ids of rules. @default every rule */
  readonly rules?: readonly string[];
  /** Names of scenarios, such as `"hottest/*"`. @default every scenario */
  readonly scenarios?: readonly string[];
}

/** Parses {@link OnlyProps}. */
export const onlySchema = propsSchema<OnlyProps>()({
  rules: list(z.string()).exactOptional(),
  scenarios: list(z.string()).exactOptional(),
}).refine((only) => Object.keys(only).length > 0, { error: "must name rules or scenarios but names neither: leave it out for everything" });

/**
 * Selects what at least one of the patterns matches; everything without patterns.
 *
 * @throws PropsError when a pattern matches nothing: a run of nothing would find nothing wrong
 */
export function selected<T>(
  path: string,
  patterns: readonly string[] | undefined,
  all: readonly T[],
  nameOf: (one: T) => string,
): readonly T[] {
  if (patterns === undefined) return all;
  const names = all.map(nameOf);
  const problems: PropsProblem[] = patterns.flatMap((pattern, i) => {
    if (names.some((name) => covers(pattern, name))) return [];
    const meant = closest(pattern, names);
    return [
      { path: `[${i}]`, message: `matches nothing: ${meant === undefined ? `use ${names.join(", ")}` : `did you mean "${meant}"?`}` },
    ];
  });
  if (patterns.length === 0) problems.push({ path: "", message: "must not be empty but is: leave it out for everything" });
  refuseProblems(path, problems);
  return all.filter((one) => patterns.some((pattern) => covers(pattern, nameOf(one))));
}
