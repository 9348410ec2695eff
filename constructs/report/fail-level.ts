import type { Enforcement } from "../policy/rule/finding";

/** Levels from which a run fails: blocking findings, warnings, or listed findings. Accepted ones never count. */
export const failLevels = ["block", "warn", "inform"] as const satisfies readonly Enforcement[];

/** One of {@link failLevels}. */
export type FailLevel = (typeof failLevels)[number];
