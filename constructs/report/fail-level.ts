import type { Enforcement } from "../policy/rule/finding";

/** From when on a run fails: from what stops a site, from a warning, or from what is written down. What is accepted never counts. */
export const failLevels = ["block", "warn", "inform"] as const satisfies readonly Enforcement[];

/** One of {@link failLevels}. */
export type FailLevel = (typeof failLevels)[number];
