import type { NetworkLimit } from "../studies/network/limits/network-limit";
import type { NodeStudy } from "../studies/node-study";
import type { ShownVerdict } from "./site-states";

/** A rating of the electrical side, and what stands against it. */
export interface ShownRating extends Pick<NetworkLimit, "node" | "kind" | "bound" | "value" | "unit"> {
  /** The limit, in the unit of the value. */
  readonly limit: number;
}

/** Every rating that is known, in one scenario. */
export interface ShownRatings {
  /** Name of the scenario, as `hottest/healthy`. */
  readonly scenario: string;
  /** Ratings that are shown, with what flows. */
  readonly ratings: readonly ShownRating[];
}

/**
 * The ratings in the scenario of the tightest power margin, and where that is judged once, of the healthy node at its hottest. Undefined where none is known.
 *
 * @param shown scenarios that have a state
 */
export function shownRatings(
  study: NodeStudy,
  { scenarios, tightest }: Pick<ShownVerdict, "scenarios" | "tightest">,
  shown: readonly string[],
): ShownRatings | undefined {
  const scenario =
    tightest.power?.scenario ?? scenarios.find(({ climate, state }) => climate === "hottest" && state?.kind === "healthy")?.name;
  if (scenario === undefined || !shown.includes(scenario)) return undefined;
  const { limits } = study.point(study.scenario(scenario)).electrical;
  const ratings = limits.flatMap(({ node, kind, bound, value, limit, unit }) =>
    limit !== undefined && Number.isFinite(limit) && Number.isFinite(value) ? [{ node, kind, bound, value, limit, unit }] : [],
  );
  return ratings.length === 0 ? undefined : { scenario, ratings };
}
