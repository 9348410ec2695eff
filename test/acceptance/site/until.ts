import { setTimeout as pause } from "node:timers/promises";

const stepMs = 200; // [ms]

/**
 * Asks again and again until there is an answer.
 *
 * @throws Error with the last failure when the time is over
 */
export async function until<Answer>(what: string, deadlineS: number, ask: () => Promise<Answer | undefined>): Promise<Answer> {
  const end = Date.now() + deadlineS * 1000;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end)
      throw new Error(`${what} must be within ${deadlineS} s but is not${last instanceof Error ? `: ${last.message}` : ""}`);
    await pause(stepMs);
  }
}
