/** Builds and starts everything itself, whatever the machine has: the way of a bare machine, on any machine. */
export const buildsAll = process.env.ACCEPTANCE_BUILD_ALL === "1";

/** Under CI nothing may be skipped. */
export const refusesSkips = process.env.CI !== undefined && process.env.CI !== "" && process.env.CI !== "false";

/** Where vitest writes the result of the run. */
export const resultFile = ".cache/vitest-acceptance.json";
