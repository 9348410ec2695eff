import { builtHashes, staleSources } from "../programs/built-library.mjs";

let begunWith: ReturnType<typeof builtHashes> = {};

/** What the tests run: another process may build anew meanwhile. */
export function setup(): void {
  begunWith = builtHashes();
}

/** Sources that change while tests run are not those that the tests ran. The run fails: vitest says what is thrown here and ends with 0. */
export function teardown(): void {
  const stale = staleSources(begunWith);
  if (stale.length === 0) return;
  process.exitCode = 1;
  throw new Error(`The library must stay as it was built but ${stale.join(", ")} changed while the tests ran: run them again`);
}
