import { staleSources } from "../programs/built-library.mjs";

/** Sources that change while tests run are not those that the tests ran. The run fails: vitest says what is thrown here and ends with 0. */
export function teardown(): void {
  const stale = staleSources();
  if (stale.length === 0) return;
  process.exitCode = 1;
  throw new Error(`The library must stay as it was built but ${stale.join(", ")} changed while the tests ran: run them again`);
}
