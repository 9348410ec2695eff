import { lostConnection } from "../preflight/lost-connection";
import { say } from "../terminal/say";

/** Runs a step that changes nothing, and once more after a lost connection. */
export function onceMoreWhereLost<Run extends { readonly status: number | null; readonly stderr: string }>(run: () => Run): Run {
  const first = run();
  const lost = first.status === 0 ? undefined : lostConnection(first.stderr);
  if (lost === undefined) return first;
  say(`The connection was lost (${lost}). Second try:`);
  return run();
}
