import type { HostileCase } from "./hostile-kind";
import { refusalDefects } from "./refusal";

/** How much time of a processor a case may take [ms]: what takes longer hangs, for whoever waits. A machine with other work counts for nothing. */
export const longestMs = 5000;

/** What came of a case. */
export interface Outcome {
  readonly kind: "refused" | "taken" | "judged" | "broken";
  readonly tookMs: number;
  /** Of what is broken. */
  readonly defects: readonly string[];
}

/** Gives a case to the product, and judges what it answers. */
export async function outcomeOf(hostile: HostileCase): Promise<Outcome> {
  const began = process.cpuUsage();
  const { kind, defects } = await answered(hostile);
  const { user, system } = process.cpuUsage(began);
  const tookMs = (user + system) / 1000;
  const late = tookMs > longestMs ? [`took ${(tookMs / 1000).toFixed(1)} s`] : [];
  const all = [...defects, ...late];
  return { kind: all.length > 0 ? "broken" : kind, tookMs, defects: all };
}

async function answered(hostile: HostileCase): Promise<Pick<Outcome, "kind" | "defects">> {
  try {
    const { defects, isJudged = false } = await hostile.run();
    return { kind: isJudged ? "judged" : "taken", defects };
  } catch (error) {
    return { kind: "refused", defects: refusalDefects(error, hostile.secret) };
  }
}
